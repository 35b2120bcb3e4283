package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;

/**
 * The sheets of a file: an XLSX or ODS workbook, or a CSV or TSV table as its only sheet.
 *
 * @param sheets in the order of the file, those without any cell left out
 */
public record Book(List<Sheet> sheets) {
	private static final int LARGEST = 64 << 20;
	private static final int[] ZIP = { 'P', 'K', 3, 4 };
	/** Signature of OLE files: workbooks of before 2007, and those with a password. */
	private static final int[] OLE = { 0xD0, 0xCF, 0x11, 0xE0 };

	public Book {
		sheets = sheets.stream().filter(sheet -> !sheet.isEmpty()).toList();
	}

	/** Reads a file; what it is, its first bytes tell. */
	public static Book read(Source source) throws IOException, Refusal {
		if (source.head().startsWith(OLE)) {
			throw new Refusal(Texts.SENTENCES.get("refused-old", source.name()));
		}
		if (!source.head().startsWith(ZIP)) {
			return new Book(List.of(DelimitedText.read(source)));
		}
		Path copy = Files.createTempFile("kaartwerk", ".zip"); // the directory of an archive stands at its end
		try {
			try (InputStream in = source.open()) {
				copy(in, copy, source.name());
			}
			try (XmlParts parts = XmlParts.open(copy, source.name())) {
				return new Book(parts.has("content.xml") ? new OdsReader(parts).read() : new XlsxReader(parts).read());
			}
		} finally {
			Files.delete(copy);
		}
	}

	private static void copy(InputStream in, Path copy, String name) throws IOException, Refusal {
		byte[] bytes = in.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new Refusal(Texts.SENTENCES.get("refused-large", name, Integer.toString(LARGEST >> 20)));
		}
		Files.write(copy, bytes);
	}

	/** The sheet of a name; the only sheet whatever the name, for what a text table is called depends on its file. */
	public Optional<Sheet> sheet(String name) {
		return sheets.size() == 1 ? Optional.of(sheets.getFirst()) : sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
	}
}
