package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of text: first column to the left, the others to the right unless said otherwise. */
final class TextTable {
	private static final int WIDEST_FIRST = 64;

	private final List<String[]> rows = new ArrayList<>();
	private final Set<Integer> left = new HashSet<>(Set.of(0));

	/** Says which columns stand to the left besides the first, from 0. */
	void left(Integer... columns) {
		left.addAll(List.of(columns));
	}

	void row(String... cells) {
		rows.add(cells);
	}

	void rule() {
		rows.add(null);
	}

	void print(PrintStream out) {
		int columns = rows.stream().filter(r -> r != null).mapToInt(r -> r.length).max().orElse(0);
		int[] widths = new int[columns];
		for (String[] row : rows) {
			for (int i = 0; row != null && i < row.length; i++) {
				row[i] = i == 0 ? shortened(row[i]) : row[i];
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		int total = java.util.Arrays.stream(widths).sum() + 2 * (columns - 1);
		for (String[] row : rows) {
			if (row == null) {
				out.println("-".repeat(total));
				continue;
			}
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.length; i++) {
				String padding = " ".repeat(widths[i] - row[i].length());
				line.append(i == 0 ? "" : "  ").append(left.contains(i) ? row[i] + padding : padding + row[i]);
			}
			out.println(line.toString().stripTrailing());
		}
	}

	private static String shortened(String text) {
		return text.length() <= WIDEST_FIRST ? text : text.substring(0, WIDEST_FIRST - 3) + "...";
	}
}
