package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Figures;

/** Two works side by side, as text for people: what differs most first. */
final class ComparisonTable {
	private final PrintStream out;
	private final Texts texts;

	ComparisonTable(PrintStream out, Locale locale) {
		this.out = out;
		this.texts = new Texts(locale);
	}

	void print(List<Comparison> comparisons, List<Grouping> by) {
		for (Comparison comparison : comparisons) {
			if (comparison != comparisons.getFirst()) {
				out.println();
			}
			out.println(texts.get("compared", comparison.to().label(), comparison.from().label(), comparison.set()));
			TextTable table = new TextTable();
			for (Grouping grouping : by) {
				table.row("", "", "", "", "");
				table.row(texts.get("by." + grouping.code()), comparison.from().name(), comparison.to().name(), texts.get("difference"), "");
				table.rule();
				comparison.by(grouping).forEach(d -> row(table, ContributionTable.label(d.key(), d.label(), grouping, texts), d));
			}
			table.rule();
			row(table, texts.get("mki"), comparison.total());
			Difference mpg = comparison.mpg();
			if (mpg.from().isPresent() || mpg.to().isPresent()) {
				table.row("MPG", mpg(mpg.from()), mpg(mpg.to()), signed(Figures.mpg(mpg.change()), mpg.change()), relative(mpg));
			}
			table.print(out);
			if (comparison.isIncomplete()) {
				out.println();
				out.println(texts.get("compared-incomplete"));
			}
		}
	}

	private static void row(TextTable table, String label, Difference d) {
		table.row(label, euro(d.from()), euro(d.to()), signed(Figures.euro(d.change()), d.change()), relative(d));
	}

	private static String euro(OptionalDouble value) {
		return value.isPresent() ? Figures.euro(value.getAsDouble()) : "-";
	}

	private static String mpg(OptionalDouble value) {
		return value.isPresent() ? Figures.mpg(value.getAsDouble()) : "-";
	}

	private static String signed(String text, double change) {
		return change > 0 ? "+" + text : text;
	}

	private static String relative(Difference d) {
		return Double.isNaN(d.relative()) ? "" : signed(Figures.percent(d.relative()), d.relative());
	}
}
