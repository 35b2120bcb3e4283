package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on works: what they state, what they use, and what a variant changes. */
public final class WorkRules {
	static final Group GROUP = new Group("works");

	public static final Rule METHOD_UNKNOWN = GROUP.error("method-unknown", Sources.HOUSE, "method", "known", "similar").fixable().local();
	public static final Rule FUNCTION_UNKNOWN = GROUP.warning("function-unknown", Sources.HOUSE, "function", "life", "known").fixable().local();
	public static final Rule FUNCTION_MISSING = GROUP.warning("function-missing", Sources.CALCULATOR, "name", "life").fixable().local();
	public static final Rule FUNCTION_TWICE = GROUP.error("function-twice", Sources.HOUSE, "function").local();
	public static final Rule FUNCTION_AREA = GROUP.warning("function-area-missing", Sources.BBL, "function").local();
	public static final Rule AREA_MISSING = GROUP.warning("gross-floor-area-missing", Sources.CALCULATOR, "name").local();
	public static final Rule AREA_AMOUNT = GROUP.error("area-not-positive", Sources.HOUSE, "area").local();
	public static final Rule AREA_USABLE = GROUP.warning("usable-area-exceeds-gross", Sources.HOUSE, "usable", "gross").local();
	public static final Rule LIFE_AMOUNT = GROUP.error("work-life-not-positive", Sources.CALCULATOR, "life").local();
	public static final Rule PERIOD_MISSING = GROUP.warning("analysis-period-missing", Sources.CALCULATOR, "name").local();
	public static final Rule DATE_MISSING = GROUP.warning("reference-date-missing", Sources.CALCULATOR, "name", "today").fixable().local();
	public static final Rule MASS = GROUP.warning("work-mass-implausible", Sources.HOUSE, "mass", "high")
			.tolerance("high", 5000, Measure.NUMBER).linked();
	public static final Rule EMPTY = GROUP.warning("work-empty", Sources.HOUSE, "name").local();
	public static final Rule ELEMENT_EMPTY = GROUP.warning("element-empty", Sources.HOUSE, "code").fixable().local();
	public static final Rule ELEMENT_TWICE = GROUP.warning("element-twice", Sources.HOUSE, "code").local();
	public static final Rule ELEMENT_UNKNOWN = GROUP.info("element-code-unknown", Sources.NMD, "code", "system").local();
	public static final Rule USE_UNIT = GROUP.error("use-unit", Sources.HOUSE, "given", "card", "unit").fixable().linked();
	public static final Rule USE_NO_UNIT = GROUP.error("use-no-functional-unit", Sources.HOUSE, "card").linked();
	public static final Rule USE_NO_SCORES = GROUP.error("use-no-scores", Sources.CALCULATOR, "card", "set").linked();
	public static final Rule USE_NEGATIVE = GROUP.error("use-amount-negative", Sources.HOUSE, "amount").fixable().local();
	public static final Rule USE_ZERO = GROUP.warning("use-amount-zero", Sources.HOUSE, "card").local();
	public static final Rule USE_LIFE = GROUP.error("use-life-not-positive", Sources.CALCULATOR, "life").local();
	public static final Rule USE_TWICE = GROUP.warning("use-twice", Sources.HOUSE, "card", "code").local();
	public static final Rule USE_DIMENSION = GROUP.error("use-dimension-unknown", Sources.HOUSE, "card", "dimension", "similar").fixable().linked();
	public static final Rule USE_DIMENSION_UNIT = GROUP.error("use-dimension-unit", Sources.HOUSE, "given", "dimension", "unit").linked();

				public static final Rule USE_DIMENSION_OUTSIDE = GROUP.warning("use-dimension-outside", Sources.CALCULATOR, "dimension", "value", "low", "high", "unit").linked();
	public static final Rule USE_REUSE_OF_TOTAL = GROUP.error("use-reuse-of-total", Sources.HOUSE, "card").linked();
	public static final Rule USE_EXPIRED = GROUP.error("use-expired", Sources.PRACTICE, "card", "to", "day").fixable().linked();
	public static final Rule USE_EXPIRED_USED = GROUP.warning("use-expired-used", Sources.CALCULATOR, "card", "to", "day").fixable().linked();
	public static final Rule USE_NOT_YET = GROUP.warning("use-not-yet-valid", Sources.CALCULATOR, "card", "from", "day").linked();
	public static final Rule USE_NOT_YET_USED = GROUP.warning("use-not-yet-valid-used", Sources.CALCULATOR, "card", "from", "day").linked();
	public static final Rule VARIANT_CYCLE = GROUP.error("variant-cycle", Sources.HOUSE, "work").linked();
	public static final Rule VARIANT_KIND = GROUP.error("variant-kind", Sources.HOUSE, "work").linked();
	public static final Rule VARIANT_NO_BASE = GROUP.error("variant-no-base", Sources.HOUSE, "name").local();
	public static final Rule VARIANT_NO_ELEMENT = GROUP.error("variant-no-element", Sources.HOUSE, "code").linked();
	public static final Rule VARIANT_NO_USE = GROUP.error("variant-no-use", Sources.HOUSE, "card").linked();
	public static final Rule VARIANT_AMBIGUOUS = GROUP.error("variant-ambiguous", Sources.HOUSE, "card").linked();

	private WorkRules() {
	}
}
