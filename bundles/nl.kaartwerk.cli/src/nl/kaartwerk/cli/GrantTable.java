package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.ClaimResult;
import nl.kaartwerk.rules.grant.Eligibility;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Money;
import nl.kaartwerk.rules.grant.Outcome;

/** Judged applications as text, a line for each condition; what the condition says stands below it where it is not met. */
final class GrantTable {
	private static final int CLAUSE = 4;

	private final PrintStream out;
	private final Locale locale;
	private final Texts texts;
	private final int widest;

	GrantTable(PrintStream out, Locale locale) {
		this.out = out;
		this.locale = locale;
		this.texts = new Texts(locale);
		this.widest = Arrays.stream(Outcome.values()).mapToInt(o -> o.text(locale).length()).max().orElseThrow();
	}

	void print(List<ApplicationResult> results) {
		for (ApplicationResult result : results) {
			head(result);
			lines(result.lines());
			for (ClaimResult claim : result.claims()) {
				out.println();
				out.println("  " + claim.card() + (claim.title().equals(claim.card()) ? "" : " \"" + claim.title() + '"') + ": "
						+ summary(claim.eligibility(), claim.sure(), claim.most()));
				lines(claim.lines());
			}
			out.println();
		}
	}

	private void head(ApplicationResult result) {
		out.println(result.name() + (result.title().equals(result.name()) ? "" : " \"" + result.title() + '"') + ": "
				+ summary(result.eligibility(), result.sure(), result.most()));
		if (result.scheme().isEmpty()) {
			out.println("  " + texts.get("grant.noScheme", result.schemeId()));
			return;
		}
		out.println("  " + texts.get("grant.scheme", result.scheme().get().names().in(locale), result.scheme().get().source(), result.applicant(), result.day().toString()));
		out.println("  " + texts.get("grant.claims", result.claims().size(), result.count(Eligibility.ELIGIBLE), result.count(Eligibility.HUMAN),
				result.count(Eligibility.NOT_ELIGIBLE)));
		out.println();
	}

	private String summary(Eligibility eligibility, BigDecimal sure, BigDecimal most) {
		return eligibility.text(locale) + ", " + Money.text(sure, most, locale);
	}

	/** What is not applicable for one reason takes one line. */
	private void lines(List<GrantLine> lines) {
		for (int i = 0; i < lines.size(); i++) {
			GrantLine line = lines.get(i);
			Set<String> clauses = new LinkedHashSet<>(List.of(line.condition().clause()));
			while (line.outcome() == Outcome.NOT_APPLICABLE && i + 1 < lines.size() && lines.get(i + 1).outcome() == Outcome.NOT_APPLICABLE
					&& lines.get(i + 1).sentence().equals(line.sentence())) {
				clauses.add(lines.get(++i).condition().clause());
			}
			line(String.join(", ", clauses), line);
		}
	}

	private void line(String clause, GrantLine line) {
		String outcome = line.outcome().text(locale);
		String text = clause.length() < CLAUSE ? line.text(locale) : clause + ": " + line.text(locale);
		String shown = clause.length() < CLAUSE ? clause : "";
		out.println("    " + shown + " ".repeat(CLAUSE - shown.length()) + outcome + " ".repeat(widest + 2 - outcome.length()) + text);
		if (line.outcome() == Outcome.HUMAN || line.outcome() == Outcome.NOT_MET) {
			out.println(" ".repeat(4 + CLAUSE + widest + 2) + '(' + line.condition().names().in(locale) + ')');
		}
	}

	/** A row for each condition of each application and claim. */
	static void csv(List<ApplicationResult> results, PrintStream out, Locale locale) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord("application", "scheme", "applicant", "date", "declaration", "result", "amount", "amount_at_most", "clause", "condition", "outcome", "text", "judged", "status", "source");
			for (ApplicationResult result : results) {
				result.lines().forEach(line -> row(csv, result, "", result.eligibility(), result.sure(), result.most(), line, locale));
				for (ClaimResult claim : result.claims()) {
					claim.lines().forEach(line -> row(csv, result, claim.card(), claim.eligibility(), claim.sure(), claim.most(), line, locale));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.print(text);
	}

	private static void row(CsvWriter csv, ApplicationResult result, String card, Eligibility eligibility, BigDecimal sure, BigDecimal most, GrantLine line,
			Locale locale) {
		csv.writeRecord(result.name(), result.schemeId(), result.applicant(), result.day().toString(), card, eligibility.code(), Money.plain(sure), Money.plain(most),
				line.condition().clause(), line.condition().id(), line.outcome().code(), line.text(locale), line.condition().judge().name().toLowerCase(Locale.ROOT),
				line.condition().status().name().toLowerCase(Locale.ROOT), line.condition().source());
	}
}
