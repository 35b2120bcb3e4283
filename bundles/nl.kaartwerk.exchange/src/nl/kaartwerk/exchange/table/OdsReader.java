package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.table.Cell.Kind;
import nl.kaartwerk.model.value.Decimal;

/** Reads the tables of an OpenDocument spreadsheet (ISO/IEC 26300 part 1, chapter 9). Cells that repeat count each; empty ones cost nothing. */
final class OdsReader {
	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
	private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

	private final XmlParts parts;
	private final Sheet.Budget budget;
	private final Set<String> hiddenStyles = new HashSet<>();
	private final List<Sheet> sheets = new ArrayList<>();
	private Sheet sheet;
	private int row;
	private int column;
	private int rowRepeats;

	OdsReader(XmlParts parts) {
		this.parts = parts;
		this.budget = new Sheet.Budget(parts.file());
	}

	List<Sheet> read() throws IOException, Refusal {
		parts.read("content.xml", this::content);
		return sheets;
	}

	private void content(XMLStreamReader xml) throws XMLStreamException, Refusal {
		String style = null;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
				row += rowRepeats;
			}
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
			case "style" -> style = xml.getAttributeValue(STYLE, "name");
			case "table-properties" -> {
				if ("false".equals(xml.getAttributeValue(TABLE, "display")) && style != null) {
					hiddenStyles.add(style);
				}
			}
			case "table" -> table(xml);
			case "table-row" -> {
				rowRepeats = repeats(xml, "number-rows-repeated");
				column = 0;
			}
			case "table-cell", "covered-table-cell" -> cell(xml);
			default -> {
				// everything else is how it looks
			}
			}
		}
	}

	private static int repeats(XMLStreamReader xml, String name) {
		String count = xml.getAttributeValue(TABLE, name);
		return count != null && count.matches("[1-9]\\d{0,6}") ? Integer.parseInt(count) : 1;
	}

	private void table(XMLStreamReader xml) {
		String name = xml.getAttributeValue(TABLE, "name");
		String style = xml.getAttributeValue(TABLE, "style-name");
		sheet = new Sheet(name == null || name.isBlank() ? "?" : name, style != null && hiddenStyles.contains(style));
		sheets.add(sheet);
		row = 0;
	}

	private void cell(XMLStreamReader xml) throws XMLStreamException, Refusal {
		int repeats = repeats(xml, "number-columns-repeated");
		Cell cell = read(xml);
		for (int r = 0; cell != null && sheet != null && r < rowRepeats; r++) {
			for (int c = 0; c < repeats; c++) {
				if (row + r >= Sheet.MOST_ROWS || column + c >= Sheet.MOST_COLUMNS) {
					throw parts.refusal("refused-beyond");
				}
				budget.take();
				sheet.put(row + r, column + c, cell);
			}
		}
		column += repeats;
	}

	private static Cell read(XMLStreamReader xml) throws XMLStreamException {
		String type = String.valueOf(xml.getAttributeValue(OFFICE, "value-type"));
		String value = xml.getAttributeValue(OFFICE, "value");
		String date = xml.getAttributeValue(OFFICE, "date-value");
		boolean formula = xml.getAttributeValue(TABLE, "formula") != null;
		String end = xml.getLocalName();
		StringBuilder text = new StringBuilder();
		int aside = 0;
		for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)); event = xml.next()) {
			boolean comment = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) && xml.getLocalName().equals("annotation");
			aside += comment ? event == XMLStreamConstants.START_ELEMENT ? 1 : -1 : 0;
			if (aside > 0) {
				continue;
			}
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("p") && !text.isEmpty()) {
				text.append('\n');
			} else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("s")) {
				text.append(' ');
			} else if (xml.isCharacters()) {
				text.append(xml.getText());
			}
		}
		String says = text.toString().strip();
		if (date != null && date.length() >= 10) {
			return new Cell(date.substring(0, 10), Kind.DATE);
		}
		if (says.startsWith("#") && formula || says.startsWith("Err:")) {
			return new Cell(says, Kind.ERROR);
		}
		if (value != null && Decimal.isDecimal(value) && !type.equals("string")) {
			return new Cell(value, Kind.NUMBER);
		}
		return says.isEmpty() ? formula ? new Cell("", Kind.FORMULA) : null : new Cell(says, Kind.TEXT);
	}
}
