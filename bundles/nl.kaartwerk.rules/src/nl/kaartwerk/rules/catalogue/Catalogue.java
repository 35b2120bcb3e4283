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
	private static final String BBL = "Bbl art. 4.158/4.159, as summarised by the domain survey";

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

	public static final Rule METHOD_UNKNOWN = local("method-unknown", Severity.ERROR, HOUSE);
	public static final Rule FUNCTION_TWICE = local("function-twice", Severity.ERROR, HOUSE);
	public static final Rule FUNCTION_AREA = local("function-area-missing", Severity.WARNING, BBL);
	public static final Rule SCALING_FORMULA = local("scaling-formula-unknown", Severity.ERROR, CALCULATOR);
	public static final Rule SCALING_PARAMETERS = local("scaling-parameter-count", Severity.ERROR, CALCULATOR);
	public static final Rule SCALING_NO_DIMENSION = local("scaling-no-dimension", Severity.ERROR, CALCULATOR);
	public static final Rule SCALING_NOT_INSPECTED = local("scaling-not-inspected", Severity.ERROR, CALCULATOR);
	public static final Rule SCALING_DIMENSION_TWICE = local("scaling-dimension-twice", Severity.ERROR, HOUSE);
	public static final Rule SCALING_RANGE = local("scaling-range", Severity.ERROR, HOUSE);
	public static final Rule SCALING_ZERO = local("scaling-zero", Severity.ERROR, CALCULATOR);
	public static final Rule SCALING_NEGATIVE = local("scaling-negative", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_SET = local("published-set-unknown", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_TWICE = local("published-twice", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_EMPTY = local("published-empty", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_SURCHARGE = local("published-surcharge-unstated", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_MODULE_TWICE = local("published-module-twice", Severity.ERROR, HOUSE);
	public static final Rule PUBLISHED_TOTAL = local("published-total-differs", Severity.WARNING, HOUSE);
	public static final Rule USE_NEGATIVE = local("use-amount-negative", Severity.ERROR, HOUSE);
	public static final Rule USE_DIMENSION = linked("use-dimension-unknown", Severity.ERROR, HOUSE);
	public static final Rule USE_DIMENSION_UNIT = linked("use-dimension-unit", Severity.ERROR, HOUSE);
	public static final Rule USE_DIMENSION_OUTSIDE = linked("use-dimension-outside", Severity.WARNING, CALCULATOR);
	public static final Rule USE_REUSE_OF_TOTAL = linked("use-reuse-of-total", Severity.ERROR, HOUSE);
	public static final Rule USE_EXPIRED = linked("use-expired", Severity.WARNING, CALCULATOR);
	public static final Rule USE_EXPIRED_USED = linked("use-expired-used", Severity.WARNING, CALCULATOR);
	public static final Rule USE_NOT_YET = linked("use-not-yet-valid", Severity.WARNING, CALCULATOR);
	public static final Rule USE_NOT_YET_USED = linked("use-not-yet-valid-used", Severity.WARNING, CALCULATOR);
	public static final Rule VARIANT_CYCLE = linked("variant-cycle", Severity.ERROR, HOUSE);
	public static final Rule VARIANT_KIND = linked("variant-kind", Severity.ERROR, HOUSE);
	public static final Rule VARIANT_NO_BASE = local("variant-no-base", Severity.ERROR, HOUSE);
	public static final Rule VARIANT_NO_ELEMENT = linked("variant-no-element", Severity.ERROR, HOUSE);
	public static final Rule VARIANT_NO_USE = linked("variant-no-use", Severity.ERROR, HOUSE);
	public static final Rule VARIANT_AMBIGUOUS = linked("variant-ambiguous", Severity.ERROR, HOUSE);
	public static final Rule DATA_INVALID = local("data-invalid", Severity.ERROR, HOUSE);

	private static final Map<String, Rule> RULES = new LinkedHashMap<>();

	static {
		for (Rule rule : List.of(SYNTAX, UNRESOLVED, PROPERTY_TWICE, NAME_TWICE, CATEGORY_UNKNOWN, DATE_INVALID, UNIT_UNKNOWN, UNIT_DIMENSION,
				FUNCTION_UNKNOWN, TABLE_SET_UNKNOWN, TABLE_SET_TWICE, TABLE_NO_HEADER, TABLE_MODULE_UNKNOWN, TABLE_MODULE_TWICE,
				TABLE_INDICATOR_UNKNOWN, TABLE_ROW_TWICE, TABLE_ROWS_MISSING, TABLE_ROW_SHORT, TABLE_ROW_LONG, TABLE_CELL_BAD, TABLE_UNIT, SCENARIO_UNKNOWN,
				SCENARIO_TWICE, SCENARIO_NONE_COUNTED, SCENARIO_MANY_COUNTED, USE_UNIT, USE_NO_FUNCTIONAL_UNIT,
				METHOD_UNKNOWN, FUNCTION_TWICE, FUNCTION_AREA, SCALING_FORMULA, SCALING_PARAMETERS, SCALING_NO_DIMENSION,
				SCALING_NOT_INSPECTED, SCALING_DIMENSION_TWICE, SCALING_RANGE, SCALING_ZERO, SCALING_NEGATIVE, PUBLISHED_SET,
				PUBLISHED_TWICE, PUBLISHED_EMPTY, PUBLISHED_SURCHARGE, PUBLISHED_MODULE_TWICE, PUBLISHED_TOTAL, USE_NEGATIVE,
				USE_DIMENSION, USE_DIMENSION_UNIT, USE_DIMENSION_OUTSIDE, USE_REUSE_OF_TOTAL, USE_EXPIRED, USE_EXPIRED_USED,
				USE_NOT_YET, USE_NOT_YET_USED, VARIANT_CYCLE, VARIANT_KIND, VARIANT_NO_BASE, VARIANT_NO_ELEMENT,
				VARIANT_NO_USE, VARIANT_AMBIGUOUS, DATA_INVALID)) {
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
