package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New names for definitions and packages, wherever these are named. */
class RenameTest {
	private static final String CARDS = """
			package nl.beton

			owner Fabriek "De Fabriek B.V."
			declaration Mortel "C30/37" {
			  owner Fabriek // not this Mortel
			  functional unit 1 m3
			}
			declaration Prefab { owner nl . beton . Fabriek functional unit 1 m3 }
			""";
	private static final String WORK = """
			package nl.huizen
			import nl.beton.Mortel
			import nl.beton.*

			building Huis "Met Mortel" {
			  element 16 {
			    Mortel 2 m3
			    nl.beton.Mortel 1 m3
			    Prefab 3 m3
			  }
			}
			""";
	private static final String VARIANT = """
			import nl.*

			building Anders extends huizen.Huis {
			  element 16 {
			    replace beton.Mortel by beton.Prefab 4 m3
			    drop beton.Prefab
			  }
			}
			""";

	@TempDir
	Path dir;

	private final Map<String, String> files = new TreeMap<>();

	private Path file(String name) {
		return dir.resolve(name);
	}

	/** Writes a text; its project is its first folder. */
	private void write(String name, String text) throws IOException {
		Files.createDirectories(file(name).getParent());
		Files.writeString(file(name), text);
		files.put(name, text);
	}

	private Server server() throws Exception {
		try (var folders = Files.list(dir)) {
			return new Server(folders.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toArray(Path[]::new));
		}
	}

	private void writeExample() throws IOException {
		write("lib/cards.kaart", CARDS);
		write("app/work.kaart", WORK);
		write("app/variant.kaart", VARIANT);
		Files.createDirectories(file("app/.kaartwerk"));
		Files.writeString(file("app/.kaartwerk/project"), "depends = ../lib\n");
	}

	private WorkspaceEdit rename(Server server, String file, String at, String name) throws Exception {
		return Server.get(server.server().rename(new RenameParams(Server.document(file(file)), Server.position(files.get(file), files.get(file).indexOf(at)), name)));
	}

	/** The texts that are changed, as they are then. */
	private Map<String, String> renamed(Server server, String file, String at, String name) throws Exception {
		Map<String, String> texts = new TreeMap<>();
		rename(server, file, at, name).getChanges().forEach((address, edits) -> {
			String changed = dir.relativize(Path.of(java.net.URI.create(address))).toString();
			texts.put(changed, applied(files.get(changed), edits));
		});
		return texts;
	}

	private static String applied(String text, List<TextEdit> edits) {
		StringBuilder words = new StringBuilder(text);
		List<TextEdit> backwards = new ArrayList<>(edits);
		backwards.sort(Comparator.comparingInt((TextEdit edit) -> offset(text, edit.getRange().getStart().getLine(), edit.getRange().getStart().getCharacter())).reversed());
		for (TextEdit edit : backwards) {
			words.replace(offset(text, edit.getRange().getStart().getLine(), edit.getRange().getStart().getCharacter()),
					offset(text, edit.getRange().getEnd().getLine(), edit.getRange().getEnd().getCharacter()), edit.getNewText());
		}
		return words.toString();
	}

	private static int offset(String text, int line, int character) {
		int start = 0;
		for (int i = 0; i < line; i++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + character;
	}

	private String refusal(Server server, String file, String at, String name) {
		return assertThrows(ExecutionException.class, () -> rename(server, file, at, name)).getCause().getMessage();
	}

	@Test
	void aDeclarationIsRenamedInItsFileInImportsUsesAndVariantsOfOtherProjects() throws Exception {
		writeExample();
		Map<String, String> expected = new LinkedHashMap<>();
		expected.put("app/variant.kaart", VARIANT.replace("beton.Mortel", "beton.Specie"));
		expected.put("app/work.kaart", WORK.replace("nl.beton.Mortel", "nl.beton.Specie").replace("    Mortel 2", "    Specie 2"));
		expected.put("lib/cards.kaart", CARDS.replace("declaration Mortel", "declaration Specie"));
		try (Server server = server()) {
			assertEquals(expected, renamed(server, "lib/cards.kaart", "Mortel \"C30", "Specie"));
			assertEquals(expected, renamed(server, "app/work.kaart", "Mortel 2", "Specie"));
			assertEquals(expected, renamed(server, "app/work.kaart", "Mortel\nimport", "Specie"));
			assertEquals(expected, renamed(server, "app/variant.kaart", "Mortel by", "Specie"));
			assertEquals(expected, renamed(server, "app/work.kaart", " 2 m3", "Specie"), "with the caret at the end of the name");
		}
	}

	@Test
	void ownersAndWorksAreRenamedToo() throws Exception {
		writeExample();
		try (Server server = server()) {
			assertEquals(Map.of("lib/cards.kaart", CARDS.replace("owner Fabriek \"", "owner Maker \"").replace("owner Fabriek //", "owner Maker //").replace(". Fabriek", ". Maker")),
					renamed(server, "lib/cards.kaart", "Fabriek //", "Maker"));
			assertEquals(Map.of("app/work.kaart", WORK.replace("building Huis", "building Woning"), "app/variant.kaart", VARIANT.replace("huizen.Huis", "huizen.Woning")),
					renamed(server, "app/variant.kaart", "Huis", "Woning"));
		}
	}

	@Test
	void oneSegmentOfAPackageIsRenamedWhereverItIsWritten() throws Exception {
		writeExample();
		try (Server server = server()) {
			assertEquals(Map.of("lib/cards.kaart", CARDS.replace("package nl.beton", "package nl.cement").replace("nl . beton", "nl . cement"), "app/work.kaart",
					WORK.replace("nl.beton", "nl.cement"), "app/variant.kaart", VARIANT.replace("beton.", "cement.")),
					renamed(server, "lib/cards.kaart", "beton", "cement"));
			assertEquals(Map.of("lib/cards.kaart", CARDS.replace("package nl.", "package be.").replace("nl . beton", "be . beton"), "app/work.kaart",
					WORK.replace("nl.", "be."), "app/variant.kaart", VARIANT.replace("nl.*", "be.*")), renamed(server, "app/work.kaart", "nl.beton.*", "be"));
		}
	}

	@Test
	void theWordToRenameIsTheOneAtTheCaret() throws Exception {
		write("p/a.kaart", "package a.b\nowner ^life\ndeclaration D { owner a . b . ^life }\nbuilding B { element 1 { X 1 m3 } }\n");
		try (Server server = server()) {
			assertEquals("^life -> life", prepared(server, "^life\n"));
			assertEquals("^life -> life", prepared(server, "^life }"));
			assertEquals("b -> b", prepared(server, "b . ^life"));
			assertEquals("a -> a", prepared(server, "a.b"));
			assertNull(prepared(server, "X 1"), "a name that leads nowhere");
			assertNull(prepared(server, "1 m3"));
		}
	}

	private String prepared(Server server, String at) throws Exception {
		String text = files.get("p/a.kaart");
		Either3<?, PrepareRenameResult, ?> word = Server
				.get(server.server().prepareRename(new PrepareRenameParams(Server.document(file("p/a.kaart")), Server.position(text, text.indexOf(at)))));
		if (word == null) {
			return null;
		}
		String line = text.lines().toList().get(word.getSecond().getRange().getStart().getLine());
		return line.substring(word.getSecond().getRange().getStart().getCharacter(), word.getSecond().getRange().getEnd().getCharacter()) + " -> "
				+ word.getSecond().getPlaceholder();
	}

	@Test
	void aKeywordGetsACaretAndLosesItWithAnotherName() throws Exception {
		String text = "owner A\ndeclaration D { owner A }\n";
		write("p/a.kaart", text);
		try (Server server = server()) {
			assertEquals(Map.of("p/a.kaart", text.replace(" A", " ^mass")), renamed(server, "p/a.kaart", "A", "mass"));
			assertEquals(Map.of("p/a.kaart", text.replace(" A", " ^mass")), renamed(server, "p/a.kaart", "A", "^mass"));
			write("p/a.kaart", text.replace(" A", " ^mass"));
			server.open(file("p/a.kaart"), files.get("p/a.kaart"));
			assertEquals(Map.of("p/a.kaart", text), renamed(server, "p/a.kaart", "mass", "A"));
			assertEquals(Map.of("p/a.kaart", text.replace(" A", " \u00c9\u00e9n_2")), renamed(server, "p/a.kaart", "mass", "\u00c9\u00e9n_2"));
		}
	}

	@Test
	void whatIsNoNameIsRefused() throws Exception {
		write("p/a.kaart", "owner A // note\n");
		try (Server server = server()) {
			for (String name : List.of("2", "a b", "a.b", "a-b", "\"a\"", "a/**/", "A1-A3", "^^a", " a")) {
				assertEquals("\"" + name + "\" cannot be a name. A name is a word of letters, digits and _ that begins with a letter.", refusal(server, "p/a.kaart", "A", name));
			}
			assertEquals("Type the new name.", refusal(server, "p/a.kaart", "A", ""));
			assertEquals("There is no name here that can be changed.", refusal(server, "p/a.kaart", "note", "B"));
			assertEquals(Map.of(), rename(server, "p/a.kaart", "A", "A").getChanges());
		}
	}

	@Test
	void aNameThatIsTakenWhereBothCanBeSeenIsRefused() throws Exception {
		writeExample();
		write("app/own.kaart", "package nl.beton owner Eigen");
		write("other/own.kaart", "package nl.beton owner Elders");
		try (Server server = server()) {
			assertEquals("nl.beton.Prefab exists already, in cards.kaart.", refusal(server, "lib/cards.kaart", "Mortel \"C", "Prefab"));
			assertEquals("nl.beton.Eigen exists already, in own.kaart.", refusal(server, "lib/cards.kaart", "Mortel \"C", "Eigen"));
			assertEquals(3, renamed(server, "lib/cards.kaart", "Mortel \"C", "Elders").size());
			assertEquals(3, renamed(server, "lib/cards.kaart", "Mortel \"C", "Huis").size(), "a name of another package");
		}
	}

	@Test
	void aNameThatWouldCaptureOrLoseAReferenceIsRefused() throws Exception {
		write("p/a.kaart", "package a\ndeclaration Een { functional unit 1 m3 }\n");
		write("p/b.kaart", "package b\ndeclaration Twee { functional unit 1 m3 }\n");
		write("p/c.kaart", "package c\nimport a.Een\n\nbuilding H { element 1 {\n  Een 1 m3\n} }\n");
		write("p/d.kaart", "package a\nimport b.*\n\nbuilding I { element 1 { Twee 1 m3 } }\n");
		write("p/e.kaart", "declaration Drie { functional unit 1 m3 }\n");
		write("p/f.kaart", "import b.*\nbuilding J { element 1 {\n  Drie 1 m3\n} }\n");
		try (Server server = server()) {
			assertEquals("With this name, Twee in d.kaart, line 4, would stand for something else than now.", refusal(server, "p/a.kaart", "Een", "Twee"));
			assertEquals("With this name, Drie in f.kaart, line 3, would stand for something else than now.", refusal(server, "p/b.kaart", "Twee", "Drie"));
			assertEquals("a.Een exists already, in a.kaart.", refusal(server, "p/d.kaart", "I {", "Een"));
		}
	}

	@Test
	void packagesThatBecomeOneAreRefusedOnlyWhenTheirNamesClash() throws Exception {
		write("p/a.kaart", "package x.a\nowner A\n");
		write("p/b.kaart", "package x.b\nowner B\n");
		write("p/c.kaart", "package y.b\nowner B\n");
		try (Server server = server()) {
			assertEquals(Map.of("p/a.kaart", "package x.b\nowner A\n"), renamed(server, "p/a.kaart", "a\n", "b"));
			assertEquals("y.b.B exists already, in c.kaart.", refusal(server, "p/b.kaart", "x", "y"));
		}
	}

	@Test
	void theUnsavedTextIsTheOneThatCountsAndBrokenTextsAreNamed() throws Exception {
		writeExample();
		write("app/broken.kaart", "building Kapot { element 1 { Mortel 1 m3 ] } Mortel }\n");
		try (Server server = server()) {
			write("app/work.kaart", "import nl.beton.*\n\n\nbuilding Nieuw { element 1 { Mortel 1 m3 } }\n");
			server.open(file("app/work.kaart"), files.get("app/work.kaart"));
			server.waitFor(file("app/work.kaart"));
			assertEquals("import nl.beton.*\n\n\nbuilding Nieuw { element 1 { Specie 1 m3 } }\n",
					renamed(server, "lib/cards.kaart", "Mortel \"C", "Specie").get("app/work.kaart"));
			assertEquals("There are syntax errors in broken.kaart: what cannot be read there keeps the old name.",
					Server.get(server.server().renaming(new RenameParams(Server.document(file("lib/cards.kaart")),
							Server.position(CARDS, CARDS.indexOf("Mortel \"C")), "Specie"))).warning(java.util.Locale.ENGLISH).orElseThrow());
		}
	}

	@Test
	void textsThatThisSessionHasNotReadAreRenamedTooAndOnlyThoseAreReadThatHaveTheWord() throws Exception {
		writeExample();
		write("app/far.kaart", "declaration Los { functional unit 1 m3 }\n");
		Path[] folders = {file("app"), file("lib")};
		try (Server server = unread(folders)) {
			assertEquals(Map.of("lib/cards.kaart", CARDS.replace("declaration Mortel", "declaration Specie"), "app/variant.kaart", VARIANT.replace("beton.Mortel", "beton.Specie"),
					"app/work.kaart", WORK.replace("nl.beton.Mortel", "nl.beton.Specie").replace("    Mortel 2", "    Specie 2")),
					renamed(server, "lib/cards.kaart", "Mortel \"C30", "Specie"));
			assertEquals("nl.beton.Prefab exists already, in cards.kaart.", refusal(server, "app/work.kaart", "Mortel 2", "Prefab"));
			assertTrue(Server.get(server.server().textsInMemory()) < 4, "far.kaart has no such word");
		}
	}

	/** A server that goes on where another one ended, with nothing in memory. */
	private Server unread(Path... folders) throws Exception {
		Path store = dir.resolveSibling(dir.getFileName() + "-store");
		try (Server first = Server.goingOn(store, folders)) { // what a session finds out is kept when it has looked at the whole library
			first.waitFor(file("app/far.kaart"), codes -> first.allCodes(file("app/far.kaart")).contains("library-unused"));
		}
		Server next = Server.goingOn(store, folders);
		assertEquals(0, Server.get(next.server().textsInMemory()));
		return next;
	}
}
