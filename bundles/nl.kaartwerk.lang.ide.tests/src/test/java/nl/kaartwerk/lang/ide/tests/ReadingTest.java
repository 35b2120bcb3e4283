package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.hover.KaartHovers;
import nl.kaartwerk.method.Method;

/** What helps to read a text: hover, definitions, outline, folding; and formatting as an editor gets it. */
class ReadingTest {
	private static final String CARD = """
			owner Fabriek "De Fabriek B.V."
			declaration Beton "C30/37" {
			  category 1
			  owner Fabriek
			  functional unit 1 m3
			  profile "Mortel" {
			    scenario S1 counted "to the landfill"
			    impacts A2 {
			                 A1-A3   B6  S1: D
			      GWP-fossil   100  1.5     -6
			      GWP-biogenic 1,5   ND    MND
			      SQP            1    1      1
			    }
			  }
			}
			""";
	private static final String WORK = """
			/* two
			   lines */
			building Huis "Een huis" {
			  gross floor area 100 m2
			  life 50 years
			  reference date 2026-07-01
			  element 16 "Fundering" {
			    Beton 2 m3
			  }
			}
			""";

	@TempDir
	Path dir;

	private Server server;
	private Path card;
	private Path work;

	@BeforeEach
	void start() throws Exception {
		card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		server = new Server(dir);
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
	}

	/** What is shown of the first character of the words, with the text that it is about. */
	private String hover(Path file, String text, String words) throws Exception {
		Hover hover = Server.get(server.server().hover(new HoverParams(Server.document(file), Server.position(text, text.indexOf(words)))));
		if (hover == null || hover.getRange() == null) {
			return "";
		}
		String line = text.lines().toList().get(hover.getRange().getStart().getLine());
		String about = line.substring(hover.getRange().getStart().getCharacter(), hover.getRange().getEnd().getCharacter());
		return "<" + about + "> " + hover.getContents().getRight().getValue().replace("\n\n", " | ").replace("\n", " / ");
	}

	@Test
	void aCellShowsItsNamesValueUnitAndMki() throws Exception {
		assertEquals("<100> **GWP-fossil \u00b7 A1-A3** | Climate change - fossil \u00b7 Product stage | 100 kg CO2 eq | "
				+ "MKI: \u20ac 11.60 = 100 \u00d7 \u20ac 0.1160 per kg CO2 eq", hover(card, CARD, "100"));
	}

	@Test
	void whatIsNotCountedNotDeclaredOrNoNumberSaysSoAndIsNeverZero() throws Exception {
		assertTrue(hover(card, CARD, "1.5").contains(" | Not counted in the MKI."), hover(card, CARD, "1.5"));
		assertTrue(hover(card, CARD, "ND ").contains(" | ND: not declared. It counts as missing, not as 0."));
		assertTrue(hover(card, CARD, "MND").contains(" | MND: the module is not declared. It counts as missing, not as 0."));
		assertTrue(hover(card, CARD, "1,5").contains(" | 1,5 is no number. It counts as missing. | **table-cell-comma** One spelling of numbers for everybody"), hover(card, CARD, "1,5"));
		assertTrue(hover(card, CARD, "-6").contains("MKI: \u20ac -0.70 = -6 \u00d7 "), hover(card, CARD, "-6"));
	}

	@Test
	void labelsModulesAndSetsShowWhatTheMethodSaysOfThem() throws Exception {
		assertTrue(hover(card, CARD, "GWP-fossil").startsWith("<GWP-fossil> **GWP-fossil** \u00b7 Climate change - fossil | In kg CO2 eq per functional unit. | Weight: \u20ac 0.1160 per kg CO2 eq"),
				hover(card, CARD, "GWP-fossil"));
		assertTrue(hover(card, CARD, "D\n").startsWith("<D> **D** \u00b7 "), hover(card, CARD, "D\n"));
		assertTrue(hover(card, CARD, "D\n").contains(" | Scenario S1"), hover(card, CARD, "D\n"));
		assertTrue(hover(card, CARD, "A2 {").startsWith("<A2> **A2** \u00b7 "), hover(card, CARD, "A2 {"));
	}

	@Test
	void referencesShowTheCardAndUsesTheirMki() throws Exception {
		String use = hover(work, WORK, "Beton");
		assertTrue(use.startsWith("<Beton> **C30/37** | MKI A2: \u20ac 21.81 (incomplete, "), use);
		assertTrue(use.contains(" | **C30/37** | 1 m3 \u00b7 category 1 | MKI A2: \u20ac 10.90 per functional unit (incomplete, "), use);
		assertEquals("<Fabriek> **De Fabriek B.V.** | Data owner", hover(card, CARD, "Fabriek\n"));
		assertEquals("<m3> **m3** \u00b7 cubic metre | Unit of volume.", hover(card, CARD, "m3"));
	}

	@Test
	void worksAndElementsShowTheirMki() throws Exception {
		assertTrue(hover(work, WORK, "Huis").startsWith("<Huis> **Een huis** | MKI A2: \u20ac 21.81 \u00b7 MPG 0.004 \u20ac per m2 per year (incomplete, "),
				hover(work, WORK, "Huis"));
		assertTrue(hover(work, WORK, "16").startsWith("<16> **16 Fundering** | MKI A2: \u20ac 21.81 (incomplete, "), hover(work, WORK, "16"));
		assertEquals("", hover(work, WORK, "two"));
	}

	private String definition(Path file, String text, String words) throws Exception {
		Either<List<? extends Location>, ?> found = Server
				.get(server.server().definition(new DefinitionParams(Server.document(file), Server.position(text, text.indexOf(words)))));
		if (found.getLeft().isEmpty()) {
			return "";
		}
		Location location = found.getLeft().getFirst();
		Path target = Path.of(java.net.URI.create(location.getUri()));
		return target.getFileName() + " <" + part(Files.readString(target), location.getRange()) + ">";
	}

	private static String part(String text, Range range) {
		List<String> lines = text.lines().toList();
		assertEquals(range.getStart().getLine(), range.getEnd().getLine());
		return lines.get(range.getStart().getLine()).substring(range.getStart().getCharacter(), range.getEnd().getCharacter());
	}

	@Test
	void namesLeadToTheirDefinitionInAnyFile() throws Exception {
		assertEquals("beton.kaart <Beton>", definition(work, WORK, "Beton"));
		assertEquals("beton.kaart <Fabriek>", definition(card, CARD, "Fabriek\n"));
		assertEquals("beton.kaart <S1>", definition(card, CARD, "S1: D"));
		assertEquals("", definition(card, CARD, "GWP-fossil"));
	}

	private List<String> outline(Path file, String text) throws Exception {
		List<String> lines = new ArrayList<>();
		for (var symbol : Server.get(server.server().documentSymbol(new DocumentSymbolParams(Server.document(file))))) {
			print(symbol.getRight(), "", text, lines);
		}
		return lines;
	}

	private static void print(DocumentSymbol symbol, String indent, String text, List<String> lines) {
		lines.add(indent + symbol.getName() + (symbol.getDetail() == null ? "" : " (" + symbol.getDetail() + ")") + " <"
				+ part(text, symbol.getSelectionRange()) + ">");
		symbol.getChildren().forEach(child -> print(child, indent + " ", text, lines));
	}

	@Test
	void theOutlineHasDeclarationsWithTablesAndWorksWithUses() throws Exception {
		assertEquals(List.of("Fabriek (De Fabriek B.V.) <Fabriek>", "Beton (C30/37) <Beton>", " Mortel <\"Mortel\">", "  A2 (3 rows) <A2>"),
				outline(card, CARD));
		assertEquals(List.of("Huis (Een huis) <Huis>", " 16 (Fundering) <16>", "  Beton (2 m3) <Beton>"), outline(work, WORK));
	}

	@Test
	void aBrokenTextStillHasAnOutline() throws Exception {
		String text = "declaration A {\ndeclaration B { profile {\n";
		server.open(card, text);
		assertTrue(outline(card, text).getFirst().startsWith("A "), outline(card, text).toString());
	}

	@Test
	void whatHasBracesFoldsAndSoDoLongComments() throws Exception {
		List<FoldingRange> ranges = Server.get(server.server().foldingRange(new FoldingRangeRequestParams(Server.document(work))));
		assertEquals(List.of("0-1", "2-9", "6-8"), ranges.stream().map(r -> r.getStartLine() + "-" + r.getEndLine()).sorted().toList());
	}

	@Test
	void formattingAlignsTheTablesOfTheOpenText() throws Exception {
		String text = CARD.replace("GWP-fossil   100", "GWP-fossil 100");
		server.open(card, text);
		List<? extends TextEdit> edits = Server
				.get(server.server().formatting(new DocumentFormattingParams(Server.document(card), new FormattingOptions(4, false))));
		assertTrue(edits.stream().allMatch(edit -> edit.getNewText().isBlank()));
		assertTrue(edits.size() > 3, edits.toString());
	}

	@Test
	void aCellThatDoesNotCountSaysWhyAndHasNoMki() throws Exception {
		String text = """
				declaration C {
				  functional unit 1 m3
				  profile {
				    scenario S1 counted
				    scenario S2 "re-use"
				    impacts A2 {
				      A1 A1-A3 S1: D S2: D
				      GWP-fossil 11 22 33 44
				      GWP-fossil 55 66 77 88
				    }
				    impacts A2 {
				      A1-A3
				      GWP-fossil 99
				    }
				  }
				}
				""";
		server.open(card, text);
		String other = " | Not counted: another column, row or table stands for this one.";
		assertTrue(hover(card, text, "11").endsWith(other), hover(card, text, "11"));
		assertTrue(hover(card, text, "22").contains(" | MKI: \u20ac 2.55 = 22 "), hover(card, text, "22"));
		assertTrue(hover(card, text, "33").contains(" | MKI: \u20ac 3.83 = 33 "), hover(card, text, "33"));
		assertTrue(hover(card, text, "44").endsWith(" | Not counted: scenario S2 is not the one that counts."), hover(card, text, "44"));
		assertTrue(hover(card, text, "66").endsWith(other), hover(card, text, "66"));
		assertTrue(hover(card, text, "99").endsWith(other), hover(card, text, "99"));
		assertEquals("<S2:> **S2** \u00b7 re-use | Not counted in the MKI.", hover(card, text, "S2: D"));
	}

	@Test
	void weightSetsAndWeightsSayHowSureTheyAre() throws Exception {
		String set = hover(card, CARD, "A2 {");
		assertTrue(set.contains(" | valid from 2026-07-01 | Weights not confirmed: PM, IRP, "), set);
		assertTrue(hover(card, CARD, "GWP-fossil").endsWith(" | Weight set NMD-A2, version 1. Source: docs.earthster.org"), hover(card, CARD, "GWP-fossil"));
		assertTrue(hover(card, CARD, "SQP").contains("(weights not confirmed) | Weight set NMD-A2, version 1. Source: recalled"), hover(card, CARD, "SQP"));
	}

	@Test
	void factsOfTheMethodShowTheirNames() throws Exception {
		String text = "owner Fabriek \"F\" { registered 2019 }\ndeclaration C { category 3 mass 2 t }\nbuilding B { function office }\n";
		server.open(card, text);
		assertEquals("<3> **3** \u00b7 generic data, unreviewed | Surcharge on the scores: 30 %", hover(card, text, "3 mass"));
		assertEquals("<t> **t** \u00b7 tonne | Unit of mass. | 1 t = 1000 kg", hover(card, text, "t }"));
		assertEquals("<office> **office** \u00b7 office | Life when none is stated: 50 years", hover(card, text, "office"));
		assertEquals("<Fabriek> **F** | Data owner | Registered with the NMD since 2019", hover(card, text, "Fabriek"));
	}

	@Test
	void everyKeywordHasASentenceInBothLanguages() throws Exception {
		String text = "declaration C { end of life { recycling 100 % } service life 5 years packaging mass 1 kg mass 2 kg }\n";
		server.open(card, text);
		assertEquals("<of> **end of life** | What happens to the product at the end of its life, in shares that add up to 100 %.",
				hover(card, text, "of"));
		assertTrue(hover(card, text, "service").startsWith("<service> **service life** | "), hover(card, text, "service"));
		assertTrue(hover(card, text, "mass 1").startsWith("<mass> **packaging mass** | "), hover(card, text, "mass 1"));
		assertTrue(hover(card, text, "mass 2").startsWith("<mass> **mass** | "), hover(card, text, "mass 2"));
		Set<String> keywords = GrammarUtil.getAllKeywords(KaartIdeSetup.injector().getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(k -> Character.isLetter(k.charAt(0))).collect(Collectors.toCollection(TreeSet::new));
		for (String file : List.of("keywords.properties", "keywords_nl.properties")) {
			Properties sentences = new Properties();
			try (InputStream in = KaartHovers.class.getResourceAsStream(file)) {
				sentences.load(in);
			}
			Set<String> missing = new TreeSet<>(keywords);
			sentences.stringPropertyNames().forEach(phrase -> {
				missing.remove(phrase);
				missing.removeAll(List.of(phrase.split("-")));
			});
			assertEquals(Set.of(), missing, file);
		}
	}

	@Test
	void aWorkThatIsIncompleteForAnotherReasonThanACellSaysSo() throws Exception {
		String scores = Method.shipped().set("A1").orElseThrow().indicators().stream().map(i -> i.code() + " 1 1 1 1 1 1\n").collect(Collectors.joining());
		String text = "declaration C { category 1 functional unit 1 kg profile { impacts A1 {\nA1-A3 C1 C2 C3 C4 D\n" + scores
				+ "} } }\ncivil work Brug { reference date 2026-07-01 element 1 { C 1 kg } }\n";
		server.open(card, text);
		assertTrue(hover(card, text, "Brug").contains("(incomplete)"), hover(card, text, "Brug"));
	}

	@Test
	void aWorkWithAThousandUsesAnswersAtOnce() throws Exception {
		StringBuilder uses = new StringBuilder("building Groot { gross floor area 10 m2 element 1 {\n");
		for (int i = 0; i < 1000; i++) {
			uses.append("Beton ").append(i + 1).append(" m3\n");
		}
		String text = uses.append("} }\n").toString();
		server.open(work, text);
		hover(work, text, "Groot"); // the first reads the card and warms up
		long start = System.nanoTime();
		String shown = hover(work, text, "Groot");
		long millis = (System.nanoTime() - start) / 1_000_000;
		assertTrue(shown.contains("MKI A2: "), shown);
		assertTrue(millis < 200, millis + " ms");
		StringBuilder many = new StringBuilder("building Bont { element 1 {\n");
		for (int i = 0; i < 101; i++) {
			many.append("Beton").append(i).append(" 1 m3\n");
		}
		String colourful = many.append("} }\n").toString();
		server.open(card, colourful);
		assertTrue(hover(card, colourful, "Bont").startsWith("<Bont> **Bont** | The MKI of a work with so many products is not shown here."));
	}

	@Test
	void importsLeadToTheNameOrToEachFileOfThePackage() throws Exception {
		Files.writeString(dir.resolve("a.kaart"), "package x.y\n\nowner A\nowner B\n");
		Files.writeString(dir.resolve("b.kaart"), "package x.y owner C");
		Files.writeString(dir.resolve("c.kaart"), "package x.y.z owner D");
		String text = "import x.y.*\nimport x.y.B\nimport no.such.Name\n";
		Path file = Files.writeString(dir.resolve("d.kaart"), text);
		try (Server other = new Server(dir)) {
			assertEquals(List.of("a.kaart <x.y>", "b.kaart <x.y>"), definitions(other, file, text, "x.y.*"));
			assertEquals(List.of("a.kaart <B>"), definitions(other, file, text, "x.y.B"));
			assertEquals(List.of(), definitions(other, file, text, "no.such"));
		}
	}

	private static List<String> definitions(Server server, Path file, String text, String words) throws Exception {
		List<String> found = new ArrayList<>();
		for (Location location : Server
				.get(server.server().definition(new DefinitionParams(Server.document(file), Server.position(text, text.indexOf(words))))).getLeft()) {
			Path target = Path.of(java.net.URI.create(location.getUri()));
			found.add(target.getFileName() + " <" + part(Files.readString(target), location.getRange()) + ">");
		}
		return found;
	}

	@Test
	void theOutlineBeginsWithThePackage() throws Exception {
		String text = "package a.b\nowner X\n";
		server.open(card, text);
		assertEquals(List.of("a.b <a.b>", "X <X>"), outline(card, text));
	}

	@Test
	void lineCommentsBelowEachOtherFold() throws Exception {
		String text = "// one\n// two\n\n// alone\nowner A // three\n  // four\n  // five\ndeclaration C { profile { impacts A2 {\nA1-A3\n// six\n// seven\nAP 1\n} } }\n";
		server.open(work, text);
		List<FoldingRange> ranges = Server.get(server.server().foldingRange(new FoldingRangeRequestParams(Server.document(work))));
		assertEquals(List.of("0-1", "5-6", "9-10"), ranges.stream().filter(r -> "comment".equals(r.getKind()))
				.sorted(java.util.Comparator.comparing(FoldingRange::getStartLine)).map(r -> r.getStartLine() + "-" + r.getEndLine()).toList());
	}
}
