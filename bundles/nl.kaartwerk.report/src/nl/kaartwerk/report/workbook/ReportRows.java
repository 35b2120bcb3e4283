package nl.kaartwerk.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.report.ReportFinding;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** What the workbooks of works and of cards have in common. */
final class ReportRows {
	/** What findings are on, and the findings. */
	record On(String label, List<ReportFinding> findings) {
	}

	private ReportRows() {
	}

	/** The signs of a figure in words. */
	static String remarks(Signs signs, ReportTexts texts) {
		return Stream.of(signs.incomplete() ? "incomplete" : "", signs.approximate() ? "approximate" : "", signs.unconfirmed() ? "unconfirmed-weight" : "",
				signs.takenOver() ? "taken-over" : "").filter(key -> !key.isEmpty()).map(texts::get).collect(Collectors.joining(", "));
	}

	static Sheet findings(List<On> all, ReportTexts texts) {
		List<List<Cell>> rows = new ArrayList<>();
		for (On on : all) {
			for (ReportFinding finding : on.findings) {
				rows.add(List.of(Cell.text(on.label), Cell.text(texts.get("severity." + finding.severity().word())), Cell.text(finding.code()), Cell.text(finding.message()),
						Cell.text(finding.place()), Cell.text(finding.waiver().map(ReportFinding.Waiver::reason).orElse("")),
						Cell.text(finding.waiver().map(ReportFinding.Waiver::by).orElse(""))));
			}
		}
		return new Sheet(texts.get("findings"), List.of(texts.get("on"), texts.get("severity"), texts.get("rule"), texts.get("finding"), texts.get("place"), texts.get("reason"),
				texts.get("waived-by")), rows);
	}

	static Sheet weights(List<String> sets, Method method, ReportTexts texts) {
		List<List<Cell>> rows = new ArrayList<>();
		for (String set : sets) {
			WeightSet weights = method.weights(set);
			for (Weight weight : weights.weights()) {
				String unit = weights.set().indicators().get(weights.set().position(weight.indicator()).orElseThrow()).unit();
				rows.add(List.of(Cell.text(set), Cell.text(weights.id() + ' ' + weights.version()), Cell.text(weight.indicator()), Cell.number(weight.value()),
						Cell.text("euro / " + unit), Cell.text(texts.get(weight.status() == Status.UNCONFIRMED ? "status.unconfirmed" : "status.verified")),
						Cell.text(weight.source())));
			}
		}
		return new Sheet(texts.get("weights"), List.of(texts.get("indicator-set"), texts.get("weight-set"), texts.get("indicator"), texts.get("value"), texts.get("unit"),
				texts.get("status"), texts.get("source")), rows);
	}
}
