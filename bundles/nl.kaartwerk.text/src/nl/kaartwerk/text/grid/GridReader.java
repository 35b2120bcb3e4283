package nl.kaartwerk.text.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.text.ScoreWords;
import nl.kaartwerk.text.grid.GridTable.Heading;
import nl.kaartwerk.text.grid.GridTable.Line;
import nl.kaartwerk.text.grid.GridTable.Note;

/**
 * Reads a block of cells as a part of a score table: finds its header of modules, its names of indicators and its units, turns it when modules
 * go down and indicators across, and reads its numbers. Every cell with anything in it becomes part of the result, or a note says that it did
 * not.
 */
public final class GridReader {
	/** A header stands among the first rows; above it are titles. */
	private static final int TITLES = 12;
	private static final Set<String> TOTALS = Set.of("totaal", "total", "som", "sum", "summe", "gesamt");
	private static final Set<String> UNIT_WORDS = Set.of("unit", "units", "eenheid", "eenheden", "einheit");
	private static final Set<String> LABEL_WORDS = Set.of("indicator", "indicatoren", "indicators", "parameter", "parameters", "code", "afkorting", "abbreviation", "acronym",
			"milieueffectcategorie", "effectcategorie", "impact category", "impactcategorie", "milieu-indicator", "name", "naam", "module", "modules", "fase", "stage");
	private static final Pattern UNIT_BEHIND = Pattern.compile(".*\\S\\s*[(\\[]([^()\\[\\]]*(?:\\([^()]*\\)[^()\\[\\]]*)*)[)\\]]");
	private static final int NAMED = 5;

	private final Method method;
	private final ModuleNames modules;
	private final String set;
	private final char decimal;
	private final List<Note> notes = new ArrayList<>();

	/**
	 * @param set id of the table's set
	 * @param decimal separator of the user's language: it decides where numbers could be either
	 */
	public GridReader(Method method, String set, char decimal) {
		this.method = method;
		this.modules = new ModuleNames(method);
		this.set = set;
		this.decimal = decimal;
	}

	/** What the cells say; no lines when they say nothing that a table can hold. */
	public static GridTable read(CellGrid grid, Method method, String set, char decimal) {
		return new GridReader(method, set, decimal).read(grid);
	}

	private GridTable read(CellGrid grid) {
		boolean across = isAcross(grid);
		CellGrid upright = across ? grid.transposed() : grid;
		if (across) {
			notes.add(Note.of("turned"));
		}
		int header = header(upright);
		List<Integer> texts = new ArrayList<>();
		List<Integer> values = new ArrayList<>();
		roles(upright, header, texts, values);
		List<Integer> rows = rows(upright, header, texts, values);
		Labels labels = labels(upright, header, rows, texts);
		List<Line> lines = lines(upright, rows, values, labels);
		List<Heading> headings = header < 0 ? List.of() : values.stream().map(column -> heading(upright.cell(header, column), column)).toList();
		return new GridTable(headings, lines, values.size(), notes);
	}

	/** Whether indicators go across: a row names several of them, and none that names modules has as many. */
	private boolean isAcross(CellGrid grid) {
		for (int row = 0; row < Math.min(TITLES, grid.rows().size()); row++) {
			long indicators = grid.rows().get(row).stream().filter(cell -> indicator(cell).isPresent()).count();
			long modules = grid.rows().get(row).stream().filter(cell -> module(cell).isPresent()).count();
			if (modules > 1 && modules > indicators) {
				return false;
			}
			if (indicators > 1 && indicators > modules && grid.rows().get(row).stream().noneMatch(GridNumbers::looksLikeNumber) && !sameIndicator(grid.rows().get(row))) {
				return true;
			}
		}
		return false;
	}

	/** A code with its name beside it is one row. */
	private boolean sameIndicator(List<String> row) {
		return row.stream().map(this::indicator).flatMap(Optional::stream).distinct().count() < 2;
	}

	/** The row that names the modules, or that has a word above each number; -1 when there is none. */
	private int header(CellGrid grid) {
		for (int row = 0; row < Math.min(TITLES, grid.rows().size()); row++) {
			if (isHeader(grid.rows().get(row))) {
				return row;
			}
		}
		boolean words = grid.rows().size() > 1 && IntStream.range(0, grid.width()).allMatch(c -> grid.cell(0, c).isEmpty() || !GridNumbers.isValue(grid.cell(0, c)));
		long overNumbers = IntStream.range(0, grid.width())
				.filter(c -> words && !grid.cell(0, c).isEmpty() && grid.rows().stream().skip(1).anyMatch(row -> GridNumbers.looksLikeNumber(row.get(c)))).count();
		return overNumbers > 0 ? 0 : -1;
	}

	private boolean isHeader(List<String> row) {
		long modules = row.stream().filter(cell -> module(cell).isPresent()).count();
		long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
		return modules > 0 && row.stream().noneMatch(GridNumbers::isValue) && (modules > 1 || filled <= 4) && 2 * modules >= filled - 3;
	}

	private Optional<String> module(String cell) {
		return modules.find(cell).map(Heading::module);
	}

	private Heading heading(String cell, int column) {
		Optional<Heading> known = modules.find(cell);
		if (known.isPresent()) {
			return known.get();
		}
		String word = cell.isEmpty() ? "column" + (column + 1) : cell;
		notes.add(Note.of("module-unknown", word));
		return new Heading(ScoreWords.module(word, method), null);
	}

	/** Which columns hold names and units, and which hold values; a column of totals holds neither. */
	private void roles(CellGrid grid, int header, List<Integer> texts, List<Integer> values) {
		int first = firstValue(grid, header);
		for (int column = 0; column < grid.width(); column++) {
			int of = column;
			String head = header < 0 ? "" : grid.cell(header, column);
			List<String> below = grid.rows().stream().skip(header + 1).map(row -> row.get(of)).filter(cell -> !cell.isEmpty()).toList();
			boolean names = header >= 0 && !head.isEmpty() && module(head).isPresent();
			if (!names && TOTALS.contains(head.toLowerCase(Locale.ROOT).split("[ (]")[0])) {
				notes.add(Note.of("total-ignored", head));
			} else if (column < first && !names) {
				texts.add(column);
			} else if (names || below.stream().anyMatch(GridNumbers::looksLikeNumber) || header < 0 && !below.isEmpty() && below.stream().noneMatch(GridReader::isName)) {
				values.add(column);
			} else if (!below.isEmpty() || !head.isEmpty()) {
				texts.add(column);
			}
		}
	}

	/** The first column of values: with a header that which names the first module, else the first without any name in it. */
	private int firstValue(CellGrid grid, int header) {
		for (int column = 0; header >= 0 && column < grid.width(); column++) {
			if (module(grid.cell(header, column)).isPresent()) {
				return column;
			}
		}
		for (int column = 0; column < grid.width(); column++) {
			int of = column;
			List<String> below = grid.rows().stream().skip(header + 1).map(row -> row.get(of)).filter(cell -> !cell.isEmpty()).toList();
			long numbers = below.stream().filter(GridNumbers::looksLikeNumber).count();
			if (!below.isEmpty() && (below.stream().noneMatch(GridReader::isName) || 2 * numbers > below.size())) {
				return Math.max(column, behindNames(grid, header));
			}
		}
		return grid.width();
	}

	private static boolean isName(String cell) {
		return Character.isLetter(cell.charAt(0)) && !GridNumbers.isValue(cell);
	}

	/** Numbers left of the names of indicators only count the rows. */
	private int behindNames(CellGrid grid, int header) {
		for (int column = 0; column < grid.width(); column++) {
			int of = column;
			if (grid.rows().stream().skip(header + 1).filter(row -> indicator(row.get(of)).isPresent()).count() > 1) {
				return column + 1;
			}
		}
		return 0;
	}

	/** The rows that say something about an indicator: not titles, headings of parts and repetitions of the header. */
	private List<Integer> rows(CellGrid grid, int header, List<Integer> texts, List<Integer> values) {
		List<Integer> rows = new ArrayList<>();
		for (int row = 0; row < grid.rows().size(); row++) {
			List<String> cells = grid.rows().get(row);
			boolean empty = values.stream().allMatch(column -> cells.get(column).isEmpty());
			boolean unnamed = texts.stream().allMatch(column -> indicator(cells.get(column)).isEmpty());
			if (row == header || cells.stream().allMatch(String::isEmpty)) {
				continue;
			}
			if (row < header || empty && unnamed) {
				skipped(cells);
			} else if (header >= 0 && isHeader(cells)) {
				if (!values.stream().allMatch(column -> module(cells.get(column)).equals(module(grid.cell(header, column))))) {
					notes.add(Note.of("second-header", Integer.toString(grid.rows().size() - row)));
					break;
				}
			} else {
				rows.add(row);
			}
		}
		return rows;
	}

	private void skipped(List<String> cells) {
		notes.add(Note.of("row-ignored", String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList())));
	}

	/**
	 * Where rows say their indicator and unit.
	 *
	 * @param name column of what is written when no column has a known name; -1 when rows are not named
	 */
	private record Labels(List<Integer> known, int name, int unit) {
	}

	private Labels labels(CellGrid grid, int header, List<Integer> rows, List<Integer> texts) {
		List<Integer> known = texts.stream().filter(column -> hits(grid, rows, column) > 0)
				.sorted(Comparator.comparingLong((Integer column) -> hits(grid, rows, column)).reversed()).toList();
		int unit = unitColumn(grid, header, rows, texts, known);
		int name = !known.isEmpty() ? known.getFirst()
				: texts.stream().filter(column -> column != unit && rows.stream().anyMatch(row -> !grid.cell(row, column).isEmpty())).findFirst().orElse(-1);
		for (int column : texts) {
			String head = header < 0 ? "" : grid.cell(header, column);
			List<String> says = rows.stream().map(row -> grid.cell(row, column)).filter(cell -> !cell.isEmpty()).toList();
			boolean read = column == name || column == unit || repeats(grid, rows, known, column);
			if (!read && !says.isEmpty()) {
				notes.add(Note.of("column-ignored", head.isEmpty() ? says.getFirst() : head));
			} else if (!isLabelWord(head)) {
				notes.add(Note.of("cell-ignored", head));
			}
		}
		return new Labels(known, name, unit);
	}

	private static boolean isLabelWord(String head) {
		String word = head.toLowerCase(Locale.ROOT);
		return head.isEmpty() || UNIT_WORDS.contains(word) || LABEL_WORDS.contains(word);
	}

	private long hits(CellGrid grid, List<Integer> rows, int column) {
		return rows.stream().filter(row -> indicator(grid.cell(row, column)).isPresent()).count();
	}

	/** Whether a column only says once more which indicators the rows are about. */
	private boolean repeats(CellGrid grid, List<Integer> rows, List<Integer> known, int column) {
		return rows.stream().allMatch(row -> grid.cell(row, column).isEmpty() || indicator(grid.cell(row, column)).equals(indicator(grid, row, known)));
	}

	private int unitColumn(CellGrid grid, int header, List<Integer> rows, List<Integer> texts, List<Integer> known) {
		for (int column : texts) {
			if (header >= 0 && UNIT_WORDS.contains(grid.cell(header, column).toLowerCase(Locale.ROOT))) {
				return column;
			}
		}
		int best = -1;
		long most = 0;
		for (int column : texts) {
			long units = rows.stream().filter(row -> indicator(grid, row, known).filter(i -> isUnit(i, grid.cell(row, column))).isPresent()).count();
			if (units > most && !known.contains(column)) {
				best = column;
				most = units;
			}
		}
		return best;
	}

	private boolean isUnit(Indicator indicator, String text) {
		return !text.isEmpty() && method.indicatorUnits().factor(indicator, text).isPresent();
	}

	private Optional<Indicator> indicator(CellGrid grid, int row, List<Integer> known) {
		return known.stream().map(column -> indicator(grid.cell(row, column))).flatMap(Optional::stream).findFirst();
	}

	private Optional<Indicator> indicator(String cell) {
		return cell.isEmpty() ? Optional.empty() : method.indicatorNames().find(set, cell);
	}

	private List<Line> lines(CellGrid grid, List<Integer> rows, List<Integer> values, Labels labels) {
		List<String> cells = rows.stream().flatMap(row -> values.stream().map(column -> grid.cell(row, column))).toList();
		GridNumbers numbers = GridNumbers.of(cells, decimal);
		Set<String> bad = new LinkedHashSet<>();
		Set<String> unknown = new LinkedHashSet<>();
		List<Line> lines = new ArrayList<>();
		for (int row : rows) {
			List<String> scores = new ArrayList<>();
			for (int column : values) {
				scores.add(score(grid.cell(row, column), numbers, bad));
			}
			Optional<Indicator> indicator = indicator(grid, row, labels.known());
			String written = labels.name() < 0 ? "" : grid.cell(row, labels.name());
			String label = indicator.map(Indicator::code).orElseGet(() -> label(written, labels, grid, row));
			if (indicator.isEmpty() && label != null) {
				unknown.add(label);
			}
			indicator.ifPresent(of -> otherNames(grid, row, labels, of));
			lines.add(new Line(label, unit(indicator, labels.unit() < 0 ? "" : grid.cell(row, labels.unit()), written), scores));
		}
		notes(numbers, bad, unknown);
		return lines;
	}

	/** What stands where the names are, and is none of this indicator. */
	private void otherNames(CellGrid grid, int row, Labels labels, Indicator indicator) {
		List<String> others = IntStream.concat(labels.known().stream().mapToInt(column -> column), IntStream.of(labels.name())).distinct().filter(column -> column >= 0)
				.mapToObj(column -> grid.cell(row, column)).filter(cell -> !cell.isEmpty() && indicator(cell).filter(indicator::equals).isEmpty()).toList();
		if (!others.isEmpty()) {
			notes.add(Note.of("cell-ignored", String.join(" ", others)));
		}
	}

	/** What is written where an indicator is expected; without anything there, what says that something is missing. */
	private static String label(String written, Labels labels, CellGrid grid, int row) {
		if (labels.name() < 0) {
			return null;
		}
		String other = labels.known().stream().map(column -> grid.cell(row, column)).filter(cell -> !cell.isEmpty()).findFirst().orElse("indicator" + (row + 1));
		return ScoreWords.label(written.isEmpty() ? other : written);
	}

	/** The unit of the set is not written; of a unit that stands nowhere, or only behind the name, nothing is known. */
	private String unit(Optional<Indicator> indicator, String written, String name) {
		String unit = written;
		Matcher behind = UNIT_BEHIND.matcher(name);
		if (unit.isEmpty() && indicator.isPresent() && behind.matches() && isUnit(indicator.get(), behind.group(1))) {
			unit = behind.group(1);
		}
		if (unit.isEmpty()) {
			return null;
		}
		boolean own = indicator.isPresent() && method.indicatorUnits().isUnitOf(indicator.get(), unit);
		return own ? "" : ScoreWords.unit(unit.replace("//", "/").replace("/*", "/"));
	}

	private static String score(String cell, GridNumbers numbers, Set<String> bad) {
		if (cell.isEmpty()) {
			return ScoreWords.ND;
		}
		return ScoreWords.undeclared(cell).or(() -> numbers.read(cell)).orElseGet(() -> {
			bad.add(cell);
			return ScoreWords.word(cell);
		});
	}

	private void notes(GridNumbers numbers, Set<String> bad, Set<String> unknown) {
		switch (numbers.style()) {
		case COMMA -> notes.addFirst(Note.of("numbers-comma"));
		case POINT -> notes.addFirst(Note.of("numbers-point"));
		case MIXED -> notes.addFirst(Note.of("numbers-mixed"));
		case NONE -> {
			// nothing to say of whole numbers
		}
		}
		if (numbers.ambiguous() > 0) {
			notes.add(Note.of(numbers.byLanguage() ? "numbers-language" : "numbers-ambiguous", Integer.toString(numbers.ambiguous())));
		}
		if (!bad.isEmpty()) {
			notes.add(Note.of("cells-bad", Integer.toString(bad.size()), some(bad)));
		}
		if (!unknown.isEmpty()) {
			notes.add(Note.of("indicators-unknown", some(unknown)));
		}
	}

	private static String some(Set<String> words) {
		List<String> first = words.stream().limit(NAMED).toList();
		return String.join(", ", first) + (words.size() > NAMED ? ", ..." : "");
	}
}
