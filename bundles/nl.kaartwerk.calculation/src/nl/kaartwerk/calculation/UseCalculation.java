package nl.kaartwerk.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.CompiledProfile;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.card.DeclaredUnit.Link;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.PerSet;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.ProfileScores;
import nl.kaartwerk.calculation.result.PublishedFigures;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.calculation.scaling.CompiledScaling.Scaled;
import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.DimensionValue;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;

/** Computes the uses of one work, one after another. */
final class UseCalculation {
	/** The weighed scores of a card, in the order of the sets. */
	interface Scores {
		SetScores[] of(CompiledCard card);
	}

	private record Lives(double life, boolean reused) {
	}

	private final Method method;
	private final CardSource cards;
	private final CardCompiler compiler;
	private final Scores scores;
	private final double workLife;
	private final LocalDate date;
	private final boolean enforced;
	private final String[] sets;
	private final Map<Lives, Replacement> replacements = new HashMap<>();
	private Map<String, Outcome> absent;

	UseCalculation(Method method, CardSource cards, CardCompiler compiler, Scores scores, double workLife, LocalDate date, boolean enforced) {
		this.method = method;
		this.cards = cards;
		this.compiler = compiler;
		this.scores = scores;
		this.workLife = workLife;
		this.date = date;
		this.enforced = enforced;
		this.sets = method.impactSets().stream().map(IndicatorSet::id).toArray(String[]::new);
	}

	/** What is known of a use before its figures. */
	private record Known(WorkContent.Item item, Optional<CompiledCard> card, UseResult.Amount amount, Optional<DeclaredUnit.Conversion> conversion,
			double units, double life, Replacement replacement, List<Note> notes) {
	}

	UseResult calculate(WorkContent.Item item) {
		Use use = item.use();
		List<Note> notes = new ArrayList<>(0);
		Optional<CompiledCard> found = cards.card(use);
		UseResult.Amount amount = amount(use.getAmount());
		if (found.isEmpty()) {
			notes.add(Note.of(Note.Kind.UNRESOLVED));
			return skipped(new Known(item, found, amount, Optional.empty(), 0, 0, replacement(0, false), notes));
		}
		CompiledCard card = found.get();
		boolean usable = isUsable(card, notes);
		Optional<DeclaredUnit.Conversion> conversion = usable ? conversion(use.getAmount(), card, notes) : Optional.empty();
		double units = conversion.map(c -> use.getAmount().getNumber().value() * c.factor()).orElse(0.0);
		OptionalDouble own = compiler.years(use.getServiceLife());
		double life = own.isPresent() ? own.getAsDouble() : card.life().orElse(0);
		if (use.isUnforeseenReuse()) {
			notes.add(Note.of(Note.Kind.UNFORESEEN_REUSE, Numbers.plain(method.replacement().reuseFactor())));
		}
		Known known = new Known(item, found, amount, conversion, units, life, replacement(life, use.isUnforeseenReuse()), notes);
		List<Optional<Scaled>> scalings = usable ? scalings(use, card, notes) : List.of();
		if (usable && !isSmallEnough(known, scalings)) {
			notes.add(Note.of(Note.Kind.TOO_LARGE));
		}
		if (!usable || isIncomplete(notes)) {
			return skipped(known);
		}
		if (card.category().isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_CATEGORY));
		}
		return computed(known, card, scalings);
	}

	private static boolean isSmallEnough(Known known, List<Optional<Scaled>> scalings) {
		double factor = known.units * (1 + known.replacement.replacements());
		double largest = Math.abs(factor);
		for (Optional<Scaled> scaling : scalings) {
			largest = Math.max(largest, scaling.isPresent() ? Math.abs(factor * scaling.get().factor()) : 0);
		}
		return largest < WeighedProfile.LARGEST;
	}

	private static UseResult.Amount amount(Quantity amount) {
		return amount == null ? new UseResult.Amount("", "")
				: new UseResult.Amount(amount.getNumber() == null ? "" : amount.getNumber().text(), amount.getUnit() == null ? "" : amount.getUnit());
	}

	private static boolean isIncomplete(List<Note> notes) {
		for (Note note : notes) {
			if (note.kind().makesIncomplete()) {
				return true;
			}
		}
		return false;
	}

	private Replacement replacement(double life, boolean reused) {
		return replacements.computeIfAbsent(new Lives(life, reused),
				l -> Replacement.of(workLife, l.life, l.reused, method.modules().columns(), method.replacement()));
	}

	private UseResult skipped(Known known) {
		return new UseResult(label(known), known.card, known.amount, known.conversion, known.units, known.life, known.replacement, List.of(), true,
				List.copyOf(known.notes), Map.of(), absent(), List.of(), known.item.place());
	}

	private UseResult computed(Known known, CompiledCard card, List<Optional<Scaled>> scalings) {
		int count = sets.length;
		SetScores[] setScores = scores.of(card);
		ProfileFigures[][] figures = new ProfileFigures[card.profiles().size()][count];
		ProfileFigures[] takenOver = new ProfileFigures[count];
		Outcome[] outcomes = new Outcome[count];
		@SuppressWarnings("unchecked")
		List<Note>[] setNotes = new List[count];
		for (int s = 0; s < count; s++) {
			SetScores ofSet = setScores[s];
			setNotes[s] = ofSet.notes();
			if (ofSet.published().isPresent() && known.item.use().isUnforeseenReuse() && !ofSet.published().get().perModule()) {
				setNotes[s] = List.of(Note.of(Note.Kind.REUSE_OF_TOTAL, sets[s]));
				outcomes[s] = absent().get(sets[s]);
			} else if (ofSet.published().isPresent()) {
				takenOver[s] = PublishedFigures.of(ofSet, known.units, card.surcharge(), known.replacement);
				outcomes[s] = takenOver[s].outcome();
			} else if (ofSet.profiles().isEmpty()) {
				outcomes[s] = ofSet.missing();
			} else {
				outcomes[s] = scored(use(known, card, ofSet, scalings), ofSet, s, figures);
			}
		}
		List<ProfileResult> profiles = new ArrayList<>(figures.length);
		for (int p = 0; p < figures.length; p++) {
			CompiledProfile profile = card.profiles().get(p);
			profiles.add(new ProfileResult(profile.title(), profile.source(), new PerSet<>(sets, figures[p])));
		}
		for (int s = 0; s < count; s++) {
			if (takenOver[s] != null) {
				profiles.add(new ProfileResult("MKI", card.published().get(sets[s]).place().uri(), new PerSet<>(sets, takenOver)));
				break;
			}
		}
		return new UseResult(label(known), known.card, known.amount, known.conversion, known.units, known.life, known.replacement, scalings, false,
				known.notes.isEmpty() ? List.of() : List.copyOf(known.notes), new PerSet<>(sets, setNotes), new PerSet<>(sets, outcomes), profiles,
				known.item.place());
	}

	private static Outcome scored(ProfileScores.Use use, SetScores ofSet, int set, ProfileFigures[][] figures) {
		Outcome sum = null;
		for (int p = 0; p < ofSet.profiles().size(); p++) {
			ProfileFigures part = new ProfileScores(ofSet, p, use);
			figures[ofSet.profiles().get(p).position()][set] = part;
			sum = sum == null ? part.outcome() : sum.plus(part.outcome());
		}
		return sum;
	}

	private ProfileScores.Use use(Known known, CompiledCard card, SetScores setScores, List<Optional<Scaled>> scalings) {
		double[] factors = null;
		if (setScores.scaled()) {
			factors = new double[setScores.profiles().size()];
			for (int p = 0; p < factors.length; p++) {
				factors[p] = scalings.get(setScores.profiles().get(p).position()).map(Scaled::factor).orElse(1.0);
			}
		}
		return new ProfileScores.Use(known.units, factors, card.surcharge(), known.replacement, setScores.benefits(factors));
	}

	private List<Optional<Scaled>> scalings(Use use, CompiledCard card, List<Note> notes) {
		boolean none = true;
		for (CompiledProfile profile : card.profiles()) {
			none &= profile.scaling().isEmpty();
		}
		if (none) {
			return List.of();
		}
		Map<String, Quantity> given = new LinkedHashMap<>();
		for (DimensionValue value : use.getValues()) {
			given.put(value.getName(), value.getQuantity());
		}
		List<Optional<Scaled>> scalings = new ArrayList<>();
		for (CompiledProfile profile : card.profiles()) {
			Optional<CompiledScaling> scaling = profile.scaling();
			Optional<Scaled> scaled = scaling.flatMap(s -> s.at(given, method.units()));
			if (scaling.isPresent() && scaled.isEmpty()) {
				notes.add(Note.of(Note.Kind.SCALING_FAULT, profile.title() == null ? "" : profile.title()));
			}
			scaled.ifPresent(s -> note(s, given, notes));
			scalings.add(scaled);
		}
		return List.copyOf(scalings);
	}

	private static void note(Scaled scaled, Map<String, Quantity> given, List<Note> notes) {
		for (CompiledScaling.Value value : scaled.values()) {
			String name = value.dimension().name();
			String unit = ' ' + value.dimension().unit().symbol();
			Note note = null;
			if (value.isOutside()) {
				note = Note.of(Note.Kind.SCALING_OUTSIDE, name, Numbers.plain(value.value()) + unit, bound(value.dimension().minimum()) + unit,
						bound(value.dimension().maximum()) + unit);
			} else if (!value.given() && given.containsKey(name)) {
				note = Note.of(Note.Kind.SCALING_UNIT, name, value.dimension().unit().symbol());
			} else if (!value.given()) {
				note = Note.of(Note.Kind.SCALING_INSPECTED, name, Numbers.plain(value.value()) + unit);
			}
			if (note != null && !notes.contains(note)) {
				notes.add(note);
			}
		}
	}

	private static String bound(OptionalDouble value) {
		return value.isPresent() ? Numbers.plain(value.getAsDouble()) : "-";
	}

	private boolean isUsable(CompiledCard card, List<Note> notes) {
		switch (card.at(date)) {
		case VALID:
			return true;
		case EXPIRED:
			notes.add(Note.of(enforced ? Note.Kind.SKIPPED_EXPIRED : Note.Kind.USED_EXPIRED, card.validTo().text()));
			return !enforced;
		default:
			notes.add(Note.of(enforced ? Note.Kind.SKIPPED_NOT_YET : Note.Kind.USED_NOT_YET, card.validFrom().text()));
			return !enforced;
		}
	}

	private Optional<DeclaredUnit.Conversion> conversion(Quantity amount, CompiledCard card, List<Note> notes) {
		if (amount == null || amount.getNumber() == null) {
			notes.add(Note.of(Note.Kind.NO_AMOUNT));
			return Optional.empty();
		}
		if (amount.getNumber().value() < 0) {
			notes.add(Note.of(Note.Kind.NEGATIVE_AMOUNT, amount.getNumber().text()));
			return Optional.empty();
		}
		if (card.unit().isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_FUNCTIONAL_UNIT));
			return Optional.empty();
		}
		DeclaredUnit unit = card.unit().get();
		Optional<Unit> given = method.units().find(amount.getUnit());
		DeclaredUnit.Conversion conversion = given.map(unit::from).orElse(null);
		if (conversion == null) {
			notes.add(Note.of(Note.Kind.UNIT, String.valueOf(amount.getUnit()), unit.unit().symbol()));
			return Optional.empty();
		}
		if (conversion.uses(Link.MASS)) {
			notes.add(Note.of(Note.Kind.BY_MASS, Numbers.plain(unit.mass().getAsDouble())));
		}
		if (conversion.uses(Link.DENSITY)) {
			notes.add(Note.of(Note.Kind.BY_DENSITY, Numbers.plain(unit.density().getAsDouble())));
		}
		if (conversion.uses(Link.AREA_WEIGHT)) {
			notes.add(Note.of(Note.Kind.BY_AREA_WEIGHT, Numbers.plain(unit.areaWeight().getAsDouble())));
		}
		return Optional.of(conversion);
	}

	/** What a use that could not be computed leaves open: everything that a card must at least declare. */
	private Map<String, Outcome> absent() {
		if (absent == null) {
			absent = new HashMap<>();
			for (String set : sets) {
				absent.put(set, Outcome.missing(Completeness.ofNothing(method.modules().mandatory(), method.weights(set).weighed())));
			}
		}
		return absent;
	}

	private static String label(Known known) {
		String name = known.card.map(CompiledCard::label).orElse("?");
		String label = known.item.use().getLabel();
		return label == null ? name : label + ": " + name;
	}
}
