package nl.kaartwerk.rules.catalogue;

/** Rules on score tables: whether they can be read, and whether they were typed as they were meant. */
public final class TableRules {
	static final Group GROUP = new Group("tables");

	public static final Rule SET_UNKNOWN = GROUP.error("table-set-unknown", Sources.HOUSE, "set", "known").structural().local();
	public static final Rule SET_TWICE = GROUP.error("table-set-twice", Sources.HOUSE, "set").structural().local();
	public static final Rule NO_HEADER = GROUP.error("table-no-header", Sources.HOUSE).structural().local();
	public static final Rule MODULE_UNKNOWN = GROUP.error("table-module-unknown", Sources.EN_15804, "module", "similar").structural().fixable().local();
	public static final Rule MODULE_TWICE = GROUP.error("table-module-twice", Sources.HOUSE, "module").structural().local();
	public static final Rule INDICATOR_UNKNOWN = GROUP.error("table-indicator-unknown", Sources.EN_15804, "indicator", "set", "similar").structural()
			.fixable().local();
	public static final Rule ROW_TWICE = GROUP.error("table-row-twice", Sources.HOUSE, "indicator").structural().fixable().local();
	public static final Rule ROWS_MISSING = GROUP.error("table-rows-missing", Sources.EN_15804, "set", "indicators").fixable().local();
	public static final Rule ROW_SHORT = GROUP.error("table-row-short", Sources.HOUSE, "row", "count", "columns").structural().fixable().local();
	public static final Rule ROW_LONG = GROUP.error("table-row-long", Sources.HOUSE, "row", "count", "columns").structural().fixable().local();
	public static final Rule CELL_BAD = GROUP.error("table-cell-bad", Sources.SURVEY, "cell").structural().local();
	public static final Rule CELL_COMMA = GROUP.error("table-cell-comma", Sources.SURVEY, "cell", "meant").structural().fixable().local();
	public static final Rule CELL_GROUPED = GROUP.error("table-cell-grouped", Sources.SURVEY, "cell", "meant").structural().fixable().local();
	public static final Rule CELL_SPELLING = GROUP.error("table-cell-spelling", Sources.SURVEY, "cell", "meant").structural().fixable().local();
	public static final Rule UNIT = GROUP.error("table-unit", Sources.EN_15804, "indicator", "unit", "given").structural().local();
	public static final Rule UNIT_CONVERTED = GROUP.info("table-unit-converted", Sources.EN_15804, "indicator", "given", "unit", "factor").fixable()
			.local();
	public static final Rule STAGE_PARTS = GROUP.error("table-stage-parts", Sources.EN_15804, "given", "missing").fixable().local();
	public static final Rule ROW_COPIED = GROUP.warning("table-row-copied", Sources.PRACTICE, "row", "other").local();
	public static final Rule COLUMN_COPIED = GROUP.warning("table-column-copied", Sources.PRACTICE, "module", "other").local();
	public static final Rule COLUMN_EMPTY = GROUP.warning("table-column-empty", Sources.PRACTICE, "module").fixable().local();
	public static final Rule ROW_ZERO = GROUP.warning("table-row-zero", Sources.PRACTICE, "indicator").fixable().local();
	public static final Rule SCENARIO_UNKNOWN = GROUP.error("scenario-unknown", Sources.HOUSE, "scenario", "similar").structural().fixable().local();
	public static final Rule SCENARIO_TWICE = GROUP.error("scenario-twice", Sources.HOUSE, "scenario").structural().local();
	public static final Rule SCENARIO_NONE_COUNTED = GROUP.warning("scenario-none-counted", Sources.HOUSE, "module", "scenarios").fixable().local();
	public static final Rule SCENARIO_MANY_COUNTED = GROUP.error("scenario-many-counted", Sources.HOUSE, "module", "scenarios").structural().fixable()
			.local();
	public static final Rule SCENARIO_UNUSED = GROUP.info("scenario-unused", Sources.HOUSE, "scenario").fixable().local();

	private TableRules() {
	}
}
