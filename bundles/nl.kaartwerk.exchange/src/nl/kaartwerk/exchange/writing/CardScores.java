package nl.kaartwerk.exchange.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Decimal;

/**
 * The scores of a card for a format that has one profile. Those of several profiles are summed where all of them state a number, as the
 * method does; anywhere else the sum is not known, and absent.
 */
public final class CardScores {
	private static final Pattern ABSURD = Pattern.compile("[eE][-+]?\\d{4}");

	private final Method method;
	private final Remarks remarks;

	public CardScores(Method method, Remarks remarks) {
		this.method = method;
		this.remarks = remarks;
	}

	/** In the order of the sets, and in that of the indicators in them. */
	public List<Score> of(Declaration card) {
		List<Map<Indicator, Score>> profiles = card.getProfiles().stream().map(this::read).toList();
		if (card.getProfiles().stream().anyMatch(p -> p.getScaling() != null)) {
			remarks.finding("scaling-left-out");
		}
		if (profiles.size() > 1) {
			remarks.finding("profiles-summed", Integer.toString(profiles.size()));
		}
		List<Score> scores = new ArrayList<>();
		for (String set : sets()) {
			for (Indicator indicator : method.set(set).orElseThrow().indicators()) {
				List<Score> parts = profiles.stream().filter(p -> p.containsKey(indicator)).map(p -> p.get(indicator)).toList();
				if (parts.size() == 1 && profiles.size() == 1) {
					scores.add(parts.get(0));
				} else if (!parts.isEmpty()) {
					sum(indicator, parts, profiles.size(), scores);
				}
			}
		}
		scores.removeIf(score -> score.cells().isEmpty());
		return scores;
	}

	/** The scenarios that a card counts. */
	public static List<Scenario> counted(Declaration card) {
		return card.getProfiles().stream().flatMap(p -> p.getScenarios().stream()).filter(Scenario::isCounted).toList();
	}

	private List<String> sets() {
		List<String> sets = new ArrayList<>(method.impactSets().stream().map(IndicatorSet::id).toList());
		sets.add(IndicatorSet.INVENTORY);
		return sets;
	}

	private Map<Indicator, Score> read(Profile profile) {
		Map<Indicator, Score> scores = new LinkedHashMap<>();
		for (var table : profile.getTables()) {
			TableShape shape = TableShape.of(table, method);
			for (TableShape.Line line : shape.lines()) {
				if (line.indicator().isEmpty()) {
					remarks.finding("indicator-unknown", String.valueOf(line.written().getIndicator()));
				} else if (scores.containsKey(line.indicator().get())) {
					remarks.finding("row-twice", line.indicator().get().code());
				} else {
					Indicator indicator = line.indicator().get();
					String unit = line.written().getUnit() == null ? indicator.unit() : line.written().getUnit();
					scores.put(indicator, new Score(indicator, unit, cells(shape, line)));
				}
			}
		}
		return scores;
	}

	private Map<Place, String> cells(TableShape shape, TableShape.Line line) {
		Map<Place, String> numbers = new LinkedHashMap<>();
		Cells cells = line.written().getCells();
		for (int i = 0; cells != null && i < Math.min(cells.size(), shape.columns().size()); i++) {
			TableShape.Column column = shape.columns().get(i);
			Place place = new Place(column.module().map(Module::code).orElse(column.written().module()), column.written().scenario());
			if (cells.kind(i) == Cells.Kind.NUMBER) {
				numbers.putIfAbsent(place, reasonable(cells.text(i), cells.value(i)));
			} else if (cells.kind(i) == Cells.Kind.BAD) {
				remarks.finding("cell-left-out", line.indicator().orElseThrow().code(), place.toString(), cells.text(i));
			}
		}
		return numbers;
	}

	/** A number so small that only its exponent shows would take all memory to compute with; it is no other than its nearest double. */
	private static String reasonable(String text, double value) {
		return ABSURD.matcher(text).find() ? Decimal.of(value).text() : text;
	}

	private void sum(Indicator indicator, List<Score> parts, int profiles, List<Score> scores) {
		boolean alike = parts.size() == profiles && parts.stream().allMatch(p -> p.unit().equals(parts.get(0).unit()));
		Map<Place, String> sums = new LinkedHashMap<>();
		for (Place place : alike ? parts.get(0).cells().keySet() : List.<Place>of()) {
			if (parts.stream().allMatch(p -> p.cells().containsKey(place))) {
				sums.put(place, parts.stream().map(p -> new BigDecimal(p.cells().get(place))).reduce(BigDecimal::add).orElseThrow().toString());
			}
		}
		if (parts.stream().anyMatch(p -> !sums.keySet().containsAll(p.cells().keySet()))) {
			remarks.finding("sum-unknown", indicator.code());
		}
		scores.add(new Score(indicator, parts.get(0).unit(), sums));
	}
}
