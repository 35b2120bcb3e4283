package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.highlighting.TokenTypes;

/** What the words of a card mean beyond what they look like. */
class SemanticTokensTest {
	@TempDir
	Path dir;

	/** The tokens of a text as "type word", in its order. */
	private List<String> tokens(String text) throws Exception {
		Path file = Files.writeString(dir.resolve("card.kaart"), text);
		try (Server server = new Server(dir)) {
			return tokens(text, Server.get(server.server().semanticTokensFull(new SemanticTokensParams(Server.document(file)))).getData());
		}
	}

	private static List<String> tokens(String text, List<Integer> data) {
		List<String> lines = text.lines().toList();
		List<String> tokens = new ArrayList<>();
		int line = 0;
		int character = 0;
		for (int i = 0; i < data.size(); i += 5) {
			character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			String word = lines.get(line).substring(character, character + data.get(i + 2));
			tokens.add(TokenTypes.all().get(data.get(i + 3)) + " " + word);
		}
		return tokens;
	}

	private static String table(String set, String... lines) {
		return "declaration Beton {\n  profile {\n    " + set + " {\n      " + String.join("\n      ", lines) + "\n    }\n  }\n}\n";
	}

	@Test
	void theLegendNamesTheTypesInTheOrderThatTokensReferToThemBy() throws Exception {
		SemanticTokensLegend legend = Server.capabilities().getSemanticTokensProvider().getLegend();
		assertEquals(List.of("declaredValue", "notDeclared", "takenOver", "unconfirmed"), legend.getTokenTypes());
		assertEquals(List.of(), legend.getTokenModifiers());
	}

	@Test
	void cellsAreDeclaredOrNotAndWhatIsNoNumberIsNeither() throws Exception {
		assertEquals(List.of("declaredValue 1.86e2", "declaredValue -6", "notDeclared ND", "notDeclared MND", "declaredValue 0"),
				tokens(table("impacts A2", "            A1-A3    D", "GWP-fossil  1.86e2  -6", "GWP-luluc       ND MND", "AP  1,5 0")));
	}

	@Test
	void linesMayEndAsOnWindowsAndCommentsStandBetweenTheCells() throws Exception {
		assertEquals(List.of("declaredValue 1", "declaredValue 2", "notDeclared ND"),
				tokens(table("impacts A2", "A1-A3 D", "GWP-fossil 1 /* \u00e9 */ 2", "AP ND // none").replace("\n", "\r\n")));
	}

	@Test
	void aRowWhoseWeightIsNotConfirmedSaysSoAtItsLabelAndAWeightOfNothingNeedsNone() throws Exception {
		assertEquals(List.of("unconfirmed PM", "declaredValue 1", "declaredValue 2", "declaredValue 3"),
				tokens(table("impacts A2", "A1-A3", "PM 1", "GWP-total 2", "GWP-fossil 3", "Unknown ND").replace("Unknown ND\n", "\n")));
		assertEquals(List.of("unconfirmed GWP", "declaredValue 1"), tokens(table("impacts A1", "A1-A3", "GWP 1")));
		assertEquals(List.of("declaredValue 12"), tokens(table("inventory", "A1-A3", "PERE 12")));
	}

	@Test
	void aUnitThatConvertsByAnUnconfirmedFactorSaysSo() throws Exception {
		assertEquals(List.of("unconfirmed [kg PO4 eq]", "declaredValue 1", "declaredValue 2", "declaredValue 3"),
				tokens(table("impacts A2", "A1-A3", "EP-freshwater [kg PO4 eq] 1", "ADPF [MJ] 2", "AP [g SO2 eq] 3")));
	}

	@Test
	void aPublishedMkiIsTakenOverUnlessTheCardHasScoresOfTheSet() throws Exception {
		String published = "declaration D {\n  published MKI A2 surcharge excluded {\n    A1-A3 14.20\n    D -2.10\n  }\n  published MKI A1 { total 8.95 }\n"
				+ "  published MKI A2 { total 3 }\n";
		assertEquals(List.of("takenOver 14.20", "takenOver -2.10", "takenOver 8.95"), tokens(published + "}\n"));
		assertEquals(List.of("takenOver 8.95", "declaredValue 5"),
				tokens(published + "  profile {\n    impacts A2 {\n      A1-A3\n      GWP-fossil 5\n    }\n  }\n}\n"));
	}

	@Test
	void theMethodDataOfTheProjectDecideWhatIsConfirmed() throws Exception {
		Path data = Files.createDirectories(dir.resolve(".kaartwerk"));
		Files.writeString(data.resolve("project"), "");
		Files.writeString(data.resolve("weight-sets.csv"), "id,set,version,valid_from,valid_until,file,title,status,source\nNMD-A2,A2,2,2026-07-01,,w.csv,Own,verified,own\n");
		Files.writeString(data.resolve("w.csv"),
				"indicator,weight,fallback_weight,fallback_parts,status,source\nPM,1,,,verified,own\nAP,1,,,unconfirmed,own\n");
		assertEquals(List.of("declaredValue 1", "unconfirmed AP", "declaredValue 2"), tokens(table("impacts A2", "A1-A3", "PM 1", "AP 2")));
	}

	@Test
	void aBrokenTextGivesWhatIsThere() throws Exception {
		assertEquals(List.of("declaredValue 1"), tokens("declaration D {\n  profile {\n    impacts A2 {\n      A1-A3\n      AP 1\n"));
		assertEquals(List.of(), tokens("declaration\n"));
		assertEquals(List.of(), tokens(""));
	}
}
