package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.table.Cell.Kind;
import nl.kaartwerk.model.value.Decimal;

/**
 * Reads XLSX (ECMA-376 part 1, chapter 18) as far as tables of figures need it: values of cells, as they were stored; names of sheets and
 * whether they are hidden; which numbers are dates. Of merged cells the first has the value.
 */
final class XlsxReader {
	private static final String WORKBOOK = "xl/workbook.xml";
	private static final int MOST_SHEETS = 2000;
	private static final int DIGITS = 15;
	private static final int LONGEST_NUMBER = 40;
	/** Built-in formats of dates, 18.8.30. */
	private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
	private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

	private record Entry(String name, String relation, boolean hidden) {
	}

	private final XmlParts parts;
	private final Sheet.Budget budget;
	private final List<String> shared = new ArrayList<>();
	private final Set<Integer> dateStyles = new HashSet<>();
	private boolean since1904;

	XlsxReader(XmlParts parts) {
		this.parts = parts;
		this.budget = new Sheet.Budget(parts.file());
	}

	List<Sheet> read() throws IOException, Refusal {
		if (!parts.has(WORKBOOK)) {
			throw parts.refusal("refused-no-workbook");
		}
		List<Entry> entries = new ArrayList<>();
		parts.read(WORKBOOK, xml -> workbook(xml, entries));
		if (entries.size() > MOST_SHEETS) {
			throw new Refusal(Texts.SENTENCES.get("refused-sheets", parts.file(), Integer.toString(MOST_SHEETS)));
		}
		Map<String, String> targets = new HashMap<>();
		parts.read("xl/_rels/workbook.xml.rels", xml -> relations(xml, targets));
		parts.read("xl/sharedStrings.xml", this::sharedStrings);
		parts.read("xl/styles.xml", this::styles);
		List<Sheet> sheets = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Entry entry : entries) {
			String target = targets.get(entry.relation);
			if (target != null && names.add(entry.name)) {
				Sheet sheet = new Sheet(entry.name, entry.hidden);
				parts.read(target.startsWith("/") ? target.substring(1) : "xl/" + target, xml -> sheet(xml, sheet));
				sheets.add(sheet);
			}
		}
		return sheets;
	}

	private static boolean isStart(XMLStreamReader xml, int event, String name) {
		return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
	}

	private static boolean isEnd(XMLStreamReader xml, int event, String name) {
		return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
	}

	private void workbook(XMLStreamReader xml, List<Entry> entries) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (isStart(xml, event, "sheet")) {
				String name = xml.getAttributeValue(null, "name");
				String relation = null;
				for (int i = 0; i < xml.getAttributeCount(); i++) {
					boolean id = xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null && !xml.getAttributeNamespace(i).isEmpty();
					relation = id ? xml.getAttributeValue(i) : relation;
				}
				String state = xml.getAttributeValue(null, "state");
				entries.add(new Entry(name == null || name.isBlank() ? "?" : name, relation, state != null && !state.equals("visible")));
			} else if (isStart(xml, event, "workbookPr")) {
				since1904 = Set.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
			}
		}
	}

	private static void relations(XMLStreamReader xml, Map<String, String> targets) throws XMLStreamException {
		while (xml.hasNext()) {
			if (isStart(xml, xml.next(), "Relationship") && xml.getAttributeValue(null, "Target") != null) {
				targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
			}
		}
	}

	private void sharedStrings(XMLStreamReader xml) throws XMLStreamException, Refusal {
		Sheet.Budget most = new Sheet.Budget(parts.file());
		while (xml.hasNext()) {
			if (isStart(xml, xml.next(), "si")) {
				most.take();
				shared.add(richText(xml, "si"));
			}
		}
	}

	/** All runs of a text; how it is pronounced in Japanese ("rPh") is not part of it. */
	private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean sounds = false;
		boolean inText = false;
		for (int event = xml.next(); !isEnd(xml, event, end); event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				sounds |= xml.getLocalName().equals("rPh");
				inText = xml.getLocalName().equals("t");
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				sounds &= !xml.getLocalName().equals("rPh");
				inText = false;
			} else if (inText && !sounds && xml.isCharacters()) {
				text.append(xml.getText());
			}
		}
		return text.toString();
	}

	private void styles(XMLStreamReader xml) throws XMLStreamException {
		Set<Integer> formats = new HashSet<>(DATE_FORMATS);
		boolean inCells = false;
		int style = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (isStart(xml, event, "numFmt")) {
				String code = xml.getAttributeValue(null, "formatCode");
				if (code != null && isDate(code)) {
					formats.add(number(xml.getAttributeValue(null, "numFmtId"), -1));
				}
			} else if (isStart(xml, event, "cellXfs")) {
				inCells = true;
			} else if (isEnd(xml, event, "cellXfs")) {
				inCells = false;
			} else if (inCells && isStart(xml, event, "xf")) {
				if (formats.contains(number(xml.getAttributeValue(null, "numFmtId"), 0))) {
					dateStyles.add(style);
				}
				style++;
			}
		}
	}

	/** Whether a format has a year, or a day beside a month: "d" and "m" occur in no format of plain numbers. */
	private static boolean isDate(String code) {
		String signs = QUOTED.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").split(";", -1)[0];
		return signs.contains("y") || signs.contains("j") || signs.contains("d") && signs.contains("m");
	}

	private static int number(String text, int otherwise) {
		return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
	}

	private void sheet(XMLStreamReader xml, Sheet sheet) throws XMLStreamException, Refusal {
		int row = -1;
		int column = -1;
		while (xml.hasNext()) {
			int event = xml.next();
			if (isStart(xml, event, "row")) {
				row = number(xml.getAttributeValue(null, "r"), row + 2) - 1;
				column = -1;
			} else if (isStart(xml, event, "c")) {
				String place = xml.getAttributeValue(null, "r");
				if (place != null && CELL.matcher(place).matches()) {
					String letters = place.replaceAll("\\d", "");
					column = CellRef.column(letters);
					row = Integer.parseInt(place.substring(letters.length())) - 1;
				} else {
					column++;
				}
				if (row < 0 || row >= Sheet.MOST_ROWS || column >= Sheet.MOST_COLUMNS) {
					throw parts.refusal("refused-beyond");
				}
				Cell cell = cell(xml);
				if (cell != null) {
					budget.take();
					sheet.put(row, column, cell);
				}
			}
		}
	}

	private Cell cell(XMLStreamReader xml) throws XMLStreamException {
		String type = String.valueOf(xml.getAttributeValue(null, "t"));
		int style = number(xml.getAttributeValue(null, "s"), 0);
		boolean formula = false;
		String value = "";
		for (int event = xml.next(); !isEnd(xml, event, "c"); event = xml.next()) {
			if (isStart(xml, event, "f")) {
				formula = true;
			} else if (isStart(xml, event, "v")) {
				value = xml.getElementText();
			} else if (isStart(xml, event, "is")) {
				value = richText(xml, "is");
			}
		}
		String text = value.strip();
		if (text.isEmpty()) {
			return formula && !type.equals("str") ? new Cell("", Kind.FORMULA) : null;
		}
		return switch (type) {
		case "s" -> sharedString(text);
		case "str", "inlineStr" -> new Cell(text, Kind.TEXT);
		case "b" -> new Cell(text.equals("1") ? "TRUE" : "FALSE", Kind.TEXT);
		case "e" -> new Cell(text, Kind.ERROR);
		case "d" -> new Cell(text.length() > 10 ? text.substring(0, 10) : text, Kind.DATE);
		default -> number(text, dateStyles.contains(style));
		};
	}

	private Cell sharedString(String index) {
		int at = number(index, -1);
		String text = at >= 0 && at < shared.size() ? shared.get(at).strip() : "";
		return text.isEmpty() ? null : new Cell(text, Kind.TEXT);
	}

	private Cell number(String text, boolean date) {
		if (!Decimal.isDecimal(text)) {
			return new Cell(text, Kind.TEXT);
		}
		double value = Double.parseDouble(text);
		if (date && value >= 1 && value < 2_958_466) {
			return new Cell(day((long) value), Kind.DATE);
		}
		return new Cell(shortest(text, value), Kind.NUMBER);
	}

	/** Day 60 of 1900 is one that never was: the first of these programs counted a leap day. */
	private String day(long number) {
		LocalDate day = since1904 ? LocalDate.of(1904, 1, 1).plusDays(number)
				: number < 60 ? LocalDate.of(1899, 12, 31).plusDays(number) : LocalDate.of(1899, 12, 30).plusDays(number);
		return day.toString();
	}

	/**
	 * The number as the author saw it. A number of a workbook is a double; programs store it with 17 digits and show 15, so 0.1 stands there
	 * as 0.10000000000000001. Where 15 digits give the same double, they are what was meant.
	 */
	private static String shortest(String text, double value) {
		if (text.length() <= DIGITS || text.length() > LONGEST_NUMBER || !Double.isFinite(value)) {
			return text;
		}
		BigDecimal number = new BigDecimal(text);
		BigDecimal rounded = number.round(new MathContext(DIGITS)).stripTrailingZeros();
		boolean same = number.precision() > DIGITS && rounded.doubleValue() == value;
		return same ? rounded.toString() : text;
	}
}
