package nl.kaartwerk.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.PerSet;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.BuildingFunction;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.PartialDate;

/** Computes the MKI of cards and works, for all impact sets at once, and the MPG of buildings. Keeps nothing between works but cards. */
public final class Calculator {
	private final Methods methods;
	private final Optional<String> version;
	private final CardSource cards;
	private final CardCompiler compiler;
	private final Map<LocalDate, Method> byDay = new HashMap<>();
	private final Map<Method, Replacement> once = new HashMap<>();
	private final Map<Method, Map<CompiledCard, SetScores[]>> scores = new HashMap<>();

	/** Each work by the version that it names, or that is in force at its reference date. */
	public Calculator(Methods methods, CardSource cards) {
		this(methods, Optional.empty(), cards);
	}

	/** Every work by the version of the given method, whatever it names itself; with the weights of its reference date. */
	public Calculator(Method method, CardSource cards) {
		this(method.methods(), Optional.of(method.id()), cards);
	}

	private Calculator(Methods methods, Optional<String> version, CardSource cards) {
		this.methods = methods;
		this.version = version;
		this.cards = cards;
		this.compiler = new CardCompiler(Method.shipped());
	}

	/**
	 * The MKI of a work.
	 *
	 * @param today taken as reference date when the work states none
	 */
	public WorkResult calculate(Work work, LocalDate today) {
		return calculate(work, today, UnaryOperator.identity());
	}

	/**
	 * The MKI of a work with other uses in place of its own.
	 *
	 * @param changes what is calculated for what the work says
	 */
	public WorkResult calculate(Work work, LocalDate today, UnaryOperator<WorkContent.Item> changes) {
		List<Note> notes = new ArrayList<>();
		WorkContent content = WorkContent.of(work);
		content.problems().forEach(p -> notes.add(note(p)));
		LocalDate date = referenceDate(content, today, notes);
		Method method = method(content, date, notes);
		double life = life(content, work, method, notes);
		Enforcement stated = content.property(Work.class, w -> w.getEnforcement() == Enforcement.UNSTATED ? null : w.getEnforcement());
		boolean enforced = stated != Enforcement.NOT_ENFORCED;
		Map<CompiledCard, SetScores[]> known = scores.computeIfAbsent(method, m -> new IdentityHashMap<>());
		UseCalculation uses = new UseCalculation(method, cards, compiler, card -> scores(method, known, card), life, date, enforced);
		List<ElementResult> elements = new ArrayList<>(content.parts().size());
		for (WorkContent.Part part : content.parts()) {
			List<UseResult> results = new ArrayList<>(part.uses().size());
			part.uses().forEach(item -> results.add(uses.calculate(changes.apply(item))));
			elements.add(new ElementResult(part.code(), part.title(), List.copyOf(results), sums(method, results.stream().map(UseResult::outcomes).toList()),
					part.place()));
		}
		Map<String, Outcome> outcomes = sums(method, elements.stream().map(ElementResult::outcomes).toList());
		OptionalDouble area = work instanceof Building ? squareMetres(content.property(Building.class, Building::getGrossFloorArea)) : OptionalDouble.empty();
		if (work instanceof Building && area.isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_FLOOR_AREA));
		}
		WorkResult unjudged = new WorkResult(work.getName(), work.getTitle(), work instanceof Building, base(work), life, area, date, enforced, method,
				List.copyOf(elements), outcomes, List.copyOf(notes), Optional.empty(), Place.of(EcoreUtil.getURI((EObject) work)));
		return work instanceof Building ? judged(unjudged, content) : unjudged;
	}

	private static Optional<String> base(Work work) {
		return work.getBase() == null || work.getBase().eIsProxy() ? Optional.empty() : Optional.ofNullable(work.getBase().getName());
	}

	private static Map<String, Outcome> sums(Method method, List<Map<String, Outcome>> parts) {
		String[] sets = method.impactSets().stream().map(IndicatorSet::id).toArray(String[]::new);
		Outcome[] sums = new Outcome[sets.length];
		for (int s = 0; s < sums.length; s++) {
			Outcome sum = Outcome.NONE;
			for (Map<String, Outcome> part : parts) {
				sum = sum.plus(part.getOrDefault(sets[s], Outcome.NONE));
			}
			sums[s] = sum;
		}
		return new PerSet<>(sets, sums);
	}

	private WorkResult judged(WorkResult w, WorkContent content) {
		List<BuildingFunction> functions = content.property(Building.class, Building::getFunctions);
		OptionalDouble whole = squareMetres(content.property(Building.class, Building::getUsableFloorArea));
		List<Verdict.StatedFunction> stated = new ArrayList<>();
		for (BuildingFunction function : functions == null ? List.<BuildingFunction>of() : functions) {
			OptionalDouble own = squareMetres(function.getUsableFloorArea());
			stated.add(new Verdict.StatedFunction(function.getName(), own.isEmpty() && functions.size() == 1 ? whole : own));
		}
		return new WorkResult(w.name(), w.title(), w.building(), w.base(), w.life(), w.grossFloorArea(), w.referenceDate(), w.enforced(), w.method(),
				w.elements(), w.outcomes(), w.notes(), Optional.of(Verdict.of(stated, w.referenceDate(), w.method(), w::mpg, w::isComplete)), w.place());
	}

	/** The MKI of a card per functional unit: no life, no surcharge, no replacement. */
	public CardResult calculate(CompiledCard card, String set) {
		return calculate(card, set, LocalDate.now());
	}

	/** The MKI of a card per functional unit with the weights of a day: no life, no surcharge, no replacement. */
	public CardResult calculate(CompiledCard card, String set, LocalDate day) {
		Method method = byDay.computeIfAbsent(day, d -> version.flatMap(v -> methods.find(v, d)).orElseGet(() -> methods.at(d)));
		int position = 0;
		while (!method.impactSets().get(position).id().equals(set)) {
			position++;
		}
		SetScores ofSet = scores(method, scores.computeIfAbsent(method, m -> new IdentityHashMap<>()), card)[position];
		Replacement none = once.computeIfAbsent(method, m -> Replacement.of(0, 0, false, m.modules().columns(), m.replacement()));
		return new CardCalculation(none, ofSet).calculate(card);
	}

	private Note note(WorkContent.Problem problem) {
		String name = problem.name() == null ? "?" : problem.name(); // of a text with a syntax error
		return switch (problem.kind()) {
		case CYCLE, OTHER_KIND, BASE_UNRESOLVED -> Note.of(Note.Kind.VARIANT_BASE, name);
		default -> Note.of(Note.Kind.VARIANT_CHANGE, name);
		};
	}

	private Method method(WorkContent content, LocalDate date, List<Note> notes) {
		if (version.isPresent()) {
			return methods.find(version.get(), date).orElseThrow();
		}
		String named = content.property(Work.class, Work::getMethod);
		Optional<Method> found = named == null ? Optional.empty() : methods.find(named, date);
		if (named != null && found.isEmpty()) {
			notes.add(Note.of(Note.Kind.METHOD_UNKNOWN, named));
		}
		return found.orElseGet(() -> methods.at(date));
	}

	private double life(WorkContent content, Work work, Method method, List<Note> notes) {
		if (work instanceof CivilWork) {
			OptionalDouble period = compiler.years(content.property(CivilWork.class, CivilWork::getAnalysisPeriod));
			if (period.isEmpty()) {
				notes.add(Note.of(Note.Kind.NO_ANALYSIS_PERIOD));
			}
			return period.orElse(0);
		}
		OptionalDouble stated = compiler.years(content.property(Building.class, Building::getLife));
		if (stated.isPresent()) {
			return stated.getAsDouble();
		}
		List<BuildingFunction> functions = content.property(Building.class, Building::getFunctions);
		Optional<DefaultLife> ofFunction = largest(functions).flatMap(f -> method.life(f.getName()));
		double years = ofFunction.map(DefaultLife::years).orElse(method.defaultLife());
		notes.add(Note.of(Note.Kind.DEFAULT_LIFE, Numbers.plain(years), ofFunction.map(DefaultLife::function).orElse("-")));
		return years;
	}

	/** The function with the largest usable floor area; the first one when no areas are stated. */
	private Optional<BuildingFunction> largest(List<BuildingFunction> functions) {
		return functions == null ? Optional.empty() : functions.stream().filter(f -> f.getName() != null).reduce((a, b) -> squareMetres(b.getUsableFloorArea()).orElse(0)
				> squareMetres(a.getUsableFloorArea()).orElse(0) ? b : a);
	}

	private static LocalDate referenceDate(WorkContent content, LocalDate today, List<Note> notes) {
		PartialDate stated = content.property(Work.class, Work::getReferenceDate);
		if (stated != null && stated.isDate()) {
			return stated.first();
		}
		notes.add(Note.of(Note.Kind.NO_REFERENCE_DATE, today.toString()));
		return today;
	}

	private OptionalDouble squareMetres(Quantity area) {
		if (area == null || area.getNumber() == null || area.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = Method.shipped().units().factor(area.getUnit(), "m2");
		return factor.isPresent() ? OptionalDouble.of(area.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private SetScores[] scores(Method method, Map<CompiledCard, SetScores[]> known, CompiledCard card) {
		SetScores[] ofCard = known.get(card);
		if (ofCard == null) {
			List<IndicatorSet> sets = method.impactSets();
			ofCard = new SetScores[sets.size()];
			for (int s = 0; s < ofCard.length; s++) {
				ofCard[s] = new SetScores(card, sets.get(s).id(), method);
			}
			known.put(card, ofCard);
		}
		return ofCard;
	}
}
