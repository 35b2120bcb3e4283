package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Cell.Kind;

/** Reads CSV and TSV: what stands between the cells, and the encoding, are found out. */
final class DelimitedText {
	/** The same for every file, so that a mapping fits the next one too. */
	private static final String SHEET = "Sheet1";
	private static final int LARGEST = 64 << 20;
	private static final String SEPARATORS = "\t;,|";
	private static final int LOOK_AT = 64 << 10;
	/** What programs write where a text is no Unicode: Latin 1 with the signs that it lacks. */
	private static final Charset WESTERN = Charset.forName("windows-1252");

	private DelimitedText() {
	}

	static Sheet read(Source source) throws IOException, Refusal {
		String text = text(source);
		Sheet sheet = new Sheet(SHEET, false);
		Sheet.Budget budget = new Sheet.Budget(source.name());
		try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(new StringReader(text))) {
			int row = 0;
			for (CsvRecord line : records) {
				put(line.getFields(), row++, sheet, budget, source.name());
			}
		} catch (CsvParseException e) {
			throw new Refusal(Texts.SENTENCES.get("refused-delimited", source.name()));
		}
		return sheet;
	}

	private static void put(List<String> fields, int row, Sheet sheet, Sheet.Budget budget, String name) throws Refusal {
		for (int column = 0; column < fields.size(); column++) {
			String text = fields.get(column).strip();
			if (text.isEmpty()) {
				continue;
			}
			budget.take();
			if (row >= Sheet.MOST_ROWS || column >= Sheet.MOST_COLUMNS) {
				throw new Refusal(Texts.SENTENCES.get("refused-beyond", name));
			}
			sheet.put(row, column, new Cell(text, Kind.TEXT));
		}
	}

	/** In UTF-16 with its mark, UTF-8 where it can be, else Western. A text file has no zero bytes. */
	private static String text(Source source) throws IOException, Refusal {
		byte[] bytes;
		try (InputStream in = source.open()) {
			bytes = in.readNBytes(LARGEST + 1);
		}
		if (bytes.length > LARGEST) {
			throw new Refusal(Texts.SENTENCES.get("refused-large", source.name(), Integer.toString(LARGEST >> 20)));
		}
		String text = decoded(bytes);
		if (text.indexOf('\0') >= 0) {
			throw new Refusal(Texts.SENTENCES.get("refused-no-text", source.name()));
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static String decoded(byte[] bytes) {
		boolean marked = bytes.length >= 2 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
		if (marked) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, WESTERN);
		}
	}

	/** The separator that stands most often outside quotation marks; Excel may say it on the first line. */
	private static char separator(String text) {
		if (text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() > 4) {
			return text.charAt(4) == '"' || text.charAt(4) == '\n' || text.charAt(4) == '\r' ? ',' : text.charAt(4);
		}
		int[] counts = new int[SEPARATORS.length()];
		boolean quoted = false;
		for (int i = 0; i < Math.min(text.length(), LOOK_AT); i++) {
			quoted ^= text.charAt(i) == '"';
			int separator = quoted ? -1 : SEPARATORS.indexOf(text.charAt(i));
			if (separator >= 0) {
				counts[separator]++;
			}
		}
		// commas stand in numbers and sentences too: any other separator in each line is the one
		counts[SEPARATORS.indexOf(',')] /= counts[SEPARATORS.indexOf('\t')] + counts[SEPARATORS.indexOf(';')] > 4 ? 4 : 1;
		int best = SEPARATORS.indexOf(',');
		for (int i = 0; i < counts.length; i++) {
			best = counts[i] > counts[best] ? i : best;
		}
		return SEPARATORS.charAt(best);
	}
}
