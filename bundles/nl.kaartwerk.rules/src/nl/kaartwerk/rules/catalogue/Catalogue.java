package nl.kaartwerk.rules.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.rules.Severity;

/** All rules. The one truth about their ids, severities and texts; whatever reports a finding takes its rule from here. */
public final class Catalogue {
	private static final String EN_15804 = "EN 15804+A2, section unconfirmed";
	private static final String HOUSE = "house rule";
	private static final String CALCULATOR = "nmd-score-calc";

	public static final Rule SYNTAX = syntax("syntax");
	public static final Rule UNRESOLVED = syntax("link-unresolved");
	public static final Rule PROPERTY_TWICE = syntax("property-twice");

	public static final Rule NAME_TWICE = local("name-twice", Severity.ERROR, HOUSE);
	public static final Rule CATEGORY_UNKNOWN = local("category-unknown", Severity.ERROR, CALCULATOR);
	public static final Rule DATE_INVALID = local("date-invalid", Severity.ERROR, HOUSE);
	public static final Rule UNIT_UNKNOWN = local("unit-unknown", Severity.ERROR, HOUSE);
	public static final Rule UNIT_DIMENSION = local("unit-dimension", Severity.ERROR, HOUSE);
	public static final Rule FUNCTION_UNKNOWN = local("function-unknown", Severity.WARNING, HOUSE);

	public static final Rule TABLE_SET_UNKNOWN = local("table-set-unknown", Severity.ERROR, HOUSE);
	public static final Rule TABLE_SET_TWICE = local("table-set-twice", Severity.ERROR, HOUSE);
	public static final Rule TABLE_NO_HEADER = local("table-no-header", Severity.ERROR, HOUSE);
	public static final Rule TABLE_MODULE_UNKNOWN = local("table-module-unknown", Severity.ERROR, EN_15804);
	public static final Rule TABLE_MODULE_TWICE = local("table-module-twice", Severity.ERROR, HOUSE);
	public static final Rule TABLE_INDICATOR_UNKNOWN = local("table-indicator-unknown", Severity.ERROR, EN_15804);
	public static final Rule TABLE_ROW_TWICE = local("table-row-twice", Severity.ERROR, HOUSE);
	public static final Rule TABLE_ROWS_MISSING = local("table-rows-missing", Severity.WARNING, EN_15804);
	public static final Rule TABLE_ROW_SHORT = local("table-row-short", Severity.ERROR, HOUSE);
	public static final Rule TABLE_ROW_LONG = local("table-row-long", Severity.ERROR, HOUSE);
	public static final Rule TABLE_CELL_BAD = local("table-cell-bad", Severity.ERROR, HOUSE);
	public static final Rule TABLE_UNIT = local("table-unit", Severity.ERROR, EN_15804);

	public static final Rule SCENARIO_UNKNOWN = local("scenario-unknown", Severity.ERROR, HOUSE);
	public static final Rule SCENARIO_TWICE = local("scenario-twice", Severity.ERROR, HOUSE);
	public static final Rule SCENARIO_NONE_COUNTED = local("scenario-none-counted", Severity.WARNING, HOUSE);
	public static final Rule SCENARIO_MANY_COUNTED = local("scenario-many-counted", Severity.ERROR, HOUSE);

	public static final Rule USE_UNIT = linked("use-unit", Severity.ERROR, HOUSE);
	public static final Rule USE_NO_FUNCTIONAL_UNIT = linked("use-no-functional-unit", Severity.ERROR, HOUSE);

	private static final Map<String, Rule> RULES = new LinkedHashMap<>();

	static {
		for (Rule rule : List.of(SYNTAX, UNRESOLVED, PROPERTY_TWICE, NAME_TWICE, CATEGORY_UNKNOWN, DATE_INVALID, UNIT_UNKNOWN, UNIT_DIMENSION,
				FUNCTION_UNKNOWN, TABLE_SET_UNKNOWN, TABLE_SET_TWICE, TABLE_NO_HEADER, TABLE_MODULE_UNKNOWN, TABLE_MODULE_TWICE,
				TABLE_INDICATOR_UNKNOWN, TABLE_ROW_TWICE, TABLE_ROWS_MISSING, TABLE_ROW_SHORT, TABLE_ROW_LONG, TABLE_CELL_BAD, TABLE_UNIT, SCENARIO_UNKNOWN,
				SCENARIO_TWICE, SCENARIO_NONE_COUNTED, SCENARIO_MANY_COUNTED, USE_UNIT, USE_NO_FUNCTIONAL_UNIT)) {
			RULES.put(rule.id(), rule);
		}
	}

	private Catalogue() {
	}

	private static Rule syntax(String id) {
		return new Rule(id, Severity.ERROR, Reach.SYNTAX, "language reference");
	}

	private static Rule local(String id, Severity severity, String source) {
		return new Rule(id, severity, Reach.LOCAL, source);
	}

	private static Rule linked(String id, Severity severity, String source) {
		return new Rule(id, severity, Reach.LINKED, source);
	}

	public static List<Rule> rules() {
		return List.copyOf(RULES.values());
	}

	public static Optional<Rule> find(String id) {
		return Optional.ofNullable(RULES.get(id));
	}
}
