package nl.kaartwerk.rules.catalogue;

/** Rules on the text as such: what it defines, refers to and imports, its dates and units. */
public final class TextRules {
	static final Group GROUP = new Group("text");

	public static final Rule SYNTAX = GROUP.error("syntax", Sources.LANGUAGE, "message").fixable().syntax();
	public static final Rule UNRESOLVED = GROUP.error("link-unresolved", Sources.LANGUAGE, "kind", "name", "similar").fixable().syntax();
	public static final Rule PROPERTY_TWICE = GROUP.error("property-twice", Sources.LANGUAGE, "property").structural().local();
	public static final Rule NAME_TWICE = GROUP.error("name-twice", Sources.HOUSE, "name").structural().local();
	public static final Rule DATE_INVALID = GROUP.error("date-invalid", Sources.HOUSE, "date").structural().local();
	public static final Rule DATE_TOO_EARLY = GROUP.warning("date-too-early", Sources.SURVEY, "date").fixable().local();
	public static final Rule DATE_IN_FUTURE = GROUP.warning("date-in-future", Sources.HOUSE, "date", "today").fixable().local();
	public static final Rule UNIT_UNKNOWN = GROUP.error("unit-unknown", Sources.HOUSE, "unit", "similar").structural().fixable().local();
	public static final Rule UNIT_DIMENSION = GROUP.error("unit-dimension", Sources.HOUSE, "unit", "dimension").structural().local();
	public static final Rule IMPORT_UNUSED = GROUP.warning("import-unused", Sources.HOUSE, "name").structural().fixable().linked();
	public static final Rule IMPORT_TWICE = GROUP.warning("import-twice", Sources.HOUSE, "name").structural().fixable().local();
	public static final Rule DATA_INVALID = GROUP.error("data-invalid", Sources.HOUSE, "message").data();
	public static final Rule SETTINGS_INVALID = GROUP.error("settings-invalid", Sources.HOUSE, "message").data();

	private TextRules() {
	}
}
