package nl.kaartwerk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.IndicatorSum;
import nl.kaartwerk.method.Method;

/** Writes a library of made-up cards of 65 lines with full tables (19 impacts, 18 inventory indicators, 13 modules) and a work. */
final class Library {
	static final int USES = 1000;
	private static final int WORK_CARDS = 50;
	/** The use whose amount is typed over: large enough to be seen in every figure. */
	private static final int TYPED = 507;
	static final String LONG_CARD = "long.kaart";
	private static final String MODULES = "A1-A3 A4 A5 B1 B2 B3 B4 B5 C1 C2 C3 C4 D";

	private Library() {
	}

	static Path write(Path folder, int cards) throws IOException {
		Files.createDirectories(folder.resolve(".kaartwerk"));
		Files.writeString(folder.resolve(".kaartwerk/project"), "");
		Random random = new Random(cards);
		for (int i = 0; i < cards; i++) {
			Files.writeString(folder.resolve("card" + i + ".kaart"), card(i, random));
		}
		Files.writeString(folder.resolve("work.kaart"), work("House", USES, 7, cards));
		return folder;
	}

	/** A library with many works of a hundred uses each, beside the large one, and a card of 200 lines. */
	static Path write(Path folder, int cards, int works) throws IOException {
		write(folder, cards);
		Files.writeString(folder.resolve(LONG_CARD), longCard());
		for (int i = 0; i < works; i++) {
			Files.writeString(folder.resolve("work" + i + ".kaart"), work("Work" + i, 100, 31 + i, cards));
		}
		return folder;
	}

	/** A project with a work of a thousand uses in twenty elements, and its fifty cards in texts of their own. */
	static Path writeWork(Path folder) throws IOException {
		Files.createDirectories(folder.resolve(".kaartwerk"));
		Files.writeString(folder.resolve(".kaartwerk/project"), "");
		Random random = new Random(USES);
		for (int i = 0; i < WORK_CARDS; i++) {
			Files.writeString(folder.resolve("card" + i + ".kaart"), card(i, random));
		}
		StringBuilder work = new StringBuilder("package library\nbuilding House {\n  function dwelling life 75 years gross floor area 1000000 m2\n  reference date 2026-07-01\n");
		for (int i = 0; i < USES; i++) {
			if (i % WORK_CARDS == 0) {
				work.append(i == 0 ? "" : "  }\n").append("  element ").append(10 + i / WORK_CARDS).append(" {\n");
			}
			work.append("    Card").append(i % WORK_CARDS).append(i == TYPED ? " 5000 m3\n" : " 10 m3\n");
		}
		Files.writeString(folder.resolve("work.kaart"), work.append("  }\n}\n").toString());
		return folder;
	}

	/** A card with four profiles. */
	private static String longCard() {
		Random random = new Random(4);
		String[] card = card(Integer.MAX_VALUE, random).split("(?=  profile \\{)");
		StringBuilder text = new StringBuilder(card[0]);
		for (int i = 0; i < 4; i++) {
			String profile = card(i, random).split("(?=  profile \\{)")[1];
			text.append(profile.replaceFirst("profile", "profile \"Part " + i + "\"").replaceFirst("\\}\\s*$", ""));
		}
		return text.append("}\n").toString();
	}

	/** A text of so many lines, full of cards. */
	static String longText(int lines) {
		Random random = new Random(lines);
		StringBuilder text = new StringBuilder("package many\n");
		int written = 1;
		for (int i = 0; written < lines; i++) {
			String card = card(i, random).replaceFirst("package library\n", "");
			text.append(card);
			written += (int) card.lines().count();
		}
		return text.toString();
	}

	/** A work of that many uses, each of the card so many further than the one before. */
	static String work(String name, int uses, int step, int cards) {
		StringBuilder work = new StringBuilder("package library\nbuilding " + name
				+ " {\n  function dwelling life 75 years gross floor area 1000000 m2\n  reference date 2026-07-01\n  element 16 {\n");
		for (int i = 0; i < uses; i++) {
			work.append("    Card").append(i * step % cards).append(' ').append(i + 1).append(" m3 service life 30 years\n");
		}
		return work.append("  }\n}\n").toString();
	}

	private static String card(int number, Random random) {
		StringBuilder card = new StringBuilder();
		card.append("package library\n\nowner Owner").append(number).append(" \"Owner\"\n\n");
		card.append("declaration Card").append(number).append(" \"Product ").append(number).append("\" {\n  category 1\n  owner Owner").append(number)
				.append("\n  brand \"Brand\"\n  functional unit 1 m3 \"product\"\n  mass 2300 kg\n  service life 75 years\n  classified NL/SfB 16\n")
				.append("  method \"Bepalingsmethode\"  pcr \"PCR\"\n  background \"ecoinvent\" \"3.9.1\"\n  data from 2024\n  practitioner \"Bureau\"\n")
				.append("  reviewer \"Reviewer\" reviewed 2026-03-14\n  published 2026-03-20\n  valid 2026-03-14 to 2031-03-14\n");
		profile(card, random);
		return card.append("}\n").toString();
	}

	/** Both tables, full. */
	static void profile(StringBuilder card, Random random) {
		card.append("  profile {\n    impacts A2 {\n");
		table(card, "A2", random);
		card.append("    }\n    inventory {\n");
		table(card, IndicatorSet.INVENTORY, random);
		card.append("    }\n  }\n");
	}

	/** How the modules relate to the product stage, roughly. */
	private static final double[] SHARES = { 1, 0.03, 0.02, 0.001, 0.002, 0.001, 0.003, 0, 0.01, 0.02, 0.015, 0.005, -0.05 };

	/** Scores of the size that real ones have, so that the rules run over them and find little, as they do in a real library. */
	private static void table(StringBuilder card, String set, Random random) {
		Method method = Method.shipped();
		card.append("      ").append(MODULES).append('\n');
		Map<String, String[]> rows = new LinkedHashMap<>();
		for (Indicator indicator : method.set(set).orElseThrow().indicators()) {
			double size = 100 * Math.pow(10, method.ranges().stream().filter(r -> r.set().equals(set) && r.indicator().equals(indicator.code()))
					.mapToDouble(r -> (r.low() + r.high()) / 2).findFirst().orElse(indicator.code().equals("GWP-fossil") ? 0 : -2.5));
			String[] cells = new String[SHARES.length];
			for (int m = 0; m < cells.length; m++) {
				cells[m] = String.format(Locale.ROOT, "%.4e", size * SHARES[m] * (0.8 + 0.4 * random.nextDouble()));
			}
			rows.put(indicator.code(), cells);
		}
		for (IndicatorSum sum : method.sums()) {
			for (int m = 0; sum.set().equals(set) && m < SHARES.length; m++) {
				int module = m;
				rows.get(sum.total())[m] = String.format(Locale.ROOT, "%.4e",
						sum.parts().stream().mapToDouble(part -> Double.parseDouble(rows.get(part)[module])).sum());
			}
		}
		rows.forEach((code, cells) -> card.append("      ").append(code).append(' ').append(String.join(" ", cells)).append('\n'));
	}
}
