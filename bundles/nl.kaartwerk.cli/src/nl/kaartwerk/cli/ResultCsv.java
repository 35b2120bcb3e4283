package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.cli.MkiCommand.WorkReport;
import nl.kaartwerk.report.json.ResultJson;

/** Results as CSV, one line per use or declaration, all digits. */
final class ResultCsv {
	private ResultCsv() {
	}

	static void works(List<WorkReport> reports, PrintStream out, Locale locale) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord("work", "element", "element_title", "declaration", "title", "amount", "set", "mki", "share", "completeness",
					"skipped", "notes");
			for (WorkReport report : reports) {
				for (ElementResult element : report.work().elements()) {
					for (UseResult use : element.uses()) {
						csv.writeRecord(report.work().name(), element.code(), element.title(), use.card().map(c -> c.name()).orElse(""),
								use.label(), use.amount().toString(), report.set(), mki(use.outcome(report.set())),
								share(use.shareOf(report.work(), report.set())),
								Double.toString(use.outcome(report.set()).completeness().share()), Boolean.toString(use.skipped()),
								notes(use.notes(report.set()), locale));
					}
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.print(text);
	}

	static void cards(List<CardResult> results, PrintStream out, Locale locale) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord("declaration", "title", "per", "set", "mki", "completeness", "notes");
			for (CardResult result : results) {
				csv.writeRecord(result.card().name(), result.card().title(), ResultJson.unit(result), result.set(),
						mki(result.outcome()), Double.toString(result.outcome().completeness().share()),
						notes(result.notes(), locale));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.print(text);
	}

	private static String mki(Outcome outcome) {
		return outcome.hasValue() ? Double.toString(outcome.mki()) : "";
	}

	private static String share(double share) {
		return Double.isNaN(share) ? "" : Double.toString(share);
	}

	private static String notes(List<Note> notes, Locale locale) {
		return notes.stream().map(n -> n.text(locale)).collect(Collectors.joining("; "));
	}
}
