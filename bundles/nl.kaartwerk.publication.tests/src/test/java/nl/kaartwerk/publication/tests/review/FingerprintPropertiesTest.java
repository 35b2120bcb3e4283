package nl.kaartwerk.publication.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

/** Cards are generated as facts, and written in any layout, order and notation: what they mean decides on the fingerprint, and nothing else. */
class FingerprintPropertiesTest {
	private static final int TRIES = 60;
	private static final List<String> INDICATORS = List.of("GWP-total", "GWP-fossil", "AP", "PM", "WDP");
	private static final List<String> MODULES = List.of("A1-A3", "A4", "C3", "C4", "D");
	private static final Set<String> WORDS = Set.of("ND", "MND");

	/**
	 * A card as facts.
	 *
	 * @param properties keyword and value; a value that is a number of a quantity stands apart, so that it can be written otherwise
	 * @param cells by row and column of the scores, numbers or ND
	 */
	private record Facts(List<Fact> properties, List<Fact> constituents, List<Fact> fates, List<List<String>> cells) {
		/** All that there is to change: the places of values. */
		List<Facts> changed(Random random) {
			List<Facts> all = new ArrayList<>();
			for (int i = 0; i < properties.size(); i++) {
				all.add(new Facts(with(properties, i, properties.get(i).changed(random)), constituents, fates, cells));
			}
			for (int i = 0; i < constituents.size(); i++) {
				all.add(new Facts(properties, with(constituents, i, constituents.get(i).changed(random)), fates, cells));
			}
			for (int i = 0; i < fates.size(); i++) {
				all.add(new Facts(properties, constituents, with(fates, i, fates.get(i).changed(random)), cells));
			}
			for (int row = 0; row < cells.size(); row++) {
				for (int column = 0; column < cells.get(row).size(); column++) {
					String value = cells.get(row).get(column);
					String other = WORDS.contains(value) ? "7" : new BigDecimal(value).add(new BigDecimal("0.001")).toPlainString();
					all.add(new Facts(properties, constituents, fates, with(cells, row, with(cells.get(row), column, other))));
				}
			}
			return all;
		}
	}

	private static <T> List<T> with(List<T> list, int index, T value) {
		List<T> changed = new ArrayList<>(list);
		changed.set(index, value);
		return changed;
	}

	/**
	 * @param head words before the number
	 * @param number null when there is none
	 * @param tail words behind it, such as a unit
	 */
	private record Fact(String head, String number, String tail) {
		/** Another number, or another text between the quotation marks. */
		Fact changed(Random random) {
			if (number != null) {
				return new Fact(head, new BigDecimal(number).add(BigDecimal.valueOf(1 + random.nextInt(9), 3)).toPlainString(), tail);
			}
			int quote = tail.indexOf('"');
			return quote >= 0 ? new Fact(head, null, tail.substring(0, quote + 1) + "x" + tail.substring(quote + 1)) : new Fact(head, null, tail.equals("1") ? "2" : "1");
		}
	}

	@Provide
	Arbitrary<Facts> cards() {
		Arbitrary<String> number = Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("5000")).ofScale(3).map(BigDecimal::toPlainString);
		Arbitrary<String> cell = Arbitraries.oneOf(number, number.map(n -> '-' + n), Arbitraries.of("0", "ND"));
		Arbitrary<String> word = Arbitraries.strings().withCharRange('a', 'z').withChars(' ', 'é', '\\', '"', '/').ofMinLength(1).ofMaxLength(8)
				.map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
		Arbitrary<List<Fact>> properties = Arbitraries.lazy(() -> number.list().ofSize(3).flatMap(n -> word.list().ofSize(4).map(w -> List.of(new Fact("category", null, "1"),
				new Fact("functional unit", n.get(0), "m2 " + w.get(0)), new Fact("mass", n.get(1), "kg"), new Fact("service life", n.get(2), "years"), new Fact("brand", null, w.get(1)),
				new Fact("pcr", null, w.get(2)), new Fact("practitioner", null, w.get(3))))));
		Arbitrary<List<Fact>> constituents = number.list().ofMinSize(0).ofMaxSize(4)
				.map(numbers -> indexed(numbers, (i, n) -> new Fact("\"Stof " + i + "\"", n, "kg mineral primary origin NL, DE")));
		Arbitrary<List<Fact>> fates = number.list().ofSize(2).map(n -> List.of(new Fact("recycling", n.get(0), "%"), new Fact("landfill", n.get(1), "%")));
		Arbitrary<List<List<String>>> cells = cell.list().ofSize(MODULES.size()).list().ofMinSize(1).ofMaxSize(INDICATORS.size());
		return properties.flatMap(p -> constituents.flatMap(c -> fates.flatMap(f -> cells.map(t -> new Facts(p, c, f, t)))));
	}

	private interface Indexed {
		Fact of(int index, String number);
	}

	private static List<Fact> indexed(List<String> numbers, Indexed fact) {
		List<Fact> facts = new ArrayList<>();
		numbers.forEach(number -> facts.add(fact.of(facts.size(), number)));
		return facts;
	}

	/** Writes the facts; what does not matter is as the random numbers will. */
	private static String text(Facts facts, Random random) {
		StringBuilder text = new StringBuilder("declaration Beton \"Betonmortel\" {\n");
		List<String> parts = new ArrayList<>();
		shuffled(facts.properties, random).forEach(fact -> parts.add(line(fact, random)));
		parts.add("composition {" + block(shuffled(facts.constituents, random), random) + "}\n");
		parts.add("end of life {" + block(shuffled(facts.fates, random), random) + "}\n");
		parts.add("waive gwp-sum because \"Rounded " + random.nextInt(9) + ".\" by \"X\"\n");
		parts.add("valid 2026-03-14 to 203" + random.nextInt(9) + "-03-14\n");
		parts.add("route { draft 2026-01-1" + random.nextInt(9) + " }\n");
		Collections.shuffle(parts, random);
		parts.forEach(text::append);
		text.append("profile {\n").append(table(facts, random)).append("}\n}\n");
		return text.toString();
	}

	private static <T> List<T> shuffled(List<T> list, Random random) {
		List<T> shuffled = new ArrayList<>(list);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

	private static String block(List<Fact> facts, Random random) {
		StringBuilder block = new StringBuilder("\n");
		facts.forEach(fact -> block.append(line(fact, random)));
		return block.toString();
	}

	private static String line(Fact fact, Random random) {
		String gap = " ".repeat(1 + random.nextInt(3));
		return gap + fact.head.replace(" ", random.nextInt(8) == 0 && fact.head.indexOf('"') < 0 ? "\n " : " ") + gap + (fact.number == null ? "" : number(fact.number, random) + gap) + fact.tail
				+ (random.nextInt(4) == 0 ? " // " + random.nextInt() : "") + "\n" + "\n".repeat(random.nextInt(2));
	}

	private static String table(Facts facts, Random random) {
		List<Integer> columns = shuffled(List.of(0, 1, 2, 3, 4), random);
		List<Integer> rows = new ArrayList<>();
		for (int i = 0; i < facts.cells.size(); i++) {
			rows.add(i);
		}
		Collections.shuffle(rows, random);
		StringBuilder table = new StringBuilder("  impacts A2 {\n   ");
		columns.forEach(column -> table.append("  ").append(MODULES.get(column)));
		for (int row : rows) {
			table.append(random.nextInt(5) == 0 ? "\n\n" : "\n").append(" ".repeat(random.nextInt(4))).append(INDICATORS.get(row));
			for (int column : columns) {
				String cell = facts.cells.get(row).get(column);
				table.append(" ".repeat(1 + random.nextInt(4))).append(WORDS.contains(cell) ? cell : number(cell, random));
			}
			table.append(random.nextInt(4) == 0 ? " // note" : "");
		}
		return table.append("\n  }\n").toString();
	}

	/** The same number in another notation. */
	private static String number(String number, Random random) {
		BigDecimal value = new BigDecimal(number);
		return switch (random.nextInt(4)) {
		case 0 -> number;
		case 1 -> value.setScale(value.scale() + 2).toPlainString();
		case 2 -> value.signum() == 0 ? "0.0" : value.movePointLeft(2).toPlainString() + (random.nextBoolean() ? "e2" : "E+2");
		default -> value.signum() < 0 ? number : '+' + number;
		};
	}

	private static Fingerprint fingerprint(String text) {
		return Fingerprint.of(Reading.of(text).sound().card());
	}

	@Property(tries = TRIES)
	void layoutCommentsOrderNotationWaiversRouteAndValidityDoNotCount(@ForAll("cards") Facts facts, @ForAll long one, @ForAll long other) {
		String before = text(facts, new Random(one));
		String after = text(facts, new Random(other));
		Fingerprint now = fingerprint(after);
		SignOff signed = fingerprint(before).seal();
		assertEquals(signed.getFingerprint(), now.digest(), before + after);
		assertEquals(List.of(), now.changesSince(signed));
	}

	@Property(tries = TRIES)
	void everyNumberTextAndCellCountsAndItsChangeIsNamedAlone(@ForAll("cards") Facts facts, @ForAll long seed) {
		Random random = new Random(seed);
		Fingerprint before = fingerprint(text(facts, random));
		SignOff signed = before.seal();
		for (Facts changed : facts.changed(random)) {
			String text = text(changed, random);
			Fingerprint after = fingerprint(text);
			assertNotEquals(before.digest(), after.digest(), text);
			assertFalse(after.isOf(signed));
			assertEquals(1, after.changesSince(signed).size(), () -> after.changesSince(signed) + text);
			assertEquals(after.changesSince(signed), after.changesSince(before));
		}
	}

	@Property(tries = TRIES)
	void everyUnitAndNameOfARowModuleOrMaterialCounts(@ForAll("cards") Facts facts, @ForAll long seed) {
		String text = text(facts, new Random(seed));
		Fingerprint before = fingerprint(text);
		for (String[] change : new String[][] { { "GWP-total", "GWP-luluc" }, { "A1-A3", "A1" }, { " kg", " t" }, { "years", "days" }, { "\"Stof 0\"", "\"Zand\"" }, { "landfill", "incineration" },
				{ "\"Betonmortel\"", "\"Mortel\"" }, { "mineral", "metal" }, { "primary", "secondary" }, { "NL, DE", "NL, BE" }, { "impacts A2", "impacts A1" } }) {
			if (text.contains(change[0])) {
				assertNotEquals(before.digest(), fingerprint(text.replace(change[0], change[1])).digest(), change[0]);
			}
		}
	}
}
