package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed at the caret, which is | in the texts. */
class CompletionTest {
	private static final String CARD = """
			package cards
			declaration Beton "C30/37" {
			  category 1
			  functional unit 1 m3
			  mass 2400 kg
			  service life 100 years
			  profile { impacts A2 {
			    A1-A3
			    GWP-fossil 100
			    GWP-biogenic 0
			    GWP-luluc 0
			  } }
			}
			declaration Staal "S235" { functional unit 1 kg }
			""";

	@TempDir
	Path dir;

	private Server server;
	private Path file;

	@BeforeEach
	void start() throws Exception {
		Files.writeString(dir.resolve("cards.kaart"), CARD);
		file = Files.writeString(dir.resolve("work.kaart"), "");
		server = new Server(dir);
		server.open(file, "");
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
	}

	private List<CompletionItem> items(String textWithCaret) throws Exception {
		int caret = textWithCaret.indexOf('|');
		String text = textWithCaret.substring(0, caret) + textWithCaret.substring(caret + 1);
		server.change(file, text);
		var answer = Server.get(server.server().completion(new CompletionParams(Server.document(file), Server.position(text, caret))));
		List<CompletionItem> items = answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
		return items.stream().sorted(Comparator.comparing(CompletionItem::getSortText)).toList();
	}

	private List<String> labels(String textWithCaret) throws Exception {
		return items(textWithCaret).stream().map(CompletionItem::getLabel).toList();
	}

	private static String table(String lines) {
		return "declaration C {\n  profile {\n    scenario S1 counted \"to the landfill\"\n    impacts A1 {\n" + lines + "\n    }\n  }\n}\n";
	}

	@Test
	void keywordsOfThePlaceAndNoOthers() throws Exception {
		assertEquals(List.of("application", "building", "civil", "declaration", "import", "owner", "package", "practitioner", "review", "reviewer"),
				labels("|").stream().sorted().toList());
		assertEquals(List.of("category", "classified", "composition"), labels("declaration C { c| }").stream().sorted().toList());
	}

	@Test
	void declarationsComeOnceByTheirShortestNameWithUnitAndTitle() throws Exception {
		String open = "building H {\n  element 16 {\n    |\n  }\n}\n";
		assertEquals(List.of("cards.Beton", "cards.Staal"), labels(open));
		List<CompletionItem> imported = items("import cards.*\n" + open);
		assertEquals(List.of("Beton", "Staal"), imported.stream().map(CompletionItem::getLabel).toList());
		assertEquals("1 m3 \u00b7 C30/37", imported.getFirst().getDetail());
		assertEquals(List.of("Staal"), labels("import cards.*\n" + open.replace("|", "st|")));
	}

	@Test
	void aShortNameThatLeadsElsewhereIsNotProposedForTheOther() throws Exception {
		server.write(dir.resolve("other.kaart"), "package other\ndeclaration Beton { functional unit 1 kg }\n");
		String open = "declaration Staal { functional unit 1 m3 }\nbuilding H {\n  element 16 {\n    |\n  }\n}\n";
		assertEquals(List.of("Beton", "cards.Staal", "other.Beton", "Staal"), labels("package own\nimport cards.Beton\n" + open));
		assertEquals(List.of("cards.Beton", "cards.Staal", "other.Beton", "own.Staal"), labels("package own\nimport cards.*\nimport other.*\n" + open));
	}

	@Test
	void aDeclarationTellsItsMkiWhenItIsLookedAt() throws Exception {
		CompletionItem beton = items("import cards.*\nbuilding H { element 16 { B| } }").getFirst();
		String shown = Server.get(server.server().resolveCompletionItem(beton)).getDocumentation().getRight().getValue();
		assertTrue(shown.startsWith("**C30/37**\n\n1 m3 \u00b7 category 1 \u00b7 service life 100 years\n\nMKI A2: \u20ac 11.60 per functional unit (incomplete, "),
				shown);
		assertFalse(shown.contains("MKI A1"), shown);
	}

	@Test
	void unitsFitTheirPlace() throws Exception {
		assertEquals(List.of("kg", "g", "mg", "t"), labels("declaration C { mass 5 | }"));
		List<String> ofUse = labels("import cards.*\nbuilding H { element 16 { Beton 2 | } }");
		assertEquals("m3", ofUse.getFirst());
		assertTrue(ofUse.containsAll(List.of("kg", "t")), ofUse.toString());
		assertFalse(ofUse.contains("m2"), ofUse.toString());
	}

	@Test
	void categoriesSetsAndFunctionsAreThoseOfTheMethod() throws Exception {
		assertEquals(List.of("1", "2", "3", "3a"), labels("declaration C { category | }").stream().sorted().toList());
		assertEquals(List.of("A1", "A2"), labels("declaration C { profile { impacts | } }").stream().filter(l -> l.startsWith("A")).toList());
		assertTrue(labels("building B { function | }").contains("dwelling"));
	}

	@Test
	void aHeaderProposesModulesThatAreNotThereYetAndScenarios() throws Exception {
		List<String> empty = labels(table("      |"));
		assertEquals("A1-A3  C1  C2  C3  C4  D", empty.getFirst().replace("A4  A5  ", ""));
		assertTrue(empty.containsAll(List.of("A4", "B6", "S1:")), empty.toString());
		List<String> more = labels(table("      A1-A3 A4 |\n      GWP 1 2"));
		assertFalse(more.contains("A4"), more.toString());
		assertEquals(List.of("C1", "C2", "C3", "C4"), labels(table("      A1-A3 A4 c|\n      GWP 1 2")));
	}

	@Test
	void aLineProposesTheIndicatorsWithoutARow() throws Exception {
		List<CompletionItem> items = items(table("      A1-A3\n      GWP 1\n      |\n      AP 2"));
		assertEquals(List.of("ADPE", "ADPF", "ODP", "POCP", "EP", "HTP", "FAETP", "MAETP", "TETP"),
				items.stream().map(CompletionItem::getLabel).toList());
		assertTrue(items.getFirst().getDetail().startsWith("kg Sb eq \u00b7 "), items.getFirst().getDetail());
		assertEquals(List.of("AP"), labels(table("      A1-A3\n      GWP 1\n      AP|")));
		assertEquals(List.of("FAETP"), labels(table("      A1-A3\n      fa|")));
	}

	@Test
	void aRowProposesItsUnitAndItsNonNumbers() throws Exception {
		CompletionItem unit = items(table("      A1-A3\n      GWP [kg|")).getFirst();
		assertEquals("kg CO2 eq]", ((TextEdit) unit.getTextEdit().getLeft()).getNewText());
		assertEquals(List.of("ND", "MND"), labels(table("      A1-A3 D\n      GWP 1 |")));
		assertEquals(List.of("ND"), labels(table("      A1-A3 D\n      GWP 1 n|")));
	}

	@Test
	void nothingIsProposedInCommentsAndTablesWorkWithoutTheirClosingBrace() throws Exception {
		assertEquals(List.of(), labels("// own|\n"));
		assertEquals(List.of(), labels("/* own| */"));
		assertTrue(labels("/* own */ |").contains("owner"));
		assertTrue(labels("declaration C { profile { impacts A1 {\n A1-A3\n |").contains("GWP"));
	}

	@Test
	void waiversProposeTheRulesThatCanBeWaivedAndTheirPlaces() throws Exception {
		assertEquals(List.of("gwp-by-total", "gwp-sum", "gwp-sum-rounding"), labels("declaration C { waive gwp-| }").stream().sorted().toList());
		assertEquals(List.of("gwp-by-total", "gwp-sum", "gwp-sum-rounding"), labels("declaration C { waive gwp| }").stream().sorted().toList());
		assertEquals(List.of(), labels("declaration C { waive table-cell| }"));
		assertEquals(List.of("GWP-biogenic", "GWP-fossil", "GWP-luluc", "GWP-total"), labels("declaration C { waive gwp-sum (indicator GWP-| }").stream().sorted().toList());
		assertTrue(labels("declaration C { waive gwp-sum (module | }").contains("A1-A3"));
	}
}
