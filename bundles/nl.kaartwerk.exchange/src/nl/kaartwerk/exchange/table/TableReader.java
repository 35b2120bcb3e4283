package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.reading.Result;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.exchange.table.Cell.Kind;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.text.ScoreWords;
import nl.kaartwerk.text.grid.GridNumbers;

/** Reads the tables of a part of a card. */
final class TableReader {
	/** A unit in brackets at the end of a name. */
	private static final Pattern UNIT_BEHIND = Pattern.compile(".*[(\\[]([^()\\[\\]]*(?:\\([^()]*\\)[^()\\[\\]]*)*)[)\\]]\\s*");

	private final CellReading cells;
	private final Method method;
	private final IndicatorLookup indicators;
	private final Scenarios scenarios;
	private final Decimals decimals;
	private final Map<Indicator, Result> results = new LinkedHashMap<>();

	TableReader(CellReading cells, Method method, IndicatorLookup indicators, Scenarios scenarios, Decimals decimals) {
		this.cells = cells;
		this.method = method;
		this.indicators = indicators;
		this.scenarios = scenarios;
		this.decimals = decimals;
	}

	/** What the tables read so far say. */
	Map<Indicator, Result> results() {
		return results;
	}

	void read(TableMapping table, String file) throws Refusal {
		Sheet sheet = cells.sheet(table.sheet(), file);
		Lines lines = new Lines(sheet, table.turned());
		if (table.header() >= 0) {
			table.columns().keySet().forEach(place -> lines.use(table.header(), place));
		}
		Map<Integer, Place> places = places(table, lines);
		GridNumbers numbers = numbers(table, lines, places);
		List<Integer> body = lines.of(table);
		places.forEach((place, column) -> {
			if (body.stream().allMatch(line -> lines.cell(line, place) == null)) {
				lines.node(null, Math.max(table.header(), 0), place).finding("column-empty", column.toString());
			}
		});
		body.forEach(line -> row(table, lines, line, places, numbers));
	}

	/** The cells of a sheet, as the table is turned. */
	private final class Lines {
		private final Sheet sheet;
		private final Sheet lines;
		private final boolean turned;

		Lines(Sheet sheet, boolean turned) {
			this.sheet = sheet;
			this.turned = turned;
			this.lines = turned ? sheet.turned() : sheet;
		}

		List<Integer> of(TableMapping table) {
			return lines.rows(table.first(), table.last());
		}

		Cell cell(int line, int place) {
			return lines.cell(line, place);
		}

		String text(int line, int place) {
			return place < 0 ? "" : lines.text(line, place);
		}

		void use(int line, int place) {
			cells.use(sheet, turned ? place : line, turned ? line : place);
		}

		Node node(String text, int line, int place) {
			return cells.node(text, sheet, turned ? place : line, turned ? line : place);
		}
	}

	/** Two columns of one module and scenario cannot both be told apart: the first counts, the others stay unread. */
	private Map<Integer, Place> places(TableMapping table, Lines lines) {
		Map<Integer, Place> places = new LinkedHashMap<>();
		for (Map.Entry<Integer, Column> entry : table.columns().entrySet()) {
			Column column = entry.getValue();
			Node node = lines.node(column.toString(), Math.max(table.header(), 0), entry.getKey());
			String scenario = column.scenario() == null ? null : scenarios.get(column.scenario(), node).getName();
			if (scenario != null && table.header() > 0) {
				useAbove(lines, table.header() - 1, entry.getKey(), column.scenario());
			}
			Place place = new Place(ScoreText.module(column.module(), method), scenario);
			if (places.containsValue(place)) {
				node.finding("column-twice", place.toString());
			} else {
				places.put(entry.getKey(), place);
			}
		}
		return places;
	}

	private static void useAbove(Lines lines, int line, int place, String scenario) {
		for (int at = place; at >= 0; at--) {
			if (lines.text(line, at).equals(scenario)) {
				lines.use(line, at);
				return;
			}
		}
	}

	private GridNumbers numbers(TableMapping table, Lines lines, Map<Integer, Place> places) {
		if (decimals != Decimals.AUTO) {
			return GridNumbers.of(List.of(decimals == Decimals.COMMA ? "0,5" : "0.5"), '.');
		}
		List<String> texts = new ArrayList<>();
		for (int line : lines.of(table)) {
			places.keySet().stream().map(place -> lines.cell(line, place)).filter(c -> c != null && c.kind() == Kind.TEXT).map(Cell::text).forEach(texts::add);
		}
		GridNumbers numbers = GridNumbers.of(texts, ',');
		if (numbers.ambiguous() > 0) {
			lines.node(null, table.first(), table.indicator()).finding("numbers-ambiguous", Integer.toString(numbers.ambiguous()));
		}
		return numbers;
	}

	private void row(TableMapping table, Lines lines, int line, Map<Integer, Place> places, GridNumbers numbers) {
		String name = lines.text(line, table.indicator());
		boolean empty = places.keySet().stream().allMatch(place -> lines.cell(line, place) == null);
		Node node = lines.node(name.isEmpty() ? null : name, line, table.indicator());
		String unit = unit(lines.text(line, table.unit()), name);
		Optional<Indicator> found = indicators.find(name, table.set(), unit);
		if (found.isEmpty()) {
			if (!empty && !name.isEmpty()) {
				node.finding("indicator-unknown", ScoreText.shortened(name));
			}
			return; // what it says is told as a loss
		}
		Indicator indicator = found.get();
		if (empty) {
			node.finding("indicator-empty", indicator.code());
		}
		lines.use(line, table.indicator());
		if (table.unit() >= 0) {
			lines.use(line, table.unit());
		}
		useRepeats(table, lines, line, indicator);
		Result before = results.get(indicator);
		Map<Place, String> row = before == null ? new LinkedHashMap<>() : before.cells();
		for (Map.Entry<Integer, Place> entry : places.entrySet()) {
			Cell cell = lines.cell(line, entry.getKey());
			if (cell != null && !empty) {
				value(lines.node(cell.text(), line, entry.getKey()), cell, entry.getValue(), row, numbers);
				lines.use(line, entry.getKey());
			}
		}
		if (!row.isEmpty() && before == null) {
			results.put(indicator, new Result(indicator, unit, row, node));
		}
	}

	/** The name beside the code is the same indicator, said twice. */
	private void useRepeats(TableMapping table, Lines lines, int line, Indicator indicator) {
		for (int place = 0; place < table.indicator() + 4; place++) {
			if (!table.columns().containsKey(place) && indicators.candidates(lines.text(line, place)).contains(indicator)) {
				lines.use(line, place);
			}
		}
	}

	private void value(Node node, Cell cell, Place place, Map<Place, String> row, GridNumbers numbers) {
		String text = switch (cell.kind()) {
		case NUMBER -> cell.text();
		case FORMULA -> {
			node.finding("formula-without-value");
			yield ScoreWords.ND;
		}
		case DATE -> {
			node.finding("cell-is-date", cell.text());
			yield cell.text();
		}
		default -> ScoreWords.undeclared(cell.text()).or(() -> numbers.read(cell.text())).orElse(cell.text());
		};
		String written = cell.kind() == Kind.DATE ? ScoreWords.word(text) : ScoreText.cell(new Node(new JsonPrimitive(text), node.path(), cells.reading()));
		String before = row.putIfAbsent(place, written);
		if (before != null && !before.equals(written)) {
			node.finding("cell-twice", place.toString(), before, written);
		}
	}

	/** Of its own column, else in brackets behind the name when it is a unit of the indicator; null when none is given. */
	private String unit(String written, String name) {
		if (!written.isEmpty()) {
			return ScoreText.shortened(written);
		}
		Matcher behind = UNIT_BEHIND.matcher(name);
		boolean known = behind.matches() && indicators.candidates(name).stream().anyMatch(i -> method.indicatorUnits().factor(i, behind.group(1)).isPresent());
		return known ? behind.group(1) : null;
	}
}
