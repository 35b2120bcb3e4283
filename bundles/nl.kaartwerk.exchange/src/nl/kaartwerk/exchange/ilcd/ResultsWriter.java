package nl.kaartwerk.exchange.ilcd;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.ScoreWords;

/** Writes the scores of a profile: impacts as results, the inventory as exchanges, one value for each module and scenario. */
final class ResultsWriter {
	/** Takes a finding: its code and what its sentence names. */
	@FunctionalInterface
	interface Findings {
		void add(String code, Object... values);
	}

	/** The inventory counts these as flows that leave the product system; the others enter it. */
	private static final Set<String> OUTPUTS = Set.of("HWD", "NHWD", "RWD", "CRU", "MFR", "MER", "EEE", "EET");

	private final Method method;
	private final IndicatorIds indicators;
	private final Function<Scenario, String> scenarioNames;
	private final Findings findings;
	/** The unit that the card states in a row, by label of the indicator. */
	private final Map<String, String> units = new HashMap<>();

	ResultsWriter(Method method, IndicatorIds indicators, Function<Scenario, String> scenarioNames, Findings findings) {
		this.method = method;
		this.indicators = indicators;
		this.scenarioNames = scenarioNames;
		this.findings = findings;
	}

	/** Whether a text spells the unit in which an indicator was written. */
	boolean isUnitOf(String label, String text) {
		String unit = units.get(label);
		String set = label.substring(0, label.indexOf('/'));
		return unit != null ? ScoreWords.unit(text).equals(unit)
				: method.indicatorNames().code(set, label.substring(set.length() + 1)).filter(i -> method.indicatorUnits().isUnitOf(i, text)).isPresent();
	}

	void write(Profile profile, DataSet dataSet) {
		Map<String, String> scenarios = profile.getScenarios().stream().filter(s -> s.getName() != null)
				.collect(Collectors.toMap(Scenario::getName, scenarioNames, (first, second) -> first));
		for (ScoreTable table : profile.getTables()) {
			String set = table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet();
			for (Row row : table.getRows()) {
				Optional<Indicator> indicator = method.indicatorNames().code(set, row.getIndicator());
				if (indicator.isEmpty()) {
					findings.add("indicator-not-written", String.valueOf(row.getIndicator()));
				} else if (dataSet.results().containsKey(KeptParts.label(indicator.get()))) {
					findings.add("indicator-written-once", row.getIndicator());
				} else {
					row(table.getColumns(), row, indicator.get(), scenarios, dataSet);
				}
			}
		}
	}

	private void row(Columns columns, Row row, Indicator indicator, Map<String, String> scenarios, DataSet dataSet) {
		boolean inventory = indicator.set().equals(IndicatorSet.INVENTORY);
		IndicatorIds.Written written = indicators.written(indicator).orElseGet(() -> own(indicator));
		JsonObject result = new JsonObject();
		JsonObject reference = Json.reference(inventory ? "flow data set" : "LCIA method data set", written.id(), Json.texts(written.name(), "en"));
		if (inventory) {
			result.add("referenceToFlowDataSet", reference);
			result.addProperty("exchange direction", OUTPUTS.contains(indicator.code()) ? "OUTPUT" : "INPUT");
		} else {
			result.add("referenceToLCIAMethodDataSet", reference);
		}
		JsonArray anies = Json.anies(result);
		cells(columns, row, scenarios).forEach(anies::add);
		anies.add(Json.object("name", "referenceToUnitGroupDataSet", "value", unit(row, indicator, written)));
		dataSet.results().put(KeptParts.label(indicator), result);
		(inventory ? dataSet.exchanges() : Json.listIn(Json.in(dataSet.tree(), "LCIAResults"), "LCIAResult")).add(result);
	}

	/** The format has no agreed identifier for the Dutch toxicity of set A1; it is found again by its code. */
	private IndicatorIds.Written own(Indicator indicator) {
		findings.add("indicator-own-id", indicator.code());
		return new IndicatorIds.Written(Uuids.of("indicator", KeptParts.label(indicator)),
				indicator.names().in(Locale.ENGLISH) + " (" + indicator.code() + ')', indicator.unit(), "");
	}

	private JsonArray cells(Columns columns, Row row, Map<String, String> scenarios) {
		JsonArray list = new JsonArray();
		Cells cells = row.getCells();
		int count = cells == null ? 0 : Math.min(columns.size(), cells.size());
		for (int i = 0; i < count; i++) {
			Columns.Column column = columns.columns().get(i);
			String value = switch (cells.kind(i)) {
			case NUMBER -> cells.text(i);
			case ND -> null;
			case MND -> ScoreWords.MND;
			default -> {
				findings.add("cell-not-written", row.getIndicator(), column.module(), ScoreText.shortened(cells.text(i)));
				yield null;
			}
			};
			list.add(Json.object("value", value, "module", column.module(), "scenario",
					column.scenario() == null ? null : scenarios.getOrDefault(column.scenario(), column.scenario())));
		}
		return list;
	}

	/** The unit as the format spells it, where that is the unit that the card means. */
	private JsonObject unit(Row row, Indicator indicator, IndicatorIds.Written written) {
		boolean agreed = row.getUnit() == null ? method.indicatorUnits().isUnitOf(indicator, written.unit())
				: ScoreWords.unit(written.unit()).equals(ScoreWords.unit(row.getUnit()));
		if (row.getUnit() != null) {
			units.put(KeptParts.label(indicator), row.getUnit());
		}
		String unit = agreed ? written.unit() : row.getUnit() == null ? indicator.unit() : row.getUnit();
		String id = agreed && !written.unitGroup().isEmpty() ? written.unitGroup() : Uuids.of("unit group", unit);
		return Json.reference("unit group data set", id, Json.texts(unit, "en"));
	}
}
