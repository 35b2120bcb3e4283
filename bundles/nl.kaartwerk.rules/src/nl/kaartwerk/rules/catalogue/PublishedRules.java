package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on MKI values that a card takes over. */
public final class PublishedRules {
	static final Group GROUP = new Group("published");

	public static final Rule SET = GROUP.error("published-set-unknown", Sources.HOUSE, "set", "known").structural().local();
	public static final Rule TWICE = GROUP.error("published-twice", Sources.HOUSE, "set").structural().local();
	public static final Rule EMPTY = GROUP.error("published-empty", Sources.HOUSE).structural().local();
	public static final Rule SURCHARGE = GROUP.error("published-surcharge-unstated", Sources.HOUSE, "category").fixable().structural().local();
	public static final Rule MODULE_TWICE = GROUP.error("published-module-twice", Sources.HOUSE, "module").structural().local();
	public static final Rule TOTAL = GROUP.warning("published-total-differs", Sources.HOUSE, "total", "sum")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();

	private PublishedRules() {
	}
}
