package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on what the scores of a card say: sums, balances, gaps, sizes. */
public final class ScoreRules {
	static final Group GROUP = new Group("scores");

	public static final Rule GWP_SUM = GROUP.error("gwp-sum", Sources.EN_15804, "module", "total", "sum", "deviation")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();
	public static final Rule GWP_ROUNDING = GROUP.info("gwp-sum-rounding", Sources.EN_15804, "module", "total", "sum", "deviation")
			.tolerance("tolerance", 0.1, Measure.PERCENT).fixable().local();
	public static final Rule ENERGY_SUM = GROUP.warning("energy-sum", Sources.EN_15804, "total", "module", "value", "parts", "sum")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();
	public static final Rule STAGE_SUM = GROUP.error("stage-sum", Sources.EN_15804, "indicator", "total", "sum")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();
	public static final Rule MODULE_MISSING = GROUP.error("module-missing", Sources.EN_15804, "modules").fixable().local();
	public static final Rule NOT_DECLARED = GROUP.warning("score-not-declared", Sources.PRACTICE, "indicator", "modules").local();
	public static final Rule GWP_BY_TOTAL = GROUP.warning("gwp-by-total", Sources.CALCULATOR, "modules").local();
	public static final Rule BIOGENIC_MISSING = GROUP.warning("biogenic-carbon-missing", Sources.EN_15804, "reason")
			.tolerance("share", 5, Measure.PERCENT).fixable().local();
	public static final Rule BIOGENIC_UPTAKE = GROUP.warning("biogenic-uptake", Sources.EN_15804, "stored", "carbon", "expected")
			.tolerance("tolerance", 10, Measure.PERCENT).fixable().local();
	public static final Rule BIOGENIC_BALANCE = GROUP.warning("biogenic-balance", Sources.EN_15804, "sum", "largest")
			.tolerance("tolerance", 5, Measure.PERCENT).local();
	public static final Rule DOMINATES = GROUP.warning("indicator-dominates", Sources.SURVEY, "indicator", "share", "set")
			.tolerance("share", 50, Measure.PERCENT).local();
	public static final Rule ODD_SIGN = GROUP.warning("score-odd-sign", Sources.SURVEY, "indicator", "module", "value").fixable().local();
	public static final Rule UNIT_SLIP = GROUP.warning("score-unit-slip", Sources.SURVEY, "indicator", "value", "factor", "likely")
			.tolerance("margin", 1, Measure.DECADES).fixable().local();
	public static final Rule NOT_COUNTED = GROUP.info("module-not-counted", Sources.CALCULATOR, "module").local();
	public static final Rule SET_MISSING = GROUP.info("set-in-force-missing", Sources.PRACTICE, "set").local();
	public static final Rule SET_RATIO = GROUP.info("set-ratio", Sources.SURVEY, "ratio", "low", "high").tolerance("low", 1, Measure.NUMBER)
			.tolerance("high", 3, Measure.NUMBER).local();
	public static final Rule SCORES_MISSING = GROUP.warning("scores-missing", Sources.HOUSE, "name").local();
	public static final Rule PROFILE_TWICE = GROUP.warning("profile-title-twice", Sources.HOUSE, "title").local();

	private ScoreRules() {
	}
}
