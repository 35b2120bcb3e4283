package nl.kaartwerk.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as a workbook, a sheet for each. The same tables give the same bytes, whenever and wherever they are written. */
public final class Xlsx {
	private static final int LONGEST_NAME = 31;
	private static final int LONGEST_TEXT = 32767;
	private static final int WIDEST = 60;
	private static final int NARROWEST = 8;
	/** Not the clock. Not the first moment that an archive can hold either: Java adds the time zone of the machine to that. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
	private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

	private Xlsx() {
	}

	/** Writes to, and does not close, a stream. */
	public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(written, "Kaartwerk", "1.0")) {
			List<String> names = new ArrayList<>();
			for (Sheet sheet : sheets) {
				write(sheet, workbook.newWorksheet(name(sheet.name(), names)));
			}
		}
		out.write(timeless(written.toByteArray()));
	}

	private static void write(Sheet sheet, Worksheet target) throws IOException {
		int[] widths = new int[sheet.header().size()];
		for (int column = 0; column < widths.length; column++) {
			target.value(0, column, text(sheet.header().get(column)));
			target.style(0, column).bold().set();
			widths[column] = sheet.header().get(column).length();
		}
		for (int row = 0; row < sheet.rows().size(); row++) {
			List<Cell> cells = sheet.rows().get(row);
			for (int column = 0; column < cells.size(); column++) {
				widths[column] = Math.max(widths[column], write(cells.get(column), target, row + 1, column));
			}
		}
		for (int column = 0; column < widths.length; column++) {
			target.width(column, Math.clamp(widths[column] + 2, NARROWEST, WIDEST));
		}
		target.freezePane(0, 1);
		target.finish();
	}

	/** @return characters that it takes */
	private static int write(Cell cell, Worksheet target, int row, int column) {
		return switch (cell) {
		case Cell.Empty empty -> 0;
		case Cell.Text text -> {
			target.value(row, column, text(text.text())); // written as a string, so it is no formula whatever it begins with
			yield text.text().length();
		}
		case Cell.Number number -> {
			target.value(row, column, number.value());
			if (number.share()) {
				target.style(row, column).format("0.0%").set();
			} else if (!number.unit().isEmpty()) {
				target.style(row, column).format("General \"" + number.unit().replace("\"", "") + '"').set();
			}
			yield 10 + number.unit().length();
		}
		};
	}

	/** Without what XML cannot hold, and no longer than a cell may be. */
	private static String text(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.codePoints().map(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff ? 0xfffd : c)
				.forEach(kept::appendCodePoint);
		return kept.length() <= LONGEST_TEXT ? kept.toString() : kept.substring(0, LONGEST_TEXT - 1) + '\u2026';
	}

	/** A name that a sheet may have: short, without signs that references use, and no other sheet's. */
	private static String name(String wanted, List<String> taken) {
		String plain = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
		String name = shortened(plain.isEmpty() ? "-" : plain, "");
		for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
			name = shortened(plain, " " + i);
		}
		taken.add(name.toLowerCase(Locale.ROOT));
		return name;
	}

	private static String shortened(String name, String end) {
		return name.length() + end.length() <= LONGEST_NAME ? name + end : name.substring(0, LONGEST_NAME - end.length()) + end;
	}

	/** The entries of an archive anew, without the time at which they were written. */
	private static byte[] timeless(byte[] workbook) throws IOException {
		Path file = Files.createTempFile("kaartwerk", ".xlsx"); // sizes stand at the end of the archive, where only a file is read from
		try {
			Files.write(file, workbook);
			ByteArrayOutputStream result = new ByteArrayOutputStream(workbook.length);
			try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(result)) {
				for (ZipEntry entry : Collections.list(in.entries())) {
					byte[] content = in.getInputStream(entry).readAllBytes();
					if (entry.getName().equals("docProps/core.xml")) {
						content = new String(content, StandardCharsets.UTF_8).replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8);
					}
					ZipEntry copy = new ZipEntry(entry.getName());
					copy.setTimeLocal(NO_TIME);
					out.putNextEntry(copy);
					out.write(content);
					out.closeEntry();
				}
			}
			return result.toByteArray();
		} finally {
			Files.delete(file);
		}
	}
}
