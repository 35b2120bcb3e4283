package nl.kaartwerk.rules.catalogue;

import java.util.List;

/** Rules on how the scores of a profile are scaled. */
public final class ScalingRules {
	static final Group GROUP = new Group("scaling");

	public static final Rule FORMULA = GROUP.error("scaling-formula-unknown", Sources.CALCULATOR, "formula", "known", "similar").structural()
			.fixable().local();
	public static final Rule PARAMETERS = GROUP.error("scaling-parameter-count", Sources.CALCULATOR, "formula", "needed", "given").structural().local();
	public static final Rule NO_DIMENSION = GROUP.error("scaling-no-dimension", Sources.CALCULATOR).structural().local();
	public static final Rule NOT_INSPECTED = GROUP.error("scaling-not-inspected", Sources.CALCULATOR, "dimension").structural().local();
	public static final Rule DIMENSION_TWICE = GROUP.error("scaling-dimension-twice", Sources.HOUSE, "dimension").structural().local();
	public static final Rule RANGE = GROUP.error("scaling-range", Sources.HOUSE, "dimension").structural().local();
	public static final Rule ZERO = GROUP.error("scaling-zero", Sources.CALCULATOR, "formula").structural().local();
	public static final Rule NEGATIVE = GROUP.error("scaling-negative", Sources.HOUSE, "formula").structural().local();

	private ScalingRules() {
	}

	public static List<Rule> all() {
		return GROUP.rules();
	}
}
