package nl.kaartwerk.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.report.ReportFinding;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.html.Html;

/** What the rules say, worst first; of one rule in one place the first, and how many more there are. What is waived stands apart. */
final class FindingsSection {
	/** What findings are on, and the findings. */
	record On(String label, List<ReportFinding> findings) {
	}

	private final Html html;
	private final Tables tables;
	private final ReportTexts texts;

	FindingsSection(Html html, ReportTexts texts) {
		this.html = html;
		this.tables = new Tables(html);
		this.texts = texts;
	}

	void write(List<On> all) {
		html.open("section");
		html.element("h2", texts.get("findings"));
		List<On> open = all.stream().map(on -> new On(on.label, on.findings.stream().filter(f -> f.waiver().isEmpty()).toList())).filter(on -> !on.findings.isEmpty())
				.toList();
		if (open.isEmpty()) {
			html.element("p", texts.get("no-findings"));
		} else {
			findings(open);
		}
		html.close();
		List<On> waived = all.stream().map(on -> new On(on.label, on.findings.stream().filter(f -> f.waiver().isPresent()).toList()))
				.filter(on -> !on.findings.isEmpty()).toList();
		if (!waived.isEmpty()) {
			html.open("section").element("h2", texts.get("waivers"));
			waivers(waived);
			html.close();
		}
	}

	private void findings(List<On> open) {
		tables.open("small", List.of(texts.get("severity"), texts.get("finding"), texts.get("place")), 13, 62, 25);
		for (On on : open) {
			group(on, open.size() > 1);
			Map<String, List<ReportFinding>> byRule = new LinkedHashMap<>();
			on.findings.stream().sorted(Comparator.comparing(ReportFinding::severity)).forEach(f -> byRule.computeIfAbsent(f.code(), c -> new ArrayList<>()).add(f));
			byRule.values().forEach(alike -> finding(alike.getFirst(), alike.size() - 1));
		}
		tables.close();
	}

	/** The waived ones say in their message why, and who waived them. */
	private void waivers(List<On> waived) {
		tables.open("small", List.of(texts.get("severity"), texts.get("finding"), texts.get("place")), 13, 62, 25);
		for (On on : waived) {
			group(on, waived.size() > 1);
			on.findings.forEach(finding -> finding(finding, 0));
		}
		tables.close();
	}

	/** A line with what the findings below it are on. */
	private void group(On on, boolean several) {
		if (several) {
			html.open("tr", "class", "group").element("td", on.label, "colspan", "3", "dir", "auto").close();
		}
	}

	private void finding(ReportFinding finding, int more) {
		tables.row(null);
		tables.text(texts.get("severity." + finding.severity().word()));
		html.open("td", "dir", "auto").text(finding.message());
		if (more > 0) {
			html.text(" ").element("span", texts.get("more-of-rule", Integer.toString(more)), "class", "legend");
		}
		html.text(" ").element("span", finding.code(), "class", "legend").close();
		tables.text(finding.place());
		tables.endRow();
	}
}
