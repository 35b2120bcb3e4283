package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.text.grid.GridNumbers;
import nl.kaartwerk.text.grid.ModuleNames;

/** Finds the tables of a sheet: a line that names modules, and below it lines that name indicators. */
final class TableFinder {
	private static final int LONGEST_HEAD = 80;
	/** Names and units stand before or behind the modules, not hundreds of columns away. */
	private static final int FARTHEST = 60;
	/** No table of indicators is as long; what stands further below is not of it. */
	private static final int LONGEST_TABLE = 2000;
	/** Nor has any sheet as many. */
	private static final int MOST_TABLES = 2000;

	private final Method method;
	private final ModuleNames modules;
	private final IndicatorLookup indicators;

	TableFinder(Method method, IndicatorLookup indicators) {
		this.method = method;
		this.modules = new ModuleNames(method);
		this.indicators = indicators;
	}

	/** The tables from top to bottom; turned ones only where there are no others. */
	List<TableMapping> find(Sheet sheet) {
		List<TableMapping> upright = find(sheet, false);
		return upright.isEmpty() ? find(sheet.turned(), true) : upright;
	}

	private List<TableMapping> find(Sheet lines, boolean turned) {
		List<Integer> headers = lines.rows().stream().filter(line -> isHeader(lines, line)).limit(MOST_TABLES).toList();
		List<TableMapping> tables = new ArrayList<>();
		for (int i = 0; i < headers.size(); i++) {
			int end = i + 1 < headers.size() ? headers.get(i + 1) : Integer.MAX_VALUE;
			table(lines, turned, headers.get(i), end).ifPresent(tables::add);
		}
		return tables;
	}

	/** A line of words that are mostly modules; a few others, such as "Indicator" and "Unit", may stand beside them. */
	private boolean isHeader(Sheet lines, int line) {
		int named = 0;
		int filled = 0;
		for (Cell cell : lines.row(line).values()) {
			if (cell.kind() != Cell.Kind.TEXT || GridNumbers.isValue(cell.text())) {
				return false;
			}
			filled++;
			named += module(cell.text()).isPresent() ? 1 : 0;
		}
		return named > 0 && (named > 1 || filled <= 4) && 2 * named >= filled - 3;
	}

	private Optional<Column> module(String text) {
		return text.length() > LONGEST_HEAD ? Optional.empty() : modules.find(text).map(heading -> new Column(heading.module(), heading.scenario()));
	}

	private Optional<TableMapping> table(Sheet lines, boolean turned, int header, int end) {
		Map<Integer, Column> columns = columns(lines, header);
		List<Integer> below = lines.rows(header + 1, end - 1).stream().limit(LONGEST_TABLE).toList();
		int indicator = indicatorPlace(lines, below, columns.keySet());
		if (indicator < 0) {
			return Optional.empty();
		}
		List<Integer> body = below.stream().filter(line -> isBody(lines, line, indicator, columns.keySet())).toList();
		int unit = unitPlace(lines, header, body, indicator, columns.keySet());
		String set = stated(lines.text(header, indicator)).orElseGet(() -> set(lines, body, indicator, unit));
		return Optional.of(new TableMapping(lines.name(), turned, set, header, indicator, unit, columns, body.getFirst(), body.getLast()));
	}

	/** The modules of the header; where one stands twice, the line above says in which scenarios. */
	private Map<Integer, Column> columns(Sheet lines, int header) {
		Map<Integer, Column> columns = new TreeMap<>();
		lines.row(header).forEach((place, cell) -> module(cell.text()).ifPresent(column -> columns.put(place, column)));
		Set<Column> once = new HashSet<>();
		Set<Column> twice = new HashSet<>();
		columns.values().stream().filter(column -> !once.add(column)).forEach(twice::add);
		columns.replaceAll((place, column) -> twice.contains(column) && column.scenario() == null ? new Column(column.module(), above(lines, header, place)) : column);
		return columns;
	}

	/** What stands over a column in the line above, also when its cell spans several columns; null when nothing does. */
	private static String above(Sheet lines, int header, int place) {
		for (int at = place; at >= 0 && header > 0; at--) {
			Cell cell = lines.cell(header - 1, at);
			if (cell != null) {
				return cell.text();
			}
		}
		return null;
	}

	private int indicatorPlace(Sheet lines, List<Integer> below, Set<Integer> modulePlaces) {
		Map<Integer, Integer> hits = new HashMap<>();
		for (int line : below) {
			lines.row(line).forEach((place, cell) -> {
				if (place <= FARTHEST && !modulePlaces.contains(place) && !indicators.candidates(cell.text()).isEmpty()) {
					hits.merge(place, 1, Integer::sum);
				}
			});
		}
		return hits.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
				.map(Map.Entry::getKey).orElse(-1);
	}

	/** A known indicator, or a name with values behind it. */
	private boolean isBody(Sheet lines, int line, int indicator, Set<Integer> modulePlaces) {
		String name = lines.text(line, indicator);
		return !indicators.candidates(name).isEmpty()
				|| !name.isEmpty() && modulePlaces.stream().anyMatch(place -> GridNumbers.isValue(lines.text(line, place)));
	}

	private int unitPlace(Sheet lines, int header, List<Integer> body, int indicator, Set<Integer> modulePlaces) {
		Set<Integer> places = new TreeSet<>();
		body.forEach(line -> places.addAll(lines.row(line).keySet()));
		places.removeAll(modulePlaces);
		places.remove(indicator);
		int best = -1;
		long most = 0;
		for (int place : places) {
			if (HeadWords.isUnitWord(lines.text(header, place))) {
				return place;
			}
			long units = place > FARTHEST ? 0
					: body.stream().filter(line -> indicators.candidates(lines.text(line, indicator)).stream().anyMatch(i -> isUnit(i, lines.text(line, place))))
							.count();
			if (units > most) {
				best = place;
				most = units;
			}
		}
		return best;
	}

	private boolean isUnit(Indicator indicator, String text) {
		return !text.isEmpty() && text.length() <= LONGEST_HEAD && method.indicatorUnits().factor(indicator, text).isPresent();
	}

	/** The set that the head of the names states: "Indicator A2". */
	private Optional<String> stated(String head) {
		return method.impactSets().stream().map(IndicatorSet::id).filter(set -> HeadWords.isHeadWord(head) && head.endsWith(' ' + set)).findFirst();
	}

	/** The impact set that knows most of the names; of two, that whose units stand there; of two such, the newest. */
	private String set(Sheet lines, List<Integer> body, int indicator, int unit) {
		String best = "";
		long most = 0;
		for (IndicatorSet set : method.impactSets()) {
			long score = 0;
			for (int line : body) {
				for (Indicator candidate : indicators.candidates(lines.text(line, indicator))) {
					boolean own = candidate.set().equals(set.id());
					score += own ? 1000 : 0;
					score += own && unit >= 0 && method.indicatorUnits().isUnitOf(candidate, lines.text(line, unit)) ? 1 : 0;
				}
			}
			if (score > 0 && score >= most) {
				best = set.id();
				most = score;
			}
		}
		return best;
	}
}
