package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.lang.table.GridCopy;
import nl.kaartwerk.lang.table.GridPaste;
import nl.kaartwerk.lang.table.TableText;

/** Tables as cells for a spreadsheet and back. */
class GridCopyTest {
	private static final Locale DUTCH = Locale.of("nl");
	private static final String TEXT = """
			declaration C {
			  profile {
			    scenario S1 counted
			    impacts A2 {
			                           A1-A3    A4  S1: C3     D
			      GWP-fossil         1.86e2  8.20       0  -6.0
			      PM                     ND   MND   1.20
			      GWP-luluc [g CO2 eq]    1     2       3     4 // measured
			    }
			  }
			}
			""";
	private static final int MUTANTS = 3000;
	private static final long SEED = 20261121;

	@Test
	void theCaretInATableGivesAllOfIt() {
		String all = "Indicator\tEenheid\tA1-A3\tA4\tS1: C3\tS1: D\nGWP-fossil\tkg CO2 eq\t1,86e2\t8,20\t0\t-6,0\n"
				+ "PM\tdisease incidence\tND\tMND\t1,20\t\nGWP-luluc\tg CO2 eq\t1\t2\t3\t4\n";
		assertEquals(Optional.of(all), GridCopy.copy(TEXT, TEXT.indexOf("8.20"), 0, ',', DUTCH));
		assertEquals(Optional.of(all.replace(',', '.').replace("Eenheid", "Unit")), GridCopy.copy(TEXT, TEXT.indexOf("A1-A3"), 0, '.', Locale.ENGLISH));
	}

	@Test
	void aSelectionGivesTheRowsThatItTouches() {
		int from = TEXT.indexOf("8.20");
		assertEquals(Optional.of("Indicator\tUnit\tA1-A3\tA4\tS1: C3\tS1: D\nGWP-fossil\tkg CO2 eq\t1.86e2\t8.20\t0\t-6.0\nPM\tdisease incidence\tND\tMND\t1.20\t\n"),
				GridCopy.copy(TEXT, from, TEXT.indexOf("MND") - from, '.', Locale.ENGLISH));
		assertEquals(Optional.empty(), GridCopy.copy(TEXT, 3, 0, '.', Locale.ENGLISH));
		assertEquals(Optional.empty(), GridCopy.copy("declaration C { profile { impacts A2 {\n} } }", 40, 0, '.', Locale.ENGLISH));
	}

	private static List<String> examples() throws IOException {
		Path folder = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects");
		try (Stream<Path> files = Files.walk(folder)) {
			List<String> texts = new ArrayList<>();
			for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
			return texts;
		}
	}

	/** The table with nothing between its braces, and the caret there. */
	private static String emptied(String text, TableText table) {
		return text.substring(0, table.open()) + text.substring(table.close());
	}

	private static String words(String text, TableText table) {
		return text.substring(table.open(), table.close()).replaceAll("//.*", "").strip().replaceAll("\\s+", " ");
	}

	@Test
	void everyTableOfTheExamplesGoesToASpreadsheetAndBackWithoutLoss() throws IOException {
		int tables = 0;
		for (String text : examples()) {
			for (TableText table : TableText.all(text)) {
				for (char decimal : new char[] { ',', '.' }) {
					String cells = GridCopy.copy(text, table.open(), 0, decimal, DUTCH).orElseThrow();
					String empty = emptied(text, table);
					String back = TextChange.apply(empty, List.of(GridPaste.paste(empty, table.open(), 0, cells, decimal).orElseThrow().change()));
					assertEquals(words(text, table), words(back, TableText.at(back, table.open()).orElseThrow()));
					assertEquals(formatted(text, table), replaced(text, table, cells, decimal), "pasted over itself it changes nothing");
					tables++;
				}
			}
		}
		assertTrue(tables > 20, "only " + tables);
	}

	private static String formatted(String text, TableText table) {
		return TextChange.apply(text, TableFormatter.format(text, table));
	}

	private static String replaced(String text, TableText table, String cells, char decimal) {
		return TextChange.apply(text, List.of(GridPaste.paste(text, table.open(), 0, cells, decimal).orElseThrow().change()));
	}

	/** Pieces that break spreadsheets. */
	private static final String[] PIECES = { "\t", "\n", "\r\n", "\"", "\"\"", "A1-A3", "D", "GWP-total", "PM", "EP", "kg", "[", "]", "1.234", "1,234,5", "-", "ND", " ", "\u00a0", "\u2212",
			"Totaal", ":", "x:", "element", "inventory", "e", "E-03", "\u2028", "\ud83c\udf33", "/", "'", "<", "=A1", "\t\t\t" };

	private static String mutant(String text, Random random) {
		StringBuilder mutant = new StringBuilder(text);
		for (int i = random.nextInt(6); i >= 0; i--) {
			int at = random.nextInt(mutant.length() + 1);
			switch (random.nextInt(3)) {
			case 0 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
			case 1 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(30)));
			default -> mutant.insert(at, mutant.substring(at, Math.min(mutant.length(), at + random.nextInt(60))));
			}
		}
		return mutant.toString();
	}

	/** What is pasted is in the text afterwards, or a note names it; what was in the text and is no cell stays. */
	@Test
	void pastingMutantsNeverFailsAndNeverLosesText() throws IOException {
		List<String> examples = examples();
		Random random = new Random(SEED);
		int pasted = 0;
		for (int n = 0; n < MUTANTS; n++) {
			String text = examples.get(random.nextInt(examples.size()));
			List<TableText> tables = TableText.all(text);
			if (tables.isEmpty()) {
				continue;
			}
			TableText table = tables.get(random.nextInt(tables.size()));
			String cells = mutant(GridCopy.copy(text, table.open(), 0, ',', DUTCH).orElseThrow(), random);
			String into = random.nextBoolean() ? text : random.nextBoolean() ? emptied(text, table) : mutant(text, random);
			int caret = Math.min(into.length(), table.open() + random.nextInt(table.close() - table.open() + 1));
			Optional<GridPaste.Pasted> result = GridPaste.paste(into, caret, 0, cells, ',');
			if (result.isPresent()) {
				pasted++;
				assertNothingLost(into, caret, cells, result.get(), "mutant " + n + " of seed " + SEED);
			}
		}
		assertTrue(pasted > MUTANTS / 2, "only " + pasted);
	}

	private static void assertNothingLost(String into, int caret, String cells, GridPaste.Pasted result, String about) {
		String after = TextChange.apply(into, List.of(result.change()));
		TableText before = TableText.at(into, caret).orElseThrow();
		TableText now = TableText.at(after, before.open()).orElseThrow();
		assertEquals(into.substring(0, before.open()), after.substring(0, now.open()), about);
		assertEquals(into.substring(before.close()), after.substring(now.close()), about);
		assertEquals(now.closed(), before.closed(), about);
		assertTrue(0 <= result.caret() && result.caret() <= after.length(), about);
		List<String> labels = now.rows().stream().map(TableText.Row::label).toList();
		before.rows().forEach(row -> assertTrue(labels.contains(row.label()), about));
		assertTrue(now.rows().size() >= before.rows().size(), about);
		String notes = result.message(Locale.ENGLISH);
		String digits = digits(after) + digits(notes);
		boolean leftOut = notes.contains("left out");
		for (String number : cells.split("[\\t\\n\\r\"]+")) {
			if (!number.matches("[+-]?[\\d.,]+([eE][+-]?\\d+)?")) {
				continue;
			}
			String plain = digits(number);
			assertTrue(leftOut || plain.length() < 3 || digits.contains(plain) || digits.contains(plain.replaceFirst("^0+", "")), about + ": " + number + " in " + notes);
		}
	}

	private static String digits(String text) {
		return text.chars().filter(Character::isDigit).mapToObj(c -> Character.toString((char) c)).collect(Collectors.joining());
	}
}
