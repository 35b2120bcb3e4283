package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.completion.Surroundings;

/** Whole constructs that are proposed where a statement begins, for a client that fills in snippets. The caret is | in the texts. */
class SnippetTest {
	private static final String PROFILE = "declaration C {\n  profile {\n    |\n  }\n}\n";
	private static final String BUILDING = "building B {\n  |\n}\n";

	@TempDir
	Path dir;

	private Server server;
	private Path file;

	@BeforeEach
	void start() throws Exception {
		Files.createDirectories(dir.resolve(".kaartwerk"));
		Files.writeString(dir.resolve(".kaartwerk/classifications.csv"),
				"system,code,unit,components,works,status,source,name_en,name_nl\nOwn,99.1,,,building,verified,own,Odd $ends},Restjes\nOwn,B7,,,civil,verified,own,Deck,Dek\n");
		file = Files.writeString(dir.resolve("work.kaart"), "");
		server = Server.withSnippets(dir);
		server.open(file, "");
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
	}

	private List<CompletionItem> items(String marked) throws Exception {
		int caret = marked.indexOf('|');
		String text = marked.replace("|", "");
		server.change(file, text);
		var answer = Server.get(server.server().completion(new CompletionParams(Server.document(file), Server.position(text, caret))));
		return answer.getRight().getItems().stream().filter(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet)
				.sorted(Comparator.comparing(CompletionItem::getSortText)).toList();
	}

	private List<String> labels(String marked) throws Exception {
		return items(marked).stream().map(CompletionItem::getLabel).toList();
	}

	/** The text after an item is inserted, with the first value of each placeholder, as a client does that indents lines as the first one. */
	private String inserted(String marked, String label) throws Exception {
		CompletionItem item = items(marked).stream().filter(i -> i.getLabel().equals(label)).findFirst().orElseThrow();
		int caret = marked.indexOf('|');
		String text = marked.replace("|", "");
		int length = item.getTextEdit().getLeft().getRange().getEnd().getCharacter() - item.getTextEdit().getLeft().getRange().getStart().getCharacter();
		String line = marked.substring(marked.lastIndexOf('\n', caret) + 1, caret - length);
		return text.substring(0, caret - length) + plain(item.getTextEdit().getLeft().getNewText()).replace("\n", "\n" + line) + text.substring(caret);
	}

	private static String plain(String snippet) {
		return snippet.replaceAll("(?<!\\\\)\\$\\{\\d+\\|([^,|]*)[^|]*\\|}", "$1").replaceAll("(?<!\\\\)\\$\\{\\d+:([^}]*)}", "$1").replaceAll("(?<!\\\\)\\$\\d", "")
				.replaceAll("\\\\([$}\\\\])", "$1");
	}

	private static List<String> errors(String text) throws IOException {
		XtextResource resource = (XtextResource) KaartIdeSetup.injector().getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		return resource.getErrors().stream().map(e -> e.getLine() + ": " + e.getMessage()).toList();
	}

	@Test
	void aProfileProposesTheTablesThatItHasNotYet() throws Exception {
		assertEquals(List.of("impacts A2 table: A1-A3, C1-C4, D", "impacts A2 table: all modules", "impacts A1 table: A1-A3, C1-C4, D", "impacts A1 table: all modules",
				"inventory table: A1-A3, C1-C4, D", "inventory table: all modules"), labels(PROFILE));
		assertEquals(List.of("inventory table: A1-A3, C1-C4, D", "inventory table: all modules"),
				labels("declaration C { profile {\n impacts A2 {\n}\n impacts A1 {\n}\n |\n} }"));
		assertEquals(List.of("inventory table: A1-A3, C1-C4, D", "inventory table: all modules"), labels(PROFILE.replace("|", "inv|")));
		assertEquals(List.of(), labels("declaration C { profile { scenario |\n} }"));
	}

	@Test
	void aTableHasAllRowsOfItsSetAlignedWithNdInEveryCell() throws Exception {
		String text = inserted(PROFILE, "impacts A1 table: A1-A3, C1-C4, D");
		assertTrue(text.startsWith("""
				declaration C {
				  profile {
				    impacts A1 {
				             A1-A3  C1  C2  C3  C4   D
				      ADPE      ND  ND  ND  ND  ND  ND
				      ADPF      ND  ND  ND  ND  ND  ND
				"""), text);
		assertTrue(text.endsWith("      TETP      ND  ND  ND  ND  ND  ND\n    }\n  }\n}\n"), text);
		assertEquals(List.of(), errors(text));
		String all = inserted(PROFILE, "impacts A2 table: all modules");
		assertEquals(List.of(), errors(all));
		assertEquals(19 * 13, all.split("\\bND\\b", -1).length - 1);
		assertEquals(text, inserted("declaration C {\n  profile {\n    impacts A1 {\n      |\n    }\n  }\n}\n", "A1 rows: A1-A3, C1-C4, D").replaceFirst("\\{\n      A1-A3 ",
				"{\n      A1-A3 ").replace("      A1-A3  C1  C2  C3  C4   D\n", "             A1-A3  C1  C2  C3  C4   D\n"));
	}

	@Test
	void aTableWithRowsProposesNoOthers() throws Exception {
		assertEquals(List.of(), labels("declaration C { profile {\n impacts A1 {\n A1-A3\n |\n GWP 1\n }\n} }"));
	}

	@Test
	void aBuildingProposesTheElementsThatTheProjectKnowsAndItHasNotYet() throws Exception {
		List<String> labels = labels(BUILDING);
		assertTrue(labels.containsAll(List.of("element 16 Foundations", "element 99.1 Odd $ends}")), labels.toString());
		assertFalse(labels.contains("element B7 Deck"), labels.toString());
		assertEquals(List.of("element B7 Deck", "element"), labels("civil work V {\n  |\n}\n"));
		assertFalse(labels("building B {\n  element 16 { }\n  |\n}\n").contains("element 16 Foundations"));
		assertEquals(List.of("element 16 Foundations", "element 17 Pile foundations"), labels(BUILDING.replace("|", "found|")));
		assertEquals("building B {\n  element 16 \"Foundations\" {\n    \n  }\n}\n", inserted(BUILDING, "element 16 Foundations"));
		assertEquals("building B {\n  element 99.1 \"Odd $ends}\" {\n    \n  }\n}\n", inserted(BUILDING.replace("|", "odd|"), "element 99.1 Odd $ends}"));
		for (String label : labels) {
			assertEquals(List.of(), errors(inserted(BUILDING, label)), label);
		}
	}

	@Test
	void skeletonsAreProposedBetweenTheBracesTheyAreFor() throws Exception {
		assertEquals(List.of("card", "owner", "building", "civil work", "variant"), labels("|"));
		assertEquals(List.of("profile", "waiver"), labels("declaration C {\n  |\n}\n"));
		assertEquals(List.of("use"), labels("building B { element 16 {\n |\n} }"));
		assertEquals(List.of("card", "civil work"), labels("c|"));
		assertEquals(List.of(), labels("declaration C { mass |\n}"));
		assertEquals(List.of(), labels("declaration C { composition {\n|\n} }"));
	}

	@Test
	void withoutSupportForSnippetsThereAreNone() throws Exception {
		try (Server plain = new Server(dir)) {
			plain.open(file, "");
			var answer = Server.get(plain.server().completion(new CompletionParams(Server.document(file), Server.position("", 0))));
			assertTrue(answer.getRight().getItems().stream().noneMatch(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet));
			assertTrue(answer.getRight().getItems().stream().anyMatch(item -> item.getLabel().equals("declaration")));
		}
	}

	/** What a skeleton stands in. */
	private static String around(Skeleton skeleton, String text) {
		return switch (skeleton.place()) {
		case DECLARATION -> "declaration C {\n" + text + "\n}";
		case BUILDING -> "building B {\n" + text + "\n}";
		case CIVIL_WORK -> "civil work B {\n" + text + "\n}";
		case ELEMENT -> "building B { element 1 {\n" + text + "\n} }";
		default -> text;
		};
	}

	/** Names that lead nowhere are for the user to fill in. */
	@Test
	void everySkeletonIsAValidTextAsTemplateAndAsSnippet() throws Exception {
		for (Skeleton skeleton : Skeleton.SHIPPED) {
			for (String text : List.of(skeleton.text(), plain(skeleton.snippet()))) {
				List<String> errors = errors(around(skeleton, text)).stream().filter(e -> !e.contains("esolve")).toList();
				assertEquals(List.of(), errors, skeleton.id() + ": " + text);
				assertFalse(text.contains("$"), text);
			}
			assertFalse(skeleton.description(Locale.of("nl")).isBlank());
			assertFalse(skeleton.description(Locale.ENGLISH).equals(skeleton.description(Locale.of("nl"))), skeleton.id());
		}
		assertEquals("${1:Declaration} ${2:1} ${3|m3,m2,m,kg,piece|}$0", Skeleton.SHIPPED.getLast().snippet());
	}

	@Test
	void surroundingsAreFoundInHalfTypedTexts() {
		String text = "declaration C {\n owner X profile \"{\" { // {\n impacts A2 {\n A1-A3\n PM 1\n } ";
		assertEquals(Surroundings.FILE, Surroundings.at(text, 0));
		assertEquals(Surroundings.DECLARATION, Surroundings.at(text, text.indexOf("profile")));
		assertEquals(Surroundings.TABLE, Surroundings.at(text, text.indexOf("PM")));
		assertEquals(Surroundings.PROFILE, Surroundings.at(text, text.length()));
	}
}
