package nl.kaartwerk.rules.score;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.PlausibleRange;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.ScoreRules;

/** Scores that can hardly be meant: slipped units, odd signs, one indicator that makes most of the MKI, sets that do not fit (R17, R18). */
public final class PlausibilityCheck implements Checks {
	private static final String PRODUCT_STAGE = "A1-A3";
	/** In set A1 nitrogen monoxide lowers it, so that transport may well come out below 0: so it does in four of fifteen published declarations. */
	private static final String SMOG = "POCP";
	/** Powers of ten that units slip by: g for kg, mg for kg, and so on. */
	private static final int[] SLIPS = { 3, -3, 6, -6, 9, -9 };
	/** Of the largest score of a row: below that a sign is noise. */
	private static final double NOISE = 0.01;

	private final Method method;

	public PlausibilityCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ScoreRules.UNIT_SLIP, ScoreRules.DOMINATES, ScoreRules.ODD_SIGN, ScoreRules.SET_RATIO), this::check);
	}

	private void check(Declaration card, Run run) {
		CardFigures figures = run.figures(card);
		for (IndicatorSet set : figures.sets()) {
			Set<String> slipped = new HashSet<>();
			for (PlausibleRange range : method.ranges()) {
				if (range.set().equals(set.id()) && slips(figures, range, run)) {
					slipped.add(range.indicator());
				}
			}
			dominates(figures, set, slipped, run);
			signs(figures, set, run);
		}
		ratio(figures, run);
	}

	/** Against the ratios in real declarations: only what a power of a thousand brings back among them. */
	private static boolean slips(CardFigures figures, PlausibleRange range, Run run) {
		OptionalDouble score = figures.score(range.set(), range.indicator(), PRODUCT_STAGE);
		OptionalDouble base = figures.score(range.set(), range.base(), PRODUCT_STAGE);
		if (score.isEmpty() || base.isEmpty() || !(score.getAsDouble() > 0) || !(base.getAsDouble() > 0)) {
			return false;
		}
		double ratio = Math.log10(score.getAsDouble() / base.getAsDouble());
		double margin = run.tolerance(ScoreRules.UNIT_SLIP, "margin");
		if (ratio >= range.low() - margin && ratio <= range.high() + margin) {
			return false;
		}
		for (int slip : SLIPS) {
			if (ratio - slip >= range.low() && ratio - slip <= range.high()) {
				CardFigures.Line line = figures.lines(range.set(), range.indicator()).getFirst();
				run.report(ScoreRules.UNIT_SLIP, line.row(), Literals.ROW__INDICATOR, range.indicator(), Shown.number(score.getAsDouble()), "10^" + slip,
						Shown.number(score.getAsDouble() / Math.pow(10, slip)));
				return true;
			}
		}
		return false;
	}

	private void dominates(CardFigures figures, IndicatorSet set, Set<String> slipped, Run run) {
		double[] euro = figures.euro(set);
		double total = 0;
		for (double part : euro) {
			total += part;
		}
		double limit = run.tolerance(ScoreRules.DOMINATES, "share") / 100;
		for (int i = 0; i < euro.length && total > 0; i++) {
			Indicator indicator = set.indicators().get(i);
			if (euro[i] > limit * total && !CardFigures.isClimate(indicator) && !slipped.contains(indicator.code())) {
				CardFigures.Line line = figures.lines(set.id(), indicator.code()).getFirst();
				run.report(ScoreRules.DOMINATES, line.row(), Literals.ROW__INDICATOR, indicator.code(), Shown.percent(euro[i] / total), set.id());
			}
		}
	}

	/** Benefits are module D's, carbonation is the use stage's, and climate has its own rules. */
	private void signs(CardFigures figures, IndicatorSet set, Run run) {
		if (!figures.hasNegative(set, module -> !isExempt(module))) {
			return;
		}
		List<String> weighed = figures.weighed(set);
		for (Indicator indicator : set.indicators()) {
			if (CardFigures.isClimate(indicator) || set.id().equals("A1") && indicator.code().equals(SMOG) || !weighed.contains(indicator.code())) {
				continue;
			}
			for (CardFigures.Line line : figures.lines(set.id(), indicator.code())) {
				double largest = 0;
				for (Module module : method.modules().columns()) {
					largest = Math.max(largest, Math.abs(line.matrix().value(line.indicator(), module.column())));
				}
				for (Module module : method.modules().columns()) {
					double value = line.matrix().value(line.indicator(), module.column());
					int cell = line.cell(module.column());
					if (cell >= 0 && value < -NOISE * largest && !isExempt(module)) {
						Cells cells = line.row().getCells();
						run.report(Finding.within(ScoreRules.ODD_SIGN, line.row(), Literals.ROW__CELLS, cells.start(cell), cells.end(cell), indicator.code(),
								module.code(), cells.text(cell)));
					}
				}
			}
		}
	}

	private static boolean isExempt(Module module) {
		return module.phase().equals("use") || module.phase().equals("beyond");
	}

	/** Only of cards that are complete in both sets: else the ratio says what is missing, and not what is wrong. */
	private void ratio(CardFigures figures, Run run) {
		List<IndicatorSet> sets = method.impactSets();
		if (figures.sets().size() < 2) {
			return;
		}
		double[] mki = new double[2];
		for (int s = 0; s < 2; s++) {
			SetScores scores = figures.scores(sets.get(s).id());
			if (!scores.completeness().isComplete()) {
				return;
			}
			for (WeighedProfile profile : scores.profiles()) {
				for (Module module : scores.columns()) {
					mki[s] += module.code().equals("B5") ? 0 : profile.euro(module.column());
				}
			}
		}
		double low = run.tolerance(ScoreRules.SET_RATIO, "low");
		double high = run.tolerance(ScoreRules.SET_RATIO, "high");
		double ratio = mki[1] / mki[0];
		if (mki[0] > 0 && mki[1] > 0 && (ratio < low || ratio > high) && figures.card().getName() != null) {
			run.report(ScoreRules.SET_RATIO, figures.card(), Literals.DEFINITION__NAME, Shown.number(ratio), Shown.number(low), Shown.number(high));
		}
	}
}
