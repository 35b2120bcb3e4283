package nl.kaartwerk.exchange.oekobaudat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.exchange.oekobaudat.Layout.Score;
import nl.kaartwerk.exchange.oekobaudat.OekobaudatExporter.Told;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.writing.Scores;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** Turns the tables of a card into lines of modules. */
final class ScoreLines {
	private static final int LONGEST_PLAIN = 40;

	/**
	 * A line of the file.
	 *
	 * @param scenario "" outside of one
	 * @param scores as they are written
	 */
	record Line(String module, String scenario, String description, Map<Score, String> scores) {
	}

	private final Layout layout;
	private final Method method;
	private final Told told;

	ScoreLines(Layout layout, Method method, Told told) {
		this.layout = layout;
		this.method = method;
		this.told = told;
	}

	/** The lines of the first profile, in the order of the life cycle; one without a module for a card without scores. */
	List<Line> of(Declaration card) {
		if (card.getProfiles().isEmpty()) {
			return List.of(new Line("", "", "", Map.of()));
		}
		Profile profile = card.getProfiles().getFirst();
		Map<Place, Line> lines = new LinkedHashMap<>();
		for (ScoreTable table : profile.getTables()) {
			for (Columns.Column column : table.getColumns().columns()) {
				lines.computeIfAbsent(new Place(column.module(), column.scenario()),
						place -> new Line(place.module(), place.scenario() == null ? "" : place.scenario(), description(profile, place.scenario()), new HashMap<>()));
			}
			table.getRows().forEach(row -> row(table, row, lines));
		}
		List<String> order = method.modules().all().stream().map(Module::code).toList();
		List<Line> sorted = new ArrayList<>(lines.values());
		sorted.sort(Comparator.comparingInt(line -> order.contains(line.module) ? order.indexOf(line.module) : order.size()));
		return sorted;
	}

	private static String description(Profile profile, String scenario) {
		return profile.getScenarios().stream().filter(s -> s.getName().equals(scenario)).map(Scenario::getTitle).filter(t -> t != null).findFirst().orElse("");
	}

	private void row(ScoreTable table, Row row, Map<Place, Line> lines) {
		String set = table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet();
		Optional<Score> found = method.indicatorNames().code(set, row.getIndicator())
				.flatMap(indicator -> layout.scores().stream().filter(s -> s.indicator().equals(indicator)).findFirst());
		if (found.isEmpty()) {
			told.finding("indicator-left-out", row.getIndicator());
			return;
		}
		Score score = found.get();
		String given = row.getUnit() == null ? score.indicator().unit() : row.getUnit();
		String wanted = score.unit() == null ? score.indicator().unit() : score.unit();
		Optional<Scores.Factor> factor = Scores.factor(method, score.indicator(), given, wanted);
		if (factor.isEmpty()) {
			told.finding("unit-left-out", row.getIndicator(), given, wanted);
			return;
		}
		if (!factor.get().isOne()) {
			told.finding("unit-converted", row.getIndicator(), given, wanted);
		}
		Cells cells = row.getCells();
		for (int i = 0; cells != null && i < Math.min(cells.size(), table.getColumns().size()); i++) {
			Columns.Column column = table.getColumns().columns().get(i);
			if (cells.kind(i) == Cells.Kind.NUMBER) {
				lines.get(new Place(column.module(), column.scenario())).scores.put(score, number(factor.get().times(cells.text(i))));
			} else if (cells.kind(i) == Cells.Kind.BAD) {
				told.finding("cell-left-out", row.getIndicator(), column.module(), cells.text(i));
			}
		}
	}

	/** With a decimal comma and its own digits; without an exponent where that is not absurdly long. */
	static String number(BigDecimal number) {
		boolean plain = Math.abs((long) number.scale()) <= LONGEST_PLAIN && number.precision() <= LONGEST_PLAIN;
		return (plain ? number.toPlainString() : number.toString()).replace('.', ',');
	}
}
