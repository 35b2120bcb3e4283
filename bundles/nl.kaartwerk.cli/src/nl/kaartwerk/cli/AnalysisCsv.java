package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.cli.MkiCommand.WorkReport;

/** Contributions and comparisons as CSV, all digits. */
final class AnalysisCsv {
	private interface Rows {
		void write(CsvWriter csv);
	}

	private AnalysisCsv() {
	}

	static void contributions(List<WorkReport> reports, Grouping by, PrintStream out) {
		print(out, csv -> {
			csv.writeRecord("work", "set", by.code(), "label", "mki", "share", "cumulative", "main");
			for (WorkReport report : reports) {
				for (Contribution part : Contributions.of(report.work(), by, report.set())) {
					csv.writeRecord(report.work().name(), report.set(), part.key(), part.label(), Double.toString(part.mki()), number(part.share()),
							number(part.cumulative()), Boolean.toString(part.main()));
				}
			}
		});
	}

	static void comparisons(List<Comparison> comparisons, List<Grouping> by, PrintStream out) {
		print(out, csv -> {
			csv.writeRecord("from", "to", "set", "grouping", "key", "label", "mki_from", "mki_to", "difference");
			for (Comparison comparison : comparisons) {
				for (Grouping grouping : by) {
					for (Difference d : comparison.by(grouping)) {
						csv.writeRecord(comparison.from().name(), comparison.to().name(), comparison.set(), grouping.code(), d.key(), d.label(), number(d.from()),
								number(d.to()), Double.toString(d.change()));
					}
				}
			}
		});
	}

	private static void print(PrintStream out, Rows rows) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			rows.write(csv);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.print(text);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : Double.toString(value);
	}

	private static String number(OptionalDouble value) {
		return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
	}
}
