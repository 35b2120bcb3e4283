package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.UseLines;
import nl.kaartwerk.lang.ide.results.UseLines.Insertion;
import nl.kaartwerk.lang.ide.results.UseLines.Refusal;

/** Cards that are dropped into works. The place is where "|" stands. */
class UseLinesTest {
	private static final String CARDS = "package lib\ndeclaration Hout { functional unit 1000 kg }\ndeclaration ^life { functional unit 1 m2 }\n";

	@TempDir
	Path dir;

	private Insertion drop(String text, String... names) throws Exception {
		Files.writeString(dir.resolve("cards.kaart"), CARDS);
		Path work = Files.writeString(dir.resolve("work.kaart"), text.replace("|", ""));
		try (Server server = new Server(dir)) {
			List<DeclaredCard> all = Server.get(server.server().declarations().list());
			List<DeclaredCard> cards = List.of(names).stream().map(name -> all.stream().filter(card -> card.name().equals(name)).findFirst().orElseThrow()).toList();
			return Server.get(server.server().uses(Server.address(work), text.indexOf('|'), cards)).orElseThrow();
		}
	}

	private void assertDropped(String expected, String text, String... names) throws Exception {
		TextChange change = drop(text, names).change().orElseThrow();
		assertEquals(expected, TextChange.apply(text.replace("|", ""), List.of(change)));
	}

	@Test
	void aUseIsPutBehindTheLineAsTheOthersAreIndented() throws Exception {
		assertDropped("building B {\n  element 16 {\n      lib.Hout 2 kg\n      lib.Hout 1 kg\n      lib.Hout 3 kg\n  }\n}\n",
				"building B {\n  element 16 {\n      lib.Hout |2 kg\n      lib.Hout 3 kg\n  }\n}\n", "lib.Hout");
	}

	@Test
	void anImportedCardIsCalledByItsShortNameAndAKeywordByItsCaret() throws Exception {
		assertDropped("import lib.*\nbuilding B {\n  element 16 {\n    Hout 1 kg\n    ^life 1 m2\n  }\n}\n", "import lib.*\nbuilding B {\n  el|ement 16 {\n  }\n}\n",
				"lib.Hout", "lib.life");
	}

	@Test
	void anElementOnOneLineIsOpened() throws Exception {
		assertDropped("building B { element 16 {\n  lib.Hout 1 kg\n} }\n", "building B { element 16 { | } }\n", "lib.Hout");
		assertDropped("building B {\n\telement 16 { lib.Hout 2 kg\n\t\tlib.Hout 1 kg\n\t}\n}\n", "building B {\n\telement 16 { lib.Hout 2 kg| }\n}\n", "lib.Hout");
	}

	@Test
	void atTheClosingBraceItComesLastAndAUseOfSeveralLinesIsNotTorn() throws Exception {
		assertDropped("building B {\n  element 16 {\n    lib.Hout 2 kg\n      service life 5 years\n    lib.Hout 1 kg\n  }\n}\n",
				"building B {\n  element 16 {\n    lib.Hout| 2 kg\n      service life 5 years\n  }\n}\n", "lib.Hout");
		assertDropped("building B {\r\n  element 16 {\r\n    lib.Hout 2 kg\r\n    lib.Hout 1 kg\r\n  }\r\n}\r\n",
				"building B {\r\n  element 16 {\r\n    lib.Hout 2 kg\r\n  |}\r\n}\r\n", "lib.Hout");
	}

	@Test
	void outsideAnElementItIsRefused() throws Exception {
		assertEquals(Optional.of(Refusal.NO_ELEMENT), drop("building B {|\n  element 16 { }\n}\n", "lib.Hout").refusal());
		assertEquals(Optional.of(Refusal.NO_ELEMENT), drop("|", "lib.Hout").refusal());
		assertEquals(Optional.empty(), drop("|", "lib.Hout").change());
	}

	@Test
	void aCardThatTheProjectDoesNotSeeIsRefused() throws Exception {
		Path lib = Files.createDirectories(dir.resolve("lib/.kaartwerk")).getParent();
		Path app = Files.createDirectories(dir.resolve("app/.kaartwerk")).getParent();
		Files.writeString(lib.resolve(".kaartwerk/project"), "");
		Files.writeString(app.resolve(".kaartwerk/project"), "");
		Files.writeString(lib.resolve("cards.kaart"), CARDS);
		Path work = Files.writeString(app.resolve("work.kaart"), "building B { element 16 { } }\n");
		try (Server server = new Server(lib, app)) {
			List<DeclaredCard> cards = Server.get(server.server().declarations().list());
			assertEquals("lib.Hout 1 kg", UseLines.line(cards.getFirst()));
			assertEquals(Optional.of(Refusal.UNKNOWN_CARD), Server.get(server.server().uses(Server.address(work), 26, cards.subList(0, 1))).orElseThrow().refusal());
		}
	}
}
