package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.report.json.ResultJson;

/** Declarations as text for people: MKI per functional unit. */
final class CardTable {
	private final PrintStream out;
	private final Locale locale;
	private final Texts texts;

	CardTable(PrintStream out, Locale locale) {
		this.out = out;
		this.locale = locale;
		this.texts = new Texts(locale);
	}

	void print(List<CardResult> results) {
		TextTable table = new TextTable();
		table.row(texts.get("card"), texts.get("unit"), "Set", texts.get("mki"), texts.get("complete"));
		table.rule();
		for (CardResult result : results) {
			table.row(result.card().label(), ResultJson.unit(result), result.set(), Figures.euro(result.outcome()),
					Figures.complete(result.outcome().completeness()));
		}
		table.print(out);
		if (results.stream().allMatch(r -> r.notes().isEmpty())) {
			return;
		}
		out.println();
		out.println(texts.get("notes"));
		for (CardResult result : results) {
			if (!result.notes().isEmpty()) {
				out.println("- " + result.card().label() + ": "
						+ result.notes().stream().map(n -> n.text(locale)).collect(Collectors.joining("; ")));
			}
		}
	}

}
