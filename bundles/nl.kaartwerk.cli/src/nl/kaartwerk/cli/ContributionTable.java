package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.cli.MkiCommand.WorkReport;

/** What the MKI of works comes from, as text for people: the few that make 80 %, a rule, the rest. */
final class ContributionTable {
	private final PrintStream out;
	private final Texts texts;

	ContributionTable(PrintStream out, Locale locale) {
		this.out = out;
		this.texts = new Texts(locale);
	}

	void print(List<WorkReport> reports, Grouping by) {
		for (WorkReport report : reports) {
			out.println(report == reports.getFirst() ? report.work().label() : "\n" + report.work().label());
			out.println();
			TextTable table = new TextTable();
			table.row(texts.get("by." + by.code()), texts.get("mki"), texts.get("share"), texts.get("cumulative"));
			table.rule();
			boolean main = true;
			for (Contribution part : Contributions.of(report.work(), by, report.set())) {
				if (main && !part.main()) {
					table.rule();
				}
				main = part.main();
				table.row(label(part, by, texts), Figures.euro(part.mki()), Figures.percent(part.share()), Figures.percent(part.cumulative()));
			}
			table.rule();
			table.row(texts.get("total"), Figures.euro(report.work().outcome(report.set())), "", "");
			table.print(out);
			if (!report.work().isComplete(report.set())) {
				out.println();
				out.println(texts.get("incomplete"));
			}
		}
	}

	static String label(Contribution part, Grouping by, Texts texts) {
		return label(part.key(), part.label(), by, texts);
	}

	static String label(String key, String label, Grouping by, Texts texts) {
		if (key.equals(Contribution.NONE)) {
			return texts.get("none." + by.code());
		}
		return switch (by) {
		case PHASE -> texts.get("phase." + key);
		case MATERIAL -> texts.get("material." + key);
		default -> label;
		};
	}
}
