package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is marked in a text when the caret stands on a name. */
class DocumentHighlightTest {
	private static final String TEXT = """
			package nl.x
			owner Fabriek "Fabriek"
			declaration Beton "Beton van Fabriek" {
			  owner nl.x.Fabriek
			  waive gwp-sum (indicator AP module D scenario S1) because "" by ""
			  profile {
			    scenario S1 counted "S1"
			    impacts A1 {
			         A1-A3  S1: C3 D
			      AP   1  2 3 // AP D
			      EP   4  5 6
			    }
			    impacts A2 {
			         D
			      AP 1
			    }
			  }
			}
			declaration Ander { profile { impacts A2 {
			D
			AP 1
			} } }
			building Huis { element 1 {
			  Beton 1 m3
			  Onbekend 1 m3
			} }
			building Bij extends Huis { element 1 { replace Beton by Ander 1 kg } }
			""";

	@TempDir
	Path dir;

	/** The whole text with what is marked in brackets: [defined], (named). */
	private String marked(Server server, Path file, int offset) throws Exception {
		StringBuilder text = new StringBuilder(TEXT);
		List<DocumentHighlight> marks = new ArrayList<>(
				Server.get(server.server().documentHighlight(new DocumentHighlightParams(Server.document(file), Server.position(TEXT, offset)))));
		for (DocumentHighlight mark : marks.reversed()) {
			boolean defined = mark.getKind() == DocumentHighlightKind.Write;
			text.insert(offset(mark.getRange().getEnd().getLine(), mark.getRange().getEnd().getCharacter()), defined ? ']' : ')');
			text.insert(offset(mark.getRange().getStart().getLine(), mark.getRange().getStart().getCharacter()), defined ? '[' : '(');
		}
		return text.toString();
	}

	private static int offset(int line, int character) {
		int start = 0;
		for (int i = 0; i < line; i++) {
			start = TEXT.indexOf('\n', start) + 1;
		}
		return start + character;
	}

	@Test
	void aNameMarksItsDefinitionAndItsReferencesAndNotTheSameWordElsewhere() throws Exception {
		Path file = Files.writeString(dir.resolve("a.kaart"), TEXT);
		try (Server server = new Server(dir)) {
			String beton = TEXT.replace("declaration Beton \"", "declaration [Beton] \"").replace("  Beton 1", "  (Beton) 1").replace("replace Beton", "replace (Beton)");
			assertEquals(beton, marked(server, file, TEXT.indexOf("Beton \"")));
			assertEquals(beton, marked(server, file, TEXT.indexOf("eton by")));
			assertEquals(beton, marked(server, file, TEXT.indexOf("  Beton 1 m3") + 7), "with the caret behind the name");
			assertEquals(TEXT.replace("owner Fabriek \"", "owner [Fabriek] \"").replace("x.Fabriek", "x.(Fabriek)"), marked(server, file, TEXT.indexOf("Fabriek\n  waive")));
			assertEquals(TEXT.replace("package nl.x", "package nl.[x]").replace("nl.x.Fabriek", "nl.(x).Fabriek"), marked(server, file, TEXT.indexOf("x\n")));
			assertEquals(TEXT.replace("building Huis", "building [Huis]").replace("extends Huis", "extends (Huis)"), marked(server, file, TEXT.indexOf("Huis {")));
		}
	}

	@Test
	void inTablesIndicatorsModulesAndScenariosAreMarkedInTheirCard() throws Exception {
		Path file = Files.writeString(dir.resolve("a.kaart"), TEXT);
		try (Server server = new Server(dir)) {
			assertEquals(TEXT.replace("indicator AP", "indicator (AP)").replace("      AP   1", "      (AP)   1").replace("      AP 1", "      (AP) 1"),
					marked(server, file, TEXT.indexOf("AP   1")));
			assertEquals(TEXT.replace("module D", "module (D)").replace("C3 D", "C3 (D)").replace("         D\n", "         (D)\n"), marked(server, file, TEXT.indexOf("D\n      AP   1")));
			assertEquals(TEXT.replace("scenario S1)", "scenario (S1))").replace("scenario S1 counted", "scenario [S1] counted").replace("S1:", "(S1):"),
					marked(server, file, TEXT.indexOf("S1: C3")));
		}
	}

	@Test
	void nothingIsMarkedWhereNothingIsNamed() throws Exception {
		Path file = Files.writeString(dir.resolve("a.kaart"), TEXT);
		try (Server server = new Server(dir)) {
			for (String place : List.of("element 1 {\n", "Onbekend", "1 m3", "AP D\n", "van Fabriek", "profile")) {
				assertEquals(TEXT, marked(server, file, TEXT.indexOf(place)), place);
			}
		}
	}
}
