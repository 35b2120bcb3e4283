package nl.kaartwerk.publication.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.ReviewQuestion;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Group;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * What a review of a card looks at: the rules that speak about it, and the questions that only a person can answer. The order is that of the
 * catalogue, then that of the questions, and the same for every card, so that items which are added later find their place.
 */
public final class Checklist {
	/** The group of the questions, beside those of the catalogue. */
	public static final String QUESTIONS = "questions";
	private static final Messages MESSAGES = new Messages(Checklist.class, "review");
	/** Behind the rules. */
	private static final int FIRST_QUESTION = 100_000;
	/** The same for every card, and asked for at every keystroke in one that is reviewed. */
	private static final Map<String, Integer> RULE_ORDER = ruleOrder();

	/** One thing to look at: either a rule or a question; the other is null. */
	public record Item(String subject, Rule rule, ReviewQuestion question) {
		static Item of(Rule rule) {
			return new Item(rule.id(), rule, null);
		}

		static Item of(ReviewQuestion question) {
			return new Item(question.id(), null, question);
		}

		/** Whether only a person can judge it. */
		public boolean isQuestion() {
			return question != null;
		}

		/** Id of the group that it is shown in. */
		public String group() {
			return rule == null ? QUESTIONS : rule.group();
		}

		public String groupTitle(Locale locale) {
			return Checklist.groupTitle(group(), locale);
		}

		/** A question as it is asked; a rule as its help page is headed: what it would find is not so where it found nothing. */
		public String title(Locale locale) {
			return question != null ? question.question().in(locale) : subject;
		}

		/** Why it is looked at, and what to do about it. */
		public String explanation(Locale locale) {
			return question != null ? question.explanation().in(locale) : rule == null ? MESSAGES.text("item-unknown", locale, subject) : rule.explanation(locale);
		}

		/** Where it comes from. */
		public String source() {
			return question != null ? question.source() : rule == null ? "" : rule.source();
		}
	}

	private final Map<String, Item> items = new LinkedHashMap<>();
	private final Map<String, Integer> questionOrder;

	private Checklist(Collection<Item> items, Map<String, Integer> questionOrder) {
		this.questionOrder = questionOrder;
		items.stream().sorted(Comparator.comparingInt(item -> position(item.subject()))).forEach(item -> this.items.put(item.subject(), item));
	}

	private static Map<String, Integer> ruleOrder() {
		Map<String, Integer> order = new HashMap<>();
		Catalogue.rules().forEach(rule -> order.put(rule.id(), order.size()));
		return Map.copyOf(order);
	}

	/**
	 * The checklist of a card: the rules that are on and can say something about it, those that it waives, and the questions.
	 *
	 * @param settings of the project that the card is in
	 * @param method of that project
	 */
	public static Checklist of(Declaration card, RuleSettings settings, Method method) {
		List<ReviewQuestion> questions = method.methods().reviewQuestions();
		Map<String, Integer> order = new HashMap<>();
		questions.forEach(question -> order.putIfAbsent(question.id(), FIRST_QUESTION + order.size()));
		Applicability applicability = new Applicability(card);
		List<Item> items = new ArrayList<>();
		Catalogue.rules().stream().filter(rule -> settings.isOn(rule) && applicability.includes(rule)).map(Item::of).forEach(items::add);
		card.getWaivers().stream().map(Waiver::getRule).map(id -> id == null ? Optional.<Rule>empty() : Catalogue.find(id)).flatMap(Optional::stream).map(Item::of).forEach(items::add);
		questions.stream().filter(applicability::includes).map(Item::of).forEach(items::add);
		return new Checklist(items, order);
	}

	/** The same with rules that also found something about the card. */
	public Checklist with(Collection<Rule> rules) {
		List<Item> more = rules.stream().filter(rule -> !items.containsKey(rule.id())).distinct().map(Item::of).toList();
		if (more.isEmpty()) {
			return this;
		}
		List<Item> all = new ArrayList<>(items.values());
		all.addAll(more);
		return new Checklist(all, questionOrder);
	}

	/** In the order that they are shown and written in. */
	public List<Item> items() {
		return List.copyOf(items.values());
	}

	public Optional<Item> find(String subject) {
		return Optional.ofNullable(items.get(subject));
	}

	/** Where a subject stands among all that there can be; one that nobody knows stands last. */
	public int position(String subject) {
		Integer rule = RULE_ORDER.get(subject);
		return rule != null ? rule : questionOrder.getOrDefault(subject, Integer.MAX_VALUE);
	}

	static String groupTitle(String group, Locale locale) {
		return Catalogue.groups().stream().filter(each -> each.id().equals(group)).findFirst().map((Group each) -> each.title(locale))
				.orElseGet(() -> MESSAGES.plain("group." + group, locale));
	}
}
