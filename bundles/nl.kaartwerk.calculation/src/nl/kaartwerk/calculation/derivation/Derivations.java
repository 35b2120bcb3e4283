package nl.kaartwerk.calculation.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Numbers;
import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.derivation.Derivation.Kind;
import nl.kaartwerk.calculation.derivation.Derivation.Operation;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.ProfileScores;
import nl.kaartwerk.calculation.result.PublishedFigures;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;

/** Explains the figures of a work for one set, from the MPG down to the cells and the rows of method data. */
public final class Derivations {
	private static final String EURO = "euro";

	private final WorkResult work;
	private final Method method;
	private final String set;
	private final Locale locale;
	private final CellDerivations cells;

	public Derivations(WorkResult work, String set) {
		this(work, set, Locale.ENGLISH);
	}

	/** @param locale of the reasons why something was not calculated */
	public Derivations(WorkResult work, String set, Locale locale) {
		this.work = work;
		this.method = work.method();
		this.set = set;
		this.locale = locale;
		this.cells = new CellDerivations(method);
	}

	/** The MPG of a building that has one, else the MKI. */
	public Derivation work() {
		Derivation mki = Derivation.of(Kind.WORK, Operation.SUM, mki(work), EURO, text(work.source()),
				() -> work.elements().stream().map(this::element).toList(), work.label());
		if (work.mpg(set).isEmpty()) {
			return mki;
		}
		return Derivation.of(Kind.MPG, Operation.QUOTIENT, work.mpg(set).getAsDouble(), "euro/m2/year", text(work.source()),
				() -> List.of(mki, Derivation.given(Kind.FLOOR_AREA, work.grossFloorArea().getAsDouble(), "m2", text(work.source())),
						Derivation.given(Kind.LIFE, work.life(), "year", text(work.source()))),
				work.label());
	}

	public Derivation element(ElementResult element) {
		return Derivation.of(Kind.ELEMENT, Operation.SUM, mki(element), EURO, text(element.source()),
				() -> element.uses().stream().map(this::use).toList(), element.label());
	}

	public Derivation use(UseResult use) {
		if (!use.outcome(set).hasValue()) {
			String why = use.notes(set).stream().filter(n -> n.kind().makesIncomplete()).map(n -> n.text(locale))
					.collect(Collectors.joining("; "));
			return Derivation.given(Kind.SKIPPED, Double.NaN, EURO, text(use.source()), use.label(), why);
		}
		return Derivation.of(Kind.USE, Operation.SUM, mki(use), EURO, text(use.source()),
				() -> use.profiles().stream().filter(p -> p.figures(set).isPresent()).map(p -> profile(use, p)).toList(), use.label());
	}

	/** A profile of a use, one that has figures for the set. */
	public Derivation profile(UseResult use, ProfileResult profile) {
		ProfileFigures figures = profile.figures(set).orElseThrow();
		if (figures instanceof PublishedFigures published && published.unassigned() != 0) {
			return total(use, profile, published);
		}
		return Derivation.of(Kind.PROFILE, Operation.SUM, mki(profile), EURO, text(profile.source()), () -> {
			List<Derivation> modules = new ArrayList<>();
			double[] mki = figures.mkiPerColumn();
			for (Module module : figures.columns()) {
				if (figures.declares(module.column()) || mki[module.column()] != 0) {
					modules.add(module(use, profile, module));
				}
			}
			return modules;
		}, profile.label().isBlank() ? use.label() : profile.label());
	}

	/** A module of a profile of a use. */
	public Derivation module(UseResult use, ProfileResult profile, Module module) {
		ProfileFigures figures = profile.figures(set).orElseThrow();
		int column = module.column();
		return Derivation.of(Kind.MODULE, Operation.SUM, figures.mkiPerColumn()[column], EURO, text(profile.source()), () -> switch (figures) {
		case ProfileScores scores -> indicators(use, scores, module);
		case PublishedFigures published -> published(use, published, module);
		}, module.code());
	}

	private List<Derivation> indicators(UseResult use, ProfileScores scores, Module module) {
		List<Derivation> indicators = new ArrayList<>();
		ScoreMatrix matrix = scores.profile().matrix();
		for (int i = 0; i < matrix.set().size(); i++) {
			Derivation indicator = indicator(use, scores, module, i);
			boolean counts = scores.profile().weight(i, module.column()) != 0 || !Double.isNaN(indicator.value()) && indicator.value() != 0;
			if (counts) {
				indicators.add(indicator);
			}
		}
		return indicators;
	}

	/** One indicator in one module: the first life, and what replacements book there. */
	private Derivation indicator(UseResult use, ProfileScores scores, Module module, int indicator) {
		WeighedProfile profile = scores.profile();
		Replacement replacement = use.replacement();
		String code = profile.matrix().set().indicators().get(indicator).code();
		int column = module.column();
		Derivation first = cell(use, scores, module, indicator, replacement.diagonal()[column], Kind.INDICATOR);
		if (!module.code().equals("B4") || replacement.replacements() == 0) {
			return first;
		}
		List<Derivation> booked = new ArrayList<>();
		if (profile.matrix().hasValue(indicator, column)) {
			booked.add(first);
		}
		for (Module other : scores.columns()) {
			double times = replacement.toReplacement()[other.column()];
			if (times != 0 && profile.matrix().hasValue(indicator, other.column())) {
				booked.add(cell(use, scores, other, indicator, times, Kind.REPLACED));
			}
		}
		double sum = sum(booked);
		return Derivation.of(Kind.INDICATOR, Operation.SUM, sum, EURO, Origin.NONE, () -> booked, code, module.code());
	}

	private Derivation cell(UseResult use, ProfileScores scores, Module module, int indicator, double times, Kind kind) {
		WeighedProfile profile = scores.profile();
		ScoreMatrix matrix = profile.matrix();
		String code = matrix.set().indicators().get(indicator).code();
		int column = module.column();
		if (!matrix.hasValue(indicator, column)) {
			return Derivation.given(Kind.NOT_DECLARED, Double.NaN, EURO, cells.origin(profile, indicator, column), code, module.code());
		}
		double value = matrix.value(indicator, column) * scores.factor(indicator, column) * times * profile.weight(indicator, column);
		return Derivation.of(kind, Operation.PRODUCT, value, EURO, cells.origin(profile, indicator, column), () -> {
			List<Derivation> factors = new ArrayList<>();
			factors.add(cells.score(profile, indicator, module));
			scaling(use, profile, factors);
			factors.add(amount(use));
			surcharge(use, scores, indicator, column, factors);
			times(use, module, times, kind == Kind.REPLACED, factors);
			factors.add(cells.weight(profile, indicator, column));
			return factors;
		}, code, module.code());
	}

	private void scaling(UseResult use, WeighedProfile profile, List<Derivation> factors) {
		if (use.scalings().isEmpty()) {
			return;
		}
		use.scalings().get(profile.position()).ifPresent(scaled -> factors.add(scaling(use, profile, scaled)));
	}

	private Derivation scaling(UseResult use, WeighedProfile profile, CompiledScaling.Scaled scaled) {
		String formula = scaled.scaling().formula().orElseThrow().code();
		Origin origin = text(Place.of(profile.profile().source()).child("scaling").uri());
		return Derivation.of(Kind.SCALING, Operation.QUOTIENT, scaled.factor(), "", origin,
				() -> List.of(
						Derivation.of(Kind.SCALING_Y, Operation.GIVEN, scaled.y(), "", origin,
								() -> scaled.values().stream()
										.map(v -> Derivation.given(v.given() ? Kind.DIMENSION : Kind.DIMENSION_INSPECTED, v.value(), v.dimension().unit().symbol(),
												v.given() ? text(use.source()) : origin, v.dimension().name()))
										.toList(),
								formula, Numbers.plain(scaled.x())),
						Derivation.of(Kind.SCALING_Y, Operation.GIVEN, scaled.yReference(), "", origin,
								() -> scaled.values().stream().map(v -> Derivation.given(Kind.DIMENSION_INSPECTED, v.dimension().inspected(),
										v.dimension().unit().symbol(), origin, v.dimension().name())).toList(),
								formula, Numbers.plain(scaled.reference()))),
				formula);
	}

	/** The amount of a use in functional units, with every conversion. */
	public Derivation amount(UseResult use) {
		String name = use.card().map(CompiledCard::name).orElse("?");
		Origin here = text(use.source());
		Origin card = use.card().map(c -> text(c.source())).orElse(Origin.NONE);
		double written = Double.parseDouble(use.amount().number());
		return Derivation.of(Kind.AMOUNT, Operation.PRODUCT, use.functionalUnits(), "", here, () -> {
			List<Derivation> parts = new ArrayList<>();
			parts.add(Derivation.given(Kind.AMOUNT_GIVEN, written, use.amount().unit(), here, use.amount().toString()));
			for (DeclaredUnit.Step step : use.conversion().map(DeclaredUnit.Conversion::steps).orElse(List.of())) {
				double factor = step.divides() ? 1 / step.factor() : step.factor();
				Kind kind = switch (step.link()) {
				case UNIT -> Kind.BY_UNIT;
				case MASS -> Kind.BY_MASS;
				case DENSITY -> Kind.BY_DENSITY;
				case AREA_WEIGHT -> Kind.BY_AREA_WEIGHT;
				case FUNCTIONAL_UNIT -> Kind.BY_FUNCTIONAL_UNIT;
				};
				parts.add(Derivation.given(kind, factor, "", kind == Kind.BY_UNIT ? Origin.NONE : card, step.to()));
			}
			return parts;
		}, use.amount().toString(), name);
	}

	private void surcharge(UseResult use, ProfileScores scores, int indicator, int column, List<Derivation> factors) {
		Category category = use.card().flatMap(CompiledCard::category).orElse(null);
		if (category == null || category.surcharge() == 1) {
			return;
		}
		double surcharge = scores.surcharge(indicator, column);
		Kind kind = surcharge == 1 ? Kind.NO_SURCHARGE : Kind.SURCHARGE;
		factors.add(Derivation.given(kind, surcharge, "", new Origin.Data(category.place()), category.code()));
	}

	private void times(UseResult use, Module module, double times, boolean replaced, List<Derivation> factors) {
		if (times == 1 && !replaced) {
			return;
		}
		Replacement replacement = use.replacement();
		boolean reuse = !replaced && replacement.reuse() != 1 && times == replacement.reuse() && !module.code().startsWith("B");
		Kind kind = replaced ? Kind.REPLACEMENTS : reuse ? Kind.REUSE : Kind.FIRST_LIFE;
		Origin rule = new Origin.Data(method.replacement().place());
		factors.add(reuse ? Derivation.given(kind, times, "", rule)
				: Derivation.of(kind, Operation.GIVEN, times, "", rule, () -> List.of(lives(use))));
	}

	private Derivation lives(UseResult use) {
		boolean asLongAsWork = use.life() <= 0 || use.life() == method.replacement().unlimitedLife() || work.life() <= 0;
		double life = asLongAsWork ? work.life() : use.life();
		return Derivation.given(Kind.LIVES, life == 0 ? 1 : work.life() / life, "", text(use.source()), Numbers.plain(work.life()), Numbers.plain(life));
	}

	private List<Derivation> published(UseResult use, PublishedFigures figures, Module module) {
		List<Derivation> parts = new ArrayList<>();
		int column = module.column();
		Replacement replacement = figures.replacement();
		if (figures.declares(column)) {
			parts.add(published(use, figures, module, replacement.diagonal()[column], false));
		}
		if (module.code().equals("B4")) {
			for (Module other : figures.columns()) {
				double times = replacement.toReplacement()[other.column()];
				if (times != 0 && figures.declares(other.column())) {
					parts.add(published(use, figures, other, times, true));
				}
			}
		}
		return parts;
	}

	private Derivation published(UseResult use, PublishedFigures figures, Module module, double times, boolean replaced) {
		int column = module.column();
		Origin origin = text(figures.values().place().uri());
		return Derivation.of(replaced ? Kind.REPLACED : Kind.PUBLISHED, Operation.PRODUCT, figures.weighed(column) * times, EURO, origin, () -> {
			List<Derivation> factors = new ArrayList<>();
			factors.add(Derivation.given(Kind.PUBLISHED, figures.values().modules()[column], EURO, origin, module.code()));
			factors.add(amount(use));
			surcharge(use, figures.factor(column) / (figures.amount() == 0 ? 1 : figures.amount()), factors);
			times(use, module, times, replaced, factors);
			return factors;
		}, replaced ? new String[] { "MKI", module.code() } : new String[] { module.code() });
	}

	private void surcharge(UseResult use, double surcharge, List<Derivation> factors) {
		Category category = use.card().flatMap(CompiledCard::category).orElse(null);
		if (category != null && surcharge != 1) {
			factors.add(Derivation.given(Kind.SURCHARGE, surcharge, "", new Origin.Data(category.place()), category.code()));
		}
	}

	private Derivation total(UseResult use, ProfileResult profile, PublishedFigures figures) {
		Origin origin = text(figures.values().place().uri());
		double total = figures.values().total().getAsDouble();
		return Derivation.of(Kind.PROFILE, Operation.PRODUCT, mki(profile), EURO, origin, () -> {
			List<Derivation> factors = new ArrayList<>();
			factors.add(Derivation.given(Kind.PUBLISHED_TOTAL, total, EURO, origin));
			factors.add(amount(use));
			surcharge(use, total <= 0 ? 1 : figures.surcharge(), factors);
			double times = 1 + figures.replacement().replacements();
			if (times != 1) {
				factors.add(Derivation.of(Kind.ONCE_AND_REPLACEMENTS, Operation.GIVEN, times, "", new Origin.Data(method.replacement().place()),
						() -> List.of(lives(use))));
			}
			return factors;
		}, profile.label().isBlank() ? use.label() : profile.label());
	}

	/**
	 * A derivation with only what concerns a module, an indicator, or both; sums are those of what is left.
	 *
	 * @param module null for all
	 * @param indicator null for all
	 */
	public static Derivation only(Derivation derivation, String module, String indicator) {
		return switch (derivation.kind()) {
		case MPG -> only(derivation.parts().getFirst(), module, indicator);
		case WORK, CARD, ELEMENT, USE, PROFILE, MODULE -> {
			if (derivation.operation() != Operation.SUM) {
				yield derivation;
			}
			List<Derivation> parts = derivation.parts().stream().filter(part -> concerns(part, module, indicator)).map(part -> only(part, module, indicator))
					.toList();
			double sum = sum(parts);
			yield new Derivation(derivation.kind(), Operation.SUM, derivation.names(), sum, derivation.unit(), derivation.origin(), () -> parts);
		}
		default -> derivation;
		};
	}

	/** What is not declared has no value and adds none; of nothing there is no sum. */
	private static double sum(List<Derivation> parts) {
		return parts.stream().mapToDouble(Derivation::value).filter(v -> !Double.isNaN(v)).reduce(Double::sum).orElse(Double.NaN);
	}

	private static boolean concerns(Derivation part, String module, String indicator) {
		return switch (part.kind()) {
		case MODULE -> module == null || part.names().getFirst().equals(module);
		case INDICATOR, NOT_DECLARED -> indicator == null || part.names().getFirst().equals(indicator);
		case PUBLISHED, REPLACED -> indicator == null;
		default -> true;
		};
	}

	private double mki(Result result) {
		return result.outcome(set).hasValue() ? result.outcome(set).mki() : Double.NaN;
	}

	private static Origin text(URI object) {
		return new Origin.Text(object, -1);
	}
}
