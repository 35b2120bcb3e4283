package nl.kaartwerk.rules.score;

import java.util.List;
import java.util.OptionalDouble;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.ScoreRules;

/** Biogenic carbon: declared, taken up, and given back (R7, R8). */
public final class BiogenicCheck implements Checks {
	/** kg CO2 per kg C: the ratio of the molar masses. */
	public static final double CO2_PER_C = 44.0 / 12.0;

	private static final String SET = "A2";
	private static final String BIOGENIC = "GWP-biogenic";
	private static final String FOSSIL = "GWP-fossil";
	private static final String PRODUCT_STAGE = "A1-A3";
	private static final List<String> END_OF_LIFE = List.of("C1", "C2", "C3", "C4");
	private static final List<String> BETWEEN = List.of("A4", "A5", "B1", "B2", "B3", "B4");

	private final Method method;

	public BiogenicCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ScoreRules.BIOGENIC_MISSING, ScoreRules.BIOGENIC_UPTAKE, ScoreRules.BIOGENIC_BALANCE), this::check);
	}

	private void check(Declaration card, Run run) {
		CardFigures figures = run.figures(card);
		OptionalDouble product = figures.score(SET, BIOGENIC, PRODUCT_STAGE);
		if (product.isPresent()) {
			carbon(figures, product.getAsDouble(), run);
			balance(figures, product.getAsDouble(), run);
		}
	}

	/** Below a share of the mass, biogenic carbon may be left out. */
	private void carbon(CardFigures figures, double productStage, Run run) {
		OptionalDouble mass = figures.mass();
		BiogenicCarbon declared = figures.card().getBiogenicCarbon();
		double share = run.tolerance(ScoreRules.BIOGENIC_MISSING, "share") / 100;
		if (declared == null || declared.getProduct() == null && declared.getPackaging() == null) {
			double uptake = Math.max(0, -productStage / CO2_PER_C);
			if (mass.isPresent() && uptake >= share * mass.getAsDouble()) {
				run.report(ScoreRules.BIOGENIC_MISSING, figures.card(), Literals.DEFINITION__NAME, BIOGENIC + ' ' + PRODUCT_STAGE + " = " + Shown.number(productStage));
			} else {
				biotic(figures, mass, share, run);
			}
			return;
		}
		double carbon = CardFigures.kilograms(declared.getProduct(), method).orElse(0) + CardFigures.kilograms(declared.getPackaging(), method).orElse(0);
		double expected = -CO2_PER_C * carbon;
		boolean relevant = carbon > 0 && (mass.isEmpty() || carbon >= share * mass.getAsDouble());
		if (relevant && Math.abs(productStage - expected) > run.tolerance(ScoreRules.BIOGENIC_UPTAKE, "tolerance") / 100 * Math.abs(expected)) {
			mark(figures, ScoreRules.BIOGENIC_UPTAKE, run, Shown.number(productStage), Shown.number(carbon), Shown.number(expected));
		}
	}

	private void biotic(CardFigures figures, OptionalDouble mass, double share, Run run) {
		if (figures.card().getComposition() == null || mass.isEmpty()) {
			return;
		}
		double biotic = 0;
		for (Constituent constituent : figures.card().getComposition().getConstituents()) {
			if (constituent.getKind() == MaterialKind.BIOTIC) {
				biotic += CardFigures.kilograms(constituent.getMass(), method).orElse(0);
			}
		}
		if (biotic > 0 && biotic >= share * mass.getAsDouble()) {
			run.report(ScoreRules.BIOGENIC_MISSING, figures.card(), Literals.DEFINITION__NAME, "biotic " + Shown.percent(biotic / mass.getAsDouble()));
		}
	}

	private static void balance(CardFigures figures, double productStage, Run run) {
		double sum = productStage;
		double sizes = Math.abs(productStage);
		double largest = productStage;
		double fossil = Math.abs(figures.score(SET, FOSSIL, PRODUCT_STAGE).orElse(0));
		for (String module : END_OF_LIFE) {
			OptionalDouble score = figures.score(SET, BIOGENIC, module);
			if (score.isEmpty()) {
				return; // where it leaves again is not declared
			}
			sum += score.getAsDouble();
			sizes += Math.abs(score.getAsDouble());
			fossil += Math.abs(figures.score(SET, FOSSIL, module).orElse(0));
		}
		for (String module : BETWEEN) {
			double score = figures.score(SET, BIOGENIC, module).orElse(0);
			sum += score;
			sizes += Math.abs(score);
			fossil += Math.abs(figures.score(SET, FOSSIL, module).orElse(0));
		}
		double tolerance = run.tolerance(ScoreRules.BIOGENIC_BALANCE, "tolerance") / 100;
		if (Math.abs(sum) > tolerance * sizes && Math.abs(sum) > tolerance * fossil) {
			mark(figures, ScoreRules.BIOGENIC_BALANCE, run, Shown.number(sum), Shown.number(largest));
		}
	}

	private static void mark(CardFigures figures, Rule rule, Run run, String... values) {
		CardFigures.Line line = figures.lines(SET, BIOGENIC).getFirst();
		run.report(Finding.at(rule, line.row(), Literals.ROW__INDICATOR, values));
	}
}
