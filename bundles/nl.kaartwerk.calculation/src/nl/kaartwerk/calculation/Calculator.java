package nl.kaartwerk.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.CompiledProfile;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.Completeness;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.Note;
import nl.kaartwerk.calculation.result.Outcome;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.ProfileScores;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;

/** Computes the MKI of cards and works, for all impact sets at once, and the MPG of buildings. Keeps nothing between works but cards. */
public final class Calculator {
	private final Method method;
	private final CardSource cards;
	private final CardCompiler compiler;
	private final Map<CompiledCard, Map<String, SetScores>> scores = new IdentityHashMap<>();

	public Calculator(Method method, CardSource cards) {
		this.method = method;
		this.cards = cards;
		this.compiler = new CardCompiler(method);
	}

	/**
	 * The MKI of a work.
	 *
	 * @param today taken as reference date when the work states none
	 */
	public WorkResult calculate(Work work, LocalDate today) {
		List<Note> notes = new ArrayList<>();
		double life = life(work, notes);
		LocalDate date = referenceDate(work, today, notes);
		boolean enforced = work.getEnforcement() != Enforcement.NOT_ENFORCED;
		List<ElementResult> elements = new ArrayList<>();
		for (Element element : work.getElements()) {
			List<UseResult> uses = element.getUses().stream().map(use -> use(use, life, date, enforced)).toList();
			elements.add(new ElementResult(element.getCode(), element.getTitle(), uses, uri(element)));
		}
		OptionalDouble area = work instanceof Building building ? area(building) : OptionalDouble.empty();
		if (work instanceof Building && area.isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_FLOOR_AREA));
		}
		return new WorkResult(work.getName(), work.getTitle(), work instanceof Building, life, area, date, enforced, List.copyOf(elements),
				List.copyOf(notes), uri(work));
	}

	/** The MKI of a card per functional unit. */
	public CardResult calculate(CompiledCard card, String set) {
		SetScores setScores = scores(card, set);
		double[] mki = new double[method.modules().columns().size()];
		Outcome sum = Outcome.NONE;
		Replacement once = Replacement.of(0, 0, method.modules().columns(), method.replacement());
		for (CompiledProfile profile : setScores.profiles()) {
			ProfileResult result = new ProfileResult(profile.title(), profile.source());
			result.add(set, profileScores(setScores, profile, set, 1, 1, once));
			double[] part = result.modules(set);
			for (int column = 0; column < mki.length; column++) {
				mki[column] += part[column];
			}
			sum = sum.plus(result.outcome(set));
		}
		return new CardResult(card, set, method.modules().columns(), mki,
				new Outcome(sum.mki(), setScores.completeness(), setScores.approximate(), setScores.unconfirmed()), setScores.notes());
	}

	private double life(Work work, List<Note> notes) {
		if (work instanceof CivilWork civil) {
			OptionalDouble period = compiler.years(civil.getAnalysisPeriod());
			if (period.isEmpty()) {
				notes.add(Note.of(Note.Kind.NO_ANALYSIS_PERIOD));
			}
			return period.orElse(0);
		}
		Building building = (Building) work;
		OptionalDouble stated = compiler.years(building.getLife());
		if (stated.isPresent()) {
			return stated.getAsDouble();
		}
		Optional<DefaultLife> ofFunction = Optional.ofNullable(building.getFunction()).flatMap(method::life);
		double years = ofFunction.map(DefaultLife::years).orElse(method.defaultLife());
		notes.add(Note.of(Note.Kind.DEFAULT_LIFE, Numbers.plain(years), ofFunction.map(DefaultLife::function).orElse("-")));
		return years;
	}

	private static LocalDate referenceDate(Work work, LocalDate today, List<Note> notes) {
		if (work.getReferenceDate() != null && work.getReferenceDate().isDate()) {
			return work.getReferenceDate().first();
		}
		notes.add(Note.of(Note.Kind.NO_REFERENCE_DATE, today.toString()));
		return today;
	}

	private OptionalDouble area(Building building) {
		Quantity area = building.getGrossFloorArea();
		if (area == null || area.getNumber() == null || area.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = method.units().factor(area.getUnit(), "m2");
		return factor.isPresent() ? OptionalDouble.of(area.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private UseResult use(Use use, double workLife, LocalDate date, boolean enforced) {
		List<Note> notes = new ArrayList<>();
		Optional<CompiledCard> found = cards.card(use);
		String amount = use.getAmount() == null ? "" : use.getAmount().getNumber() + " " + use.getAmount().getUnit();
		if (found.isEmpty()) {
			notes.add(Note.of(Note.Kind.UNRESOLVED));
			return new UseResult(label(use, found), found, amount, 0, 0, unreplaced(), true, notes, Map.of(), absent(), List.of(), uri(use));
		}
		CompiledCard card = found.get();
		boolean usable = isUsable(card, date, enforced, notes);
		double units = usable ? functionalUnits(use.getAmount(), card, notes) : 0;
		double life = compiler.years(use.getServiceLife()).orElse(card.life().orElse(0));
		Replacement replacement = Replacement.of(workLife, life, method.modules().columns(), method.replacement());
		if (!usable || notes.stream().anyMatch(n -> n.kind().makesIncomplete())) {
			return new UseResult(label(use, found), found, amount, units, life, replacement, true, notes, Map.of(), absent(), List.of(),
					uri(use));
		}
		if (card.category().isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_CATEGORY));
		}
		return computed(use, card, amount, units, life, replacement, notes);
	}

	private UseResult computed(Use use, CompiledCard card, String amount, double units, double life, Replacement replacement,
			List<Note> notes) {
		double surcharge = card.category().map(Category::surcharge).orElse(1.0);
		Map<CompiledProfile, ProfileResult> profiles = new LinkedHashMap<>();
		card.profiles().forEach(p -> profiles.put(p, new ProfileResult(p.title(), p.source())));
		Map<String, Outcome> outcomes = new HashMap<>();
		Map<String, List<Note>> setNotes = new HashMap<>();
		for (IndicatorSet set : method.impactSets()) {
			SetScores setScores = scores(card, set.id());
			Outcome sum = Outcome.NONE;
			for (CompiledProfile profile : setScores.profiles()) {
				ProfileResult result = profiles.get(profile);
				result.add(set.id(), profileScores(setScores, profile, set.id(), units, surcharge, replacement));
				sum = sum.plus(result.outcome(set.id()));
			}
			outcomes.put(set.id(), new Outcome(sum.mki(), setScores.completeness(), sum.approximate(), sum.unconfirmed()));
			setNotes.put(set.id(), setScores.notes());
		}
		return new UseResult(label(use, Optional.of(card)), Optional.of(card), amount, units, life, replacement, false, List.copyOf(notes),
				setNotes, outcomes, List.copyOf(profiles.values()), uri(use));
	}

	private ProfileScores profileScores(SetScores setScores, CompiledProfile profile, String set, double units, double surcharge,
			Replacement replacement) {
		ScoreMatrix matrix = profile.scores(set).orElseThrow();
		return new ProfileScores(setScores, matrix, product(setScores, set), units, surcharge, replacement, Completeness.NONE);
	}

	/** The scores of a product: all its profiles together. */
	private static double[] product(SetScores setScores, String set) {
		double[] sum = null;
		for (CompiledProfile profile : setScores.profiles()) {
			ScoreMatrix matrix = profile.scores(set).orElseThrow();
			sum = sum == null ? new double[matrix.set().size() * matrix.columns()] : sum;
			for (int i = 0; i < matrix.set().size(); i++) {
				for (int column = 0; column < matrix.columns(); column++) {
					sum[i * matrix.columns() + column] += matrix.value(i, column);
				}
			}
		}
		return sum;
	}

	private SetScores scores(CompiledCard card, String set) {
		return scores.computeIfAbsent(card, c -> new HashMap<>()).computeIfAbsent(set, s -> new SetScores(card, s, method));
	}

	private static boolean isUsable(CompiledCard card, LocalDate date, boolean enforced, List<Note> notes) {
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

	private double functionalUnits(Quantity amount, CompiledCard card, List<Note> notes) {
		if (amount == null || amount.getNumber() == null) {
			notes.add(Note.of(Note.Kind.NO_AMOUNT));
			return 0;
		}
		if (card.unit().isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_FUNCTIONAL_UNIT));
			return 0;
		}
		DeclaredUnit unit = card.unit().get();
		Optional<Unit> given = method.units().find(amount.getUnit());
		DeclaredUnit.Conversion conversion = given.map(unit::from).orElse(null);
		if (conversion == null) {
			notes.add(Note.of(Note.Kind.UNIT, String.valueOf(amount.getUnit()), unit.unit().symbol()));
			return 0;
		}
		if (conversion.byMass()) {
			notes.add(Note.of(Note.Kind.BY_MASS, Numbers.plain(unit.mass().getAsDouble())));
		}
		return amount.getNumber().value() * conversion.factor();
	}

	/** What a use that could not be computed leaves open: everything that a card must at least declare. */
	private Map<String, Outcome> absent() {
		Map<String, Outcome> outcomes = new HashMap<>();
		for (IndicatorSet set : method.impactSets()) {
			long weighed = method.weights(set.id()).weights().stream().filter(w -> w.value() != 0).count();
			long mandatory = method.modules().columns().stream().filter(m -> m.mandatory()).count();
			outcomes.put(set.id(), new Outcome(0, new Completeness((int) (weighed * mandatory), 0), false, false));
		}
		return outcomes;
	}

	private Replacement unreplaced() {
		return Replacement.of(0, 0, method.modules().columns(), method.replacement());
	}

	private static String label(Use use, Optional<CompiledCard> card) {
		String name = card.map(CompiledCard::label).orElse("?");
		return use.getLabel() == null ? name : use.getLabel() + ": " + name;
	}

	private static URI uri(EObject object) {
		return EcoreUtil.getURI(object);
	}
}
