package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nl.kaartwerk.exchange.table.CardSheet.Item;

/**
 * Writes a workbook sheet by sheet, so that memory does not grow with their number. The same rows give the same bytes, and numbers stand in it
 * with the digits that they were given.
 */
final class XlsxWriter {
	private static final int LONGEST_NAME = 31;
	private static final int LONGEST_TEXT = 32767;
	/** Not the clock. Not the first moment that an archive can hold either: Java adds the time zone of the machine to that. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private final ZipOutputStream zip;
	private final List<String> names = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();

	/** @param out is not closed */
	XlsxWriter(OutputStream out) {
		zip = new ZipOutputStream(out);
	}

	void sheet(String name, List<List<Item>> rows) throws IOException {
		names.add(free(name));
		StringBuilder xml = new StringBuilder(XML).append("<worksheet xmlns=\"").append(MAIN)
				.append("\"><cols><col min=\"1\" max=\"1\" width=\"26\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"20\" customWidth=\"1\"/></cols><sheetData>");
		for (int row = 0; row < rows.size(); row++) {
			List<Item> items = rows.get(row);
			if (!items.isEmpty()) {
				xml.append("<row r=\"").append(row + 1).append("\">");
				for (int column = 0; column < items.size(); column++) {
					cell(items.get(column), CellRef.letters(column) + (row + 1), xml);
				}
				xml.append("</row>");
			}
		}
		part("xl/worksheets/sheet" + names.size() + ".xml", xml.append("</sheetData></worksheet>").toString());
	}

	private static void cell(Item item, String place, StringBuilder xml) {
		if (item.text().isEmpty()) {
			return;
		}
		if (item.number()) {
			xml.append("<c r=\"").append(place).append("\"><v>").append(item.text()).append("</v></c>");
		} else {
			xml.append("<c r=\"").append(place).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(escaped(item.text())).append("</t></is></c>");
		}
	}

	/** Without what XML cannot hold, and no longer than a cell may be. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.substring(0, Math.min(text.length(), LONGEST_TEXT)).codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff ? 0xfffd : c);
			}
		});
		return escaped.toString();
	}

	/** A name that a sheet may have: short, without signs that references use, and no other sheet's. */
	private String free(String wanted) {
		String plain = wanted.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
		String name = shortened(plain.isEmpty() ? "-" : plain, "");
		for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
			name = shortened(plain, "_" + i);
		}
		return name;
	}

	private static String shortened(String name, String end) {
		return name.length() + end.length() <= LONGEST_NAME ? name + end : name.substring(0, LONGEST_NAME - end.length()) + end;
	}

	/** Writes what holds the sheets together; a workbook without any gets an empty one, as it must have one. */
	void finish() throws IOException {
		if (names.isEmpty()) {
			sheet("-", List.of());
		}
		StringBuilder sheets = new StringBuilder();
		StringBuilder relations = new StringBuilder();
		StringBuilder types = new StringBuilder();
		for (int i = 1; i <= names.size(); i++) {
			sheets.append("<sheet name=\"").append(escaped(names.get(i - 1))).append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
			relations.append(relation(i, RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
			types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
		}
		part("xl/workbook.xml", XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>");
		part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
		part("_rels/.rels", relations(relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")));
		part("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ type("/xl/workbook.xml", "sheet.main") + types + "</Types>");
		zip.finish();
	}

	private static String relations(String relations) {
		return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
	}

	private static String relation(int id, String type, String target) {
		return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
	}

	private void part(String name, String content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}
}
