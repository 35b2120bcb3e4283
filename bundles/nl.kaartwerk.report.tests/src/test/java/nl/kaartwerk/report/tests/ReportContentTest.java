package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import nl.kaartwerk.report.Findings;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.WorkSubject;

/** What stands in reports of works of all kinds. */
class ReportContentTest {
	private static final String CARD = """
			declaration Kaart "Een kaart" {
			  category 2  functional unit 1 kg "iets"  service life 100 years
			  profile { impacts A2 {
			    A1-A3  C1 C2 C3 C4 D
			    GWP-fossil 10 0 0 0 0 -1
			  } }
			}
			""";

	@TempDir
	private Path folder;

	private String html(String text, String name) throws Exception {
		return new Reports(Locale.ENGLISH, Written.DAY).html(Written.subject(folder, text, name, Locale.ENGLISH));
	}

	private static Document parsed(String html) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	/** The cells of each row, of all tables. */
	private static List<List<String>> rows(Document page) {
		List<List<String>> rows = new ArrayList<>();
		NodeList found = page.getElementsByTagName("tr");
		for (int i = 0; i < found.getLength(); i++) {
			List<String> cells = new ArrayList<>();
			for (Element cell = first(found.item(i).getFirstChild()); cell != null; cell = first(cell.getNextSibling())) {
				cells.add(cell.getTextContent());
			}
			rows.add(cells);
		}
		return rows;
	}

	private static Element first(Node node) {
		while (node != null && !(node instanceof Element)) {
			node = node.getNextSibling();
		}
		return (Element) node;
	}

	private static List<String> row(Document page, String label) {
		return rows(page).stream().filter(r -> !r.isEmpty() && r.getFirst().equals(label)).findFirst().orElseThrow(() -> new AssertionError("no row " + label));
	}

	@Test
	void anEmptyWorkSaysThatThereIsNothingToCompute() throws Exception {
		String html = html("building Leeg { function dwelling  life 75 years  gross floor area 1 m2  reference date 2026-07-01 }", "Leeg");
		parsed(html);
		assertTrue(html.contains("The work has no elements: there is nothing to compute."));
		assertFalse(html.contains(">0.00<"));
	}

	@Test
	void aCivilWorkHasAnAnalysisPeriodAndNoMpg() throws Exception {
		Document page = parsed(html(CARD + "civil work Brug \"Een brug\" { analysis period 100 years  reference date 2026-07-01  element 30 { Kaart 5 kg } }", "Brug"));
		assertEquals(List.of("Analysis period", "100 years"), row(page, "Analysis period"));
		assertEquals("Environmental performance of a civil engineering work", page.getElementsByTagName("p").item(0).getTextContent());
		assertFalse(rows(page).stream().flatMap(List::stream).anyMatch(cell -> cell.contains("MPG")));
	}

	@Test
	void aCivilWorkWithoutAPeriodSaysSo() throws Exception {
		Document page = parsed(html(CARD + "civil work Brug { reference date 2026-07-01  element 30 { Kaart 5 kg } }", "Brug"));
		assertEquals(List.of("Analysis period", "not stated"), row(page, "Analysis period"));
	}

	@Test
	void theFiguresOfAWorkAreThoseOfTheResultTree() throws Exception {
		Document page = parsed(html(CARD + "building Huis { life 75 years gross floor area 10 m2 reference date 2026-07-01 element 16 { Kaart 5 kg \"balk\" } }", "Huis"));
		// 5 kg x (10 - 1) kg CO2 x 0.116 euro, of one weighed indicator of many.
		assertEquals(List.of("balk: Een kaart", "5 kg", "5.22"), row(page, "balk: Een kaart").subList(0, 3));
		assertEquals(List.of("A1-A3 Product stage", "", "5.80"), row(page, "A1-A3 Product stage").subList(0, 3));
		assertEquals(List.of("D Benefits and loads beyond the system boundary", "", "-0.58"), row(page, "D Benefits and loads beyond the system boundary").subList(0, 3));
		assertEquals(List.of("GWP-fossil Climate change - fossil", "", "45", "kg CO2 eq", "5.22", "100.0 %", ""), row(page, "GWP-fossil Climate change - fossil"));
	}

	@Test
	void whatNothingWasDeclaredOfIsNotZero() throws Exception {
		Document page = parsed(html(CARD + "building Huis { life 75 years gross floor area 10 m2 reference date 2026-07-01 element 16 { Kaart 5 kg } element 17 { } }", "Huis"));
		assertEquals(List.of("AP Acidification", "", "-", "mol H+ eq", "-", "-", "incomplete"), row(page, "AP Acidification"));
		assertEquals(List.of("17", "", "-", "-", "100 %"), row(page, "17"));
		assertTrue(rows(page).stream().noneMatch(r -> r.getFirst().startsWith("B1 ")));
	}

	@Test
	void aWaiverStandsWithItsReasonAndName() throws Exception {
		String html = html(Examples.HOUSE, "Beton");
		assertTrue(html.contains("<h2>Waivers</h2>"));
		assertTrue(html.contains("Waived by J. Jansen: n.v.t."), html);
	}

	@Test
	void whatIsSkippedHasNoFigureAndSaysWhy() throws Exception {
		Document page = parsed(html(Examples.HOUSE, "Huis"));
		assertEquals(List.of("Verlopen plaat", "3 m2", "skipped", "-"), row(page, "Verlopen plaat").subList(0, 4));
		assertTrue(rows(page).contains(List.of("Verlopen plaat", "31", "skipped", "skipped: expired, valid to 2023-01-01")), rows(page).toString());
	}

	@Test
	void whatIsTakenOverUnconfirmedOrOfCategoryThreeIsSaid() throws Exception {
		String html = html(Examples.HOUSE, "Huis");
		Document page = parsed(html);
		assertTrue(row(page, "Houten kozijn").get(2).endsWith(" \u2020"), row(page, "Houten kozijn").toString());
		assertTrue(row(page, "balken: Betonmortel C30/37").get(2).endsWith(" *"), row(page, "balken: Betonmortel C30/37").toString());
		assertTrue(html.contains("of the MKI rests on weights that are not confirmed."));
		assertTrue(html.contains("of the MKI is taken over as published, without scores."));
		assertTrue(html.contains("of the MKI rests on category 3 data, with its surcharge."));
		assertEquals(List.of("PM", "Particulate matter emissions", "575838.6955 / disease incidence", "not confirmed *"), row(page, "PM").subList(0, 4));
	}

	@Test
	void aCardThatDeclaresNothingHasNoMki() throws Exception {
		Document page = parsed(html("declaration Leeg { functional unit 1 kg }", "Leeg"));
		assertEquals("MKI, set A1 (euro)-", row(page, "MKI, set A1 (euro)-").getFirst());
		assertTrue(page.getDocumentElement().getTextContent().contains("Set A2: nothing was declared"));
	}

	@Test
	void scoresStandAsTheyAreDeclaredAndAreSplitWhenTheyAreWide() throws Exception {
		StringBuilder columns = new StringBuilder();
		StringBuilder cells = new StringBuilder();
		StringBuilder scenarios = new StringBuilder();
		for (int i = 0; i < 7; i++) {
			scenarios.append("scenario S").append(i).append(i == 0 ? " counted\n" : "\n");
			columns.append(" S").append(i).append(": C1 C2 C3 C4 D");
			cells.append(" 1.20 ND 0,5 3e-4 ").append(i);
		}
		String html = html("declaration Breed { functional unit 1 kg  profile \"P\" { " + scenarios + " impacts A2 {\n A1-A3" + columns + "\n GWP-fossil 1.0" + cells + "\n} } }",
				"Breed");
		Document page = parsed(html);
		List<List<String>> scores = rows(page).stream().filter(r -> r.getFirst().equals("GWP-fossil") && r.get(1).equals("kg CO2 eq")).toList();
		assertEquals(3, scores.size());
		assertEquals(2 + 17, scores.get(0).size());
		assertEquals(2 + 17, scores.get(1).size());
		assertEquals(2 + 2, scores.get(2).size());
		assertEquals(List.of("1.0", "1.20", "ND", "0,5", "3e-4", "0"), scores.get(0).subList(2, 8));
		assertTrue(html.contains("<td class=\"n bad\">0,5</td>"));
	}

	@Test
	void hostileTextsStayTexts() throws Exception {
		String evil = "<script>alert(1)</script> ]]> &amp; </style> '\\\" \u202etxt \u05e9\u05dc\u05d5\u05dd \ud83c\udfe0 \u0001";
		String html = html("declaration Kwaad \"" + evil + "\" { functional unit 1 kg \"" + evil + "\"  brand \"" + evil + "\" }", "Kwaad");
		Document page = parsed(html);
		assertNull(page.getElementsByTagName("script").item(0));
		assertEquals(evil.replace("\\", "").replace('\u0001', '\ufffd'), page.getElementsByTagName("h1").item(0).getTextContent());
		assertEquals(1, page.getElementsByTagName("style").getLength());
		assertFalse(page.getElementsByTagName("style").item(0).getTextContent().contains("script>"));
	}

	@Test
	void aReportFetchesNothing() throws Exception {
		for (String name : List.of("Huis", "Beton")) {
			String html = html(Examples.HOUSE, name);
			assertFalse(html.matches("(?s).*(src=|<link|<script|url\\(|@import).*"), name);
		}
	}

	@Test
	void declarationsOutsideTheTextsAreSaidToBeUnseen() throws Exception {
		WorkSubject seen = (WorkSubject) Written.subject(folder, Examples.HOUSE, "Huis", Locale.ENGLISH);
		String html = new Reports(Locale.ENGLISH, Written.DAY).html(new WorkSubject(seen.work(), seen.set(), Findings.NONE));
		assertTrue(html.contains("3 of the 3 declarations used lie outside the texts"));
	}
}
