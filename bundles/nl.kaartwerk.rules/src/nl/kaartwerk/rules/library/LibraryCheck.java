package nl.kaartwerk.rules.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.rules.catalogue.LibraryRules;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.Trigger;
import nl.kaartwerk.rules.library.TextFacts.CardFacts;
import nl.kaartwerk.rules.library.TextFacts.Score;
import nl.kaartwerk.rules.score.Shown;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Looks at the texts of a project beside each other, and beside those of the projects that it depends on. */
public final class LibraryCheck {
	/** Makes the median of absolute deviations comparable with a standard deviation (of normally distributed numbers). */
	private static final double NORMAL = 1.4826;

	private final Collection<TextFacts> own;
	private final Collection<TextFacts> visible;
	private final RuleSettings settings;
	private final Set<String> ownFiles = new HashSet<>();
	private final Map<String, List<LibrarySpot>> spots = new HashMap<>();
	/** By file of reviews and applications, what their cards are at the moment. */
	private final Map<String, String> judged = new HashMap<>();

	private LibraryCheck(Collection<TextFacts> own, Collection<TextFacts> visible, RuleSettings settings) {
		this.own = own;
		this.visible = visible;
		this.settings = settings;
		own.forEach(text -> ownFiles.add(text.file()));
	}

	/**
	 * What is found about the texts of a project.
	 *
	 * @param own texts of the project
	 * @param visible texts of the project and of those it depends on
	 * @param everything all texts that there are: any of them may use a card
	 * @param thorough whether to look for what is only looked for on demand
	 */
	public static LibraryFindings run(Collection<TextFacts> own, Collection<TextFacts> visible, Collection<TextFacts> everything, RuleSettings settings,
			boolean thorough, Method method) {
		LibraryCheck check = new LibraryCheck(own, visible, settings);
		check.names();
		check.ids();
		check.duplicates();
		check.unused(everything);
		check.reviews();
		check.claims();
		if (thorough) {
			check.outliers();
		}
		return new FoundInLibrary(check.spots, check.judged, thorough ? Set.of(Trigger.ON_SAVE, Trigger.ON_DEMAND) : Set.of(Trigger.ON_SAVE), method);
	}

	private void found(TextFacts text, LibrarySpot spot) {
		if (ownFiles.contains(text.file()) && settings.isOn(spot.rule())) {
			spots.computeIfAbsent(text.file(), file -> new ArrayList<>()).add(spot);
		}
	}

	private record Where(TextFacts text, CardFacts card) {
	}

	/** Of the texts of one project: two projects may well use the same names. */
	private void names() {
		Map<String, TextFacts> seen = new HashMap<>();
		for (TextFacts text : own) {
			for (String name : text.definitions()) {
				TextFacts other = seen.putIfAbsent(name, text);
				if (other != null && other != text) {
					found(text, LibrarySpot.at(LibraryRules.NAME_TWICE, name, simple(name), fileName(other.file())));
					found(other, LibrarySpot.at(LibraryRules.NAME_TWICE, name, simple(name), fileName(text.file())));
				}
			}
		}
	}

	private static String simple(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static String fileName(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private void ids() {
		Map<String, Where> seen = new HashMap<>();
		for (TextFacts text : visible) {
			for (CardFacts card : text.cards()) {
				for (String id : new String[] { card.uuid(), card.registration() }) {
					Where other = id.isEmpty() ? null : seen.putIfAbsent(id, new Where(text, card));
					if (other != null && !other.card.name().equals(card.name())) {
						boolean uuid = id.equals(card.uuid());
						found(text, LibrarySpot.ofId(LibraryRules.ID_TWICE, card.name(), uuid, id, other.card.name()));
						found(other.text, LibrarySpot.ofId(LibraryRules.ID_TWICE, other.card.name(), id.equals(other.card.uuid()), id, card.name()));
					}
				}
			}
		}
	}

	private void duplicates() {
		Map<String, Where> seen = new HashMap<>();
		for (TextFacts text : visible) {
			for (CardFacts card : text.cards()) {
				Where other = card.content().isEmpty() ? null : seen.putIfAbsent(card.content(), new Where(text, card));
				if (other != null && !other.card.name().equals(card.name())) {
					found(text, LibrarySpot.at(LibraryRules.DUPLICATE, card.name(), other.card.name()));
					found(other.text, LibrarySpot.at(LibraryRules.DUPLICATE, other.card.name(), card.name()));
				}
			}
		}
	}

	/** Where there are no works nobody can use a card. */
	private void unused(Collection<TextFacts> everything) {
		if (everything.stream().noneMatch(TextFacts::works)) {
			return;
		}
		Set<String> used = new HashSet<>();
		everything.forEach(text -> used.addAll(text.used()));
		for (TextFacts text : own) {
			for (CardFacts card : text.cards()) {
				if (!used.contains(card.name())) {
					found(text, LibrarySpot.at(LibraryRules.UNUSED, card.name(), simple(card.name())));
				}
			}
		}
	}

	/** What the reviews of the project say of its cards, and whether a reviewer reviews a card twice. */
	private void reviews() {
		if (visible.stream().allMatch(text -> text.reviews().isEmpty())) {
			return;
		}
		Map<String, Where> cards = new HashMap<>();
		visible.forEach(text -> text.cards().forEach(card -> cards.putIfAbsent(card.name(), new Where(text, card))));
		Map<List<String>, ReviewFacts> seen = new HashMap<>();
		for (TextFacts text : own) {
			for (ReviewFacts review : text.reviews()) {
				Where card = cards.get(review.card());
				if (card != null) {
					judged.merge(text.file(), card.card.words(), (a, b) -> a + ' ' + b);
					approval(review, card);
					review.remarks().forEach(remark -> remark(text, review, remark, card));
					ReviewFacts other = review.reviewer().isEmpty() ? null : seen.putIfAbsent(List.of(review.card(), review.reviewerKey()), review);
					if (other != null) {
						found(text, LibrarySpot.at(ReviewRules.TWICE, review.name(), review.reviewer(), simple(review.card()), simple(other.name())));
					}
				}
			}
		}
	}

	/** A card that goes on as approved, though a review of it says no, or was of the card as it was. What changed the review itself says. */
	private void approval(ReviewFacts review, Where card) {
		if (review.signed() == null || card.card.approved().isEmpty()) {
			return;
		}
		boolean rejected = review.signed().decision().equals(Decision.REJECTED.getLiteral());
		boolean stale = review.signed().decision().equals(Decision.APPROVED.getLiteral()) && !review.signed().fingerprint().equals(card.card.approved());
		if (rejected || stale) {
			found(card.text, LibrarySpot.ofApproval(rejected ? RouteRules.REVIEW_REJECTED : RouteRules.REVIEW_STALE, card.card.name(), review.signed().by(),
					review.signed().date(), simple(review.name())));
		}
	}

	private void remark(TextFacts text, ReviewFacts review, ReviewFacts.RemarkFacts remark, Where card) {
		Rule rule = switch (remark.kind()) {
		case MAJOR -> ReviewRules.FINDING_MAJOR;
		case MINOR -> ReviewRules.FINDING_MINOR;
		case QUESTION -> ReviewRules.QUESTION;
		case REFUSED -> ReviewRules.WAIVER_REFUSED;
		};
		found(card.text, rule == ReviewRules.WAIVER_REFUSED ? LibrarySpot.ofWaiver(rule, card.card.name(), remark.place(), remark.item(), remark.by(), remark.text())
				: LibrarySpot.ofReview(rule, card.card.name(), remark.place(), remark.by(), remark.date(), remark.text(), text.file(), review.name(), remark.item(),
						Integer.toString(remark.position())));
	}

	/** Whether a decision in an application has an effect goes by its cards. */
	private void claims() {
		if (own.stream().allMatch(text -> text.claimed().isEmpty())) {
			return;
		}
		Map<String, String> words = new HashMap<>();
		visible.forEach(text -> text.cards().forEach(card -> words.putIfAbsent(card.name(), card.words())));
		for (TextFacts text : own) {
			text.claimed().forEach(card -> judged.merge(text.file(), words.getOrDefault(card, ""), (a, b) -> a + ' ' + b));
		}
	}

	private record Compared(String group, String set, String indicator) {
	}

	private record Value(Where where, double log) {
	}

	private void outliers() {
		Map<Compared, List<Value>> groups = new LinkedHashMap<>();
		for (TextFacts text : visible) {
			for (CardFacts card : text.cards()) {
				for (Score score : card.group().isEmpty() ? List.<Score>of() : card.scores()) {
					groups.computeIfAbsent(new Compared(card.group(), score.set(), score.indicator()), key -> new ArrayList<>())
							.add(new Value(new Where(text, card), Math.log10(score.value())));
				}
			}
		}
		Rule rule = LibraryRules.OUTLIER;
		groups.forEach((group, values) -> {
			if (values.size() >= settings.tolerance(rule, "cards")) {
				outliers(group, values);
			}
		});
	}

	/** In orders of magnitude, against the median and the median of the distances from it: a few outliers do not move either. */
	private void outliers(Compared group, List<Value> values) {
		Rule rule = LibraryRules.OUTLIER;
		double middle = median(values.stream().mapToDouble(Value::log).toArray());
		double spread = NORMAL * median(values.stream().mapToDouble(v -> Math.abs(v.log - middle)).toArray());
		double allowed = Math.max(settings.tolerance(rule, "deviations") * spread, settings.tolerance(rule, "least"));
		for (Value value : values) {
			if (Math.abs(value.log - middle) > allowed) {
				found(value.where.text, LibrarySpot.ofScore(rule, value.where.card.name(), group.set, group.indicator, group.indicator,
						Shown.number(Math.pow(10, value.log)), Shown.number(Math.pow(10, middle)), Integer.toString(values.size() - 1), group.group));
			}
		}
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int half = values.length / 2;
		return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
	}
}
