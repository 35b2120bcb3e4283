package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;

/** What the server finds by looking at texts beside each other, and what it repairs in many of them. */
class LibraryWatchTest {
	private static final String CARD = "declaration %s { uuid \"%s\" functional unit 1 m3 }\n";

	@TempDir
	Path dir;

	private Path write(String name, String text) throws Exception {
		Path file = dir.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static long count(Server server, Path file, String rule) {
		List<String> codes = server.allCodes(file);
		return codes == null ? -1 : codes.stream().filter(rule::equals).count();
	}

	@Test
	void whatTwoFilesHaveInCommonIsToldInBothAndGoesWithEither() throws Exception {
		Path one = write("one.kaart", CARD.formatted("Een", "x-1"));
		Path two = write("two.kaart", CARD.formatted("Twee", "x-1"));
		try (Server server = new Server(dir)) {
			server.waitFor(one, codes -> count(server, one, "library-id-twice") == 1 && count(server, two, "library-id-twice") == 1);
			server.write(two, CARD.formatted("Twee", "x-2"));
			server.waitFor(one, codes -> count(server, one, "library-id-twice") == 0 && count(server, two, "library-id-twice") == 0);
			server.write(two, CARD.formatted("Twee", "X-1"));
			server.waitFor(one, codes -> count(server, one, "library-id-twice") == 1);
			server.delete(two);
			server.waitFor(one, codes -> count(server, one, "library-id-twice") == 0);
		}
	}

	@Test
	void aLookThatTypingOvertakesTellsTheRestTheNextTime() throws Exception {
		int cards = 40;
		for (int i = 0; i < cards; i++) {
			write("c" + i + ".kaart", CARD.formatted("C" + i, "x-" + i));
		}
		Path typed = write("typed.kaart", CARD.formatted("Getypt", "y-1"));
		try (Server server = new Server(dir)) {
			server.waitFor(typed, codes -> count(server, typed, "library-id-twice") == 0);
			server.open(typed, CARD.formatted("Getypt", "y-1"));
			for (int i = 0; i < cards; i++) {
				server.write(dir.resolve("d" + i + ".kaart"), CARD.formatted("D" + i, "x-" + i));
			}
			for (int i = 0; i < 200; i++) {
				server.change(typed, CARD.formatted("Getypt", "y-1") + "//" + i);
				Thread.sleep(5);
			}
			for (int i = 0; i < cards; i++) {
				Path card = dir.resolve("c" + i + ".kaart");
				server.waitFor(card, codes -> count(server, card, "library-id-twice") == 1);
			}
		}
	}

	@Test
	void aCardOfALibraryIsUsedByAWorkOfAnotherProject() throws Exception {
		Path card = write("lib/card.kaart", CARD.formatted("Een", "x-1"));
		write("lib/.kaartwerk/project", "");
		write("app/.kaartwerk/project", "depends = ../lib");
		Path work = write("app/work.kaart", "building B { element 21 { } }\n");
		try (Server server = new Server(dir.resolve("lib"), dir.resolve("app"))) {
			server.waitFor(card, codes -> count(server, card, "library-unused") == 1);
			server.write(work, "building B { element 21 { Een 1 m3 } }\n");
			server.waitFor(card, codes -> count(server, card, "library-unused") == 0);
		}
	}

	@Test
	void outliersComeWhenAskedForAndStayThroughASave() throws Exception {
		StringBuilder cards = new StringBuilder();
		for (String score : List.of("180", "190", "200", "210", "220", "1900")) {
			cards.append("declaration C").append(score).append(" { functional unit 1 m3 classified NL/SfB 16 profile { impacts A2 {\nA1-A3\nGWP-fossil ")
					.append(score).append("\n} } }\n");
		}
		Path file = write("cards.kaart", cards.toString());
		try (Server server = new Server(dir)) {
			server.waitFor(file, codes -> count(server, file, "category-missing") == 6);
			assertEquals(0, count(server, file, "library-outlier"));
			server.server().checkThoroughly();
			server.waitFor(file, codes -> count(server, file, "library-outlier") == 1);
			server.write(file, cards + "// saved\n");
			server.waitFor(file, codes -> count(server, file, "library-outlier") == 1);
		}
	}

	@Test
	void aChangedReviewerChecksTheCardsThatNameHim() throws Exception {
		Path reviewer = write("r.kaart", "reviewer Y { recognised 2020 }\n");
		Path card = write("c.kaart", "declaration C { reviewer Y reviewed 2026-03-14 }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(card, codes -> count(server, card, "reviewer-recognised-late") == 0);
			server.write(reviewer, "reviewer Y { recognised 2026-05-01 }\n");
			server.waitFor(card, codes -> count(server, card, "reviewer-recognised-late") == 1);
		}
	}

	@Test
	void allFixesOfAKindAreMadeInTheFileOrInTheProject() throws Exception {
		Path one = write("a/one.kaart", "declaration Een { valid 2026-01-01 to 2036-01-01 }\n");
		Path two = write("a/two.kaart", "declaration Twee { valid 2026-02-02 to 2036-01-01 }\n");
		Path other = write("b/three.kaart", "declaration Drie { valid 2026-03-03 to 2036-01-01 }\n");
		try (Server server = new Server(dir.resolve("a"), dir.resolve("b"))) {
			server.waitFor(two, codes -> codes.contains("validity-too-long"));
			URI file = URI.createURI(Server.address(one));
			assertEquals(1, Server.get(server.server().fixAll(file, "validity-too-long", "valid-to", Scope.FILE)).size());
			Map<URI, List<TextChange>> project = Server.get(server.server().fixAll(file, "validity-too-long", "valid-to", Scope.PROJECT));
			assertEquals(2, project.size());
			assertTrue(project.values().stream().flatMap(List::stream).anyMatch(change -> change.text().equals("2031-02-02")));
			assertEquals(3, Server.get(server.server().fixAll(file, "validity-too-long", "valid-to", Scope.WORKSPACE)).size());
			assertTrue(Files.exists(other));
		}
	}
}
