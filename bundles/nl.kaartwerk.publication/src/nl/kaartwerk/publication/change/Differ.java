package nl.kaartwerk.publication.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

/** Compares two versions of some texts by what they mean and cost. For one comparison: it does not see later changes. */
public final class Differ {
	private final LocalDate day;
	private final ModelCards compiled = new ModelCards(Method.shipped());

	/** @param day whose weights count */
	public Differ(LocalDate day) {
		this.day = day;
	}

	/** A definition with its place: its name, and by what it is computed. */
	private static final class Placed<D extends Definition> {
		private final D definition;
		private final String name;
		private final Methods methods;

		private Placed(D definition, Document document, Methods methods) {
			String pack = document.getPackageName();
			String own = definition.getName() == null ? "?" : definition.getName();
			this.definition = definition;
			this.name = pack == null || pack.isEmpty() ? own : pack + '.' + own;
			this.methods = methods;
		}
	}

	private static <D extends Definition> List<Placed<D>> all(Snapshot snapshot, Class<D> type) {
		List<Placed<D>> all = new ArrayList<>();
		for (Snapshot.Text text : snapshot.texts()) {
			for (Definition definition : text.document().getDefinitions()) {
				if (type.isInstance(definition)) {
					all.add(new Placed<>(type.cast(definition), text.document(), text.methods()));
				}
			}
		}
		return all;
	}

	public Changes compare(Snapshot before, Snapshot after) {
		Map<URI, List<Review>> reviews = reviews(after);
		List<CardChange> cards = new ArrayList<>();
		int sameCards = 0;
		for (Pairs.Pair<Placed<Declaration>> pair : new Pairs<>(all(before, Declaration.class), all(after, Declaration.class), List.of(card -> card.name,
				card -> card.definition.getUuid(), card -> card.definition.getRegistration())).all()) {
			Optional<CardChange> change = card(pair, reviews);
			change.ifPresent(cards::add);
			sameCards += change.isPresent() ? 0 : 1;
		}
		List<WorkChange> works = new ArrayList<>();
		int sameWorks = 0;
		Function<Placed<Work>, String> name = work -> work.name;
		for (Pairs.Pair<Placed<Work>> pair : new Pairs<>(all(before, Work.class), all(after, Work.class), List.of(name)).all()) {
			Optional<WorkChange> change = work(pair);
			change.ifPresent(works::add);
			sameWorks += change.isPresent() ? 0 : 1;
		}
		return new Changes(before.label(), after.label(), day, cards, works, sameCards, sameWorks);
	}

	private static Map<URI, List<Review>> reviews(Snapshot snapshot) {
		Map<URI, List<Review>> reviews = new HashMap<>();
		for (Review review : snapshot.reviews()) {
			if (review.getCard() != null && !review.getCard().eIsProxy()) {
				reviews.computeIfAbsent(EcoreUtil.getURI(review.getCard()), card -> new ArrayList<>()).add(review);
			}
		}
		return reviews;
	}

	private Optional<CardChange> card(Pairs.Pair<Placed<Declaration>> pair, Map<URI, List<Review>> reviews) {
		Optional<Fingerprint> then = pair.before().map(card -> Fingerprint.of(card.definition));
		Optional<Fingerprint> now = pair.after().map(card -> Fingerprint.of(card.definition));
		List<PartChange> parts = then.isPresent() && now.isPresent() ? PartChange.between(then.get(), now.get()) : List.of();
		List<MkiChange> mki = MkiChange.between(sets(pair), set -> mki(pair.before(), set), set -> mki(pair.after(), set));
		CardChange change = new CardChange(pair.before().map(Differ::version), pair.after().map(Differ::version), parts, mki,
				now.isEmpty() ? List.of() : stale(reviews.getOrDefault(EcoreUtil.getURI(pair.after().get().definition), List.of()), then, now.get()));
		boolean same = change.kind() == Kind.CHANGED && parts.isEmpty() && change.renamedFrom().isEmpty() && mki.stream().noneMatch(MkiChange::differs);
		return same ? Optional.empty() : Optional.of(change);
	}

	private static CardChange.Version version(Placed<Declaration> card) {
		return new CardChange.Version(card.name, card.definition);
	}

	private <D extends Definition> Set<String> sets(Pairs.Pair<Placed<D>> pair) {
		Set<String> sets = new HashSet<>();
		pair.before().ifPresent(side -> side.methods.impactSets().stream().map(IndicatorSet::id).forEach(sets::add));
		pair.after().ifPresent(side -> side.methods.impactSets().stream().map(IndicatorSet::id).forEach(sets::add));
		return sets;
	}

	private Outcome mki(Optional<Placed<Declaration>> card, String set) {
		return card.filter(c -> c.methods.at(day).set(set).isPresent())
				.map(c -> new Calculator(c.methods, compiled).calculate(compiled.card(c.definition), set, day).outcome()).orElse(Outcome.NONE);
	}

	private static List<StaleReview> stale(List<Review> reviews, Optional<Fingerprint> then, Fingerprint now) {
		List<StaleReview> stale = new ArrayList<>();
		for (Review review : reviews) {
			SignOff last = review.getSignOffs().isEmpty() ? null : review.getSignOffs().getLast();
			if (last != null && !now.isOf(last)) {
				stale.add(new StaleReview(review, last, then.isPresent() && then.get().isOf(last)));
			}
		}
		return stale;
	}

	private Optional<WorkChange> work(Pairs.Pair<Placed<Work>> pair) {
		Optional<WorkResult> then = pair.before().map(this::result);
		Optional<WorkResult> now = pair.after().map(this::result);
		List<MkiChange> mki = MkiChange.between(sets(pair), set -> outcome(then, set), set -> outcome(now, set));
		WorkChange change = new WorkChange(pair.after().or(pair::before).orElseThrow().name, then, now, mki);
		boolean same = change.kind() == Kind.CHANGED && mki.stream().noneMatch(m -> m.differs() || mpgDiffers(change, m.set()));
		return same ? Optional.empty() : Optional.of(change);
	}

	private static boolean mpgDiffers(WorkChange change, String set) {
		return change.mpg(set).from().isPresent() != change.mpg(set).to().isPresent() || Math.abs(change.mpg(set).relative()) > 1e-12;
	}

	private static Outcome outcome(Optional<WorkResult> work, String set) {
		return work.map(w -> w.outcome(set)).orElse(Outcome.NONE);
	}

	private WorkResult result(Placed<Work> work) {
		return new Calculator(work.methods, compiled).calculate(work.definition, day);
	}
}
