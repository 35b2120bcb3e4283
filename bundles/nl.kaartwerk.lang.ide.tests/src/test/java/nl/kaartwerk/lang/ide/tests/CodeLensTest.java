package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.CodeLensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.validation.Language;

/** The MKI behind the lines of a text. A1 weighs GWP with 0.05 euro per kg, and none of its weights is confirmed; A2 GWP-fossil with 0.116. */
class CodeLensTest {
	private static final String CARD = """
			declaration Beton "C30/37" {
			  functional unit 1 m3
			  profile {
			    impacts A2 {
			      A1-A3
			      GWP-fossil 100
			    }
			  }
			}
			""";
	private static final String WORK = """
			building Huis {
			  life 50 years gross floor area 10 m2
			  reference date 2026-08-01
			  element 16 "Fundering" {
			    Beton 2 m3
			    Beton 1 m3 "poer"
			  }
			}
			""";

	@TempDir
	Path dir;

	private Path write(String name, String text) throws Exception {
		return Files.writeString(dir.resolve(name), text);
	}

	/** The figures of a file as "line: title", lines counted from 1. */
	private static List<String> lenses(Server server, Path file) throws Exception {
		return Server.get(server.server().codeLens(new CodeLensParams(Server.document(file)))).stream()
				.map(lens -> lens.getRange().getStart().getLine() + 1 + ": " + lens.getCommand().getTitle().replace('\u00a0', ' ')).toList();
	}

	@Test
	void aClientIsToldThatThereAreFigures() throws Exception {
		assertNotNull(Server.capabilities().getCodeLensProvider());
	}

	@Test
	void aCardShowsItsMkiPerSetThatItHasScoresFor() throws Exception {
		Path card = write("beton.kaart", CARD.replace("    impacts A2", "    impacts A1 {\n      A1-A3\n      GWP 100\n    }\n    impacts A2")
				+ "declaration Leeg {\n}\n");
		try (Server server = new Server(dir)) {
			assertEquals(List.of("1: MKI A2 \u20ac 11.60 (0 % complete) \u00b7 A1 \u20ac 5.00 (1 % complete) *"), lenses(server, card));
		}
	}

	@Test
	void aWorkShowsItsMkiAndMpgAndItsElementsAndUsesTheirMki() throws Exception {
		write("beton.kaart", CARD);
		Path work = write("huis.kaart", WORK);
		try (Server server = new Server(dir)) {
			assertEquals(List.of("1: MKI A2 \u20ac 34.80, MPG 0.070 (0 % complete)", "4: MKI A2 \u20ac 34.80 (0 % complete)", "5: MKI A2 \u20ac 23.20 (0 % complete)",
					"6: MKI A2 \u20ac 11.60 (0 % complete)"), lenses(server, work));
		}
	}

	@Test
	void aWorkShowsTheSetInForceAtItsReferenceDateFirst() throws Exception {
		write("beton.kaart", CARD.replace("    impacts A2", "    impacts A1 {\n      A1-A3\n      GWP 100\n    }\n    impacts A2"));
		Path work = write("huis.kaart", WORK);
		try (Server server = new Server(dir)) {
			assertEquals("6: MKI A2 \u20ac 11.60 (0 % complete) \u00b7 A1 \u20ac 5.00 (1 % complete) *", lenses(server, work).get(3));
			server.open(work, WORK.replace("2026-08-01", "2026-06-01"));
			assertEquals("6: MKI A1 \u20ac 5.00 (1 % complete) * \u00b7 A2 \u20ac 11.60 (0 % complete)", lenses(server, work).get(3));
		}
	}

	@Test
	void whatWasTakenOverOrSkippedSaysSo() throws Exception {
		write("cards.kaart", "declaration Deur { functional unit 1 piece published MKI A2 { total 8 } }\n"
				+ "declaration Oud { functional unit 1 piece valid to 2020-01-01 published MKI A2 { A1-A3 1 A4 1 C1 1 C2 1 C3 1 C4 1 D 1 } }\n");
		Path work = write("huis.kaart", "building Huis {\n  life 50 years\n  reference date 2026-08-01\n  element 31 {\n    Deur 2 piece\n    Oud 1 piece\n    Weg 1 piece\n  }\n}\n");
		try (Server server = new Server(dir)) {
			assertEquals(List.of("1: MKI A2 \u20ac 16.00 (33 % complete) \u2248 \u2020", "4: MKI A2 \u20ac 16.00 (33 % complete) \u2248 \u2020",
					"5: MKI A2 \u20ac 16.00 \u2248 \u2020", "6: MKI skipped", "7: MKI skipped"), lenses(server, work));
		}
	}

	@Test
	void aVariantShowsWhatIsWrittenInItAndItsElementsAsAWhole() throws Exception {
		write("beton.kaart", CARD);
		Path work = write("huis.kaart", WORK + """
				building Variant extends Huis {
				  element 16 {
				    replace Beton "poer" by Beton 3 m3
				    Beton 4 m3
				  }
				}
				""");
		try (Server server = new Server(dir)) {
			assertEquals(List.of("9: MKI A2 \u20ac 104.40, MPG 0.209 (0 % complete)", "10: MKI A2 \u20ac 104.40 (0 % complete)",
					"11: MKI A2 \u20ac 34.80 (0 % complete)", "12: MKI A2 \u20ac 46.40 (0 % complete)"), lenses(server, work).subList(4, 8));
		}
	}

	@Test
	void figuresFollowWhatIsTypedInTheCardsThatAWorkUses() throws Exception {
		Path card = write("beton.kaart", CARD);
		Path work = write("huis.kaart", WORK);
		try (Server server = new Server(dir)) {
			server.open(card, CARD);
			server.change(card, CARD.replace("100", "200"));
			assertTrue(lenses(server, work).getFirst().startsWith("1: MKI A2 \u20ac 69.60, MPG 0.139 "), lenses(server, work).toString());
			server.change(card, "");
			assertEquals(List.of(), lenses(server, card));
			assertEquals("1: MKI -", lenses(server, work).getFirst());
		}
	}

	@Test
	void theFiguresSpeakTheLanguageOfTheServer() throws Exception {
		Path card = write("beton.kaart", CARD);
		Path work = write("huis.kaart", WORK);
		Language language = KaartIdeSetup.injector().getInstance(Language.class);
		try (Server server = new Server(dir)) {
			language.use(Locale.of("nl"));
			assertEquals(List.of("1: MKI A2 \u20ac 11,60 (0 % volledig)"), lenses(server, card));
			assertEquals("1: MKI A2 \u20ac 34,80, MPG 0,070 (0 % volledig)", lenses(server, work).getFirst());
		} finally {
			language.use(Locale.ENGLISH);
		}
	}
}
