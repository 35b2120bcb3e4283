package nl.kaartwerk.exchange.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;

/** Files of tables for tests: made by hand, made by LibreOffice ({@code gevel}), or made by an exporter. */
final class Workbooks {
	static final Path RESOURCES = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.exchange.tests/src/test/resources/nl/kaartwerk/exchange/tests");
	private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

	private Workbooks() {
	}

	/** A file; a workbook stands unpacked in a folder of its name, for a version control that shows texts. */
	static byte[] resource(String name) {
		Path file = RESOURCES.resolve(name);
		try {
			return Files.isDirectory(file) ? packed(file) : Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static byte[] packed(Path folder) {
		Map<String, String> parts = new LinkedHashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> sorted = files.filter(Files::isRegularFile).sorted(Comparator.comparing(file -> !file.endsWith("mimetype"))).toList();
			for (Path file : sorted) {
				parts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return zip(parts);
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** The parts of a workbook with one sheet. */
	static Map<String, String> parts(String sheetData) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
				+ "<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><dimension ref=\"A1:XFD1048576\"/><sheetData>" + sheetData + "</sheetData></worksheet>");
		return parts;
	}

	static byte[] xlsx(String sheetData) {
		return zip(parts(sheetData));
	}

	static String text(String text) {
		return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
	}

	/** What an exporter writes, by name of file. */
	static Map<String, byte[]> exported(Exporter exporter, Iterable<Outgoing> cards) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		exporter.write(cards, new Destination() {
			@Override
			public void write(String name, Content content) throws IOException {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				content.writeTo(out);
				files.put(name, out.toByteArray());
			}
		});
		return files;
	}
}
