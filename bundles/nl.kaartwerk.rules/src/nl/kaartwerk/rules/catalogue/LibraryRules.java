package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on cards and works beside each other: what only the whole workspace shows. */
public final class LibraryRules {
	static final Group GROUP = new Group("library");

	public static final Rule NAME_TWICE = GROUP.error("library-name-twice", Sources.HOUSE, "name", "file").structural().workspace();
	public static final Rule ID_TWICE = GROUP.error("library-id-twice", Sources.HOUSE, "id", "other").workspace();
	public static final Rule DUPLICATE = GROUP.warning("library-duplicate", Sources.HOUSE, "other").workspace();
	public static final Rule UNUSED = GROUP.info("library-unused", Sources.HOUSE, "name").workspace();
	public static final Rule OUTLIER = GROUP.warning("library-outlier", Sources.SURVEY, "indicator", "value", "median", "count", "group")
			.tolerance("deviations", 5, Measure.NUMBER).tolerance("cards", 5, Measure.NUMBER).tolerance("least", 0.5, Measure.DECADES).onDemand();

	private LibraryRules() {
	}
}
