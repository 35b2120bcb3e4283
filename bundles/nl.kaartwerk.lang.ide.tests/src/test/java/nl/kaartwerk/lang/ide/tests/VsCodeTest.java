package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/** The extension of Visual Studio Code says of the language what the language says of itself. */
class VsCodeTest {
	private static final Path FOLDER = Path.of(System.getProperty("kaartwerk.root"), "releng/vscode");

	private static JsonObject json(String file) throws IOException {
		return JsonParser.parseString(Files.readString(FOLDER.resolve(file))).getAsJsonObject();
	}

	private static Pattern pattern(String name) throws IOException {
		return Pattern.compile(json("syntaxes/kaart.tmLanguage.json").getAsJsonObject("repository").getAsJsonObject(name).get("match").getAsString());
	}

	@Test
	void itColoursTheKeywordsOfTheGrammarAndNoOthers() throws IOException {
		Set<String> keywords = GrammarUtil.getAllKeywords(KaartIdeSetup.injector().getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(word -> Character.isLetter(word.charAt(0))).collect(Collectors.toCollection(TreeSet::new));
		String alternatives = pattern("keyword").pattern().replaceFirst("^\\(\\?<![^)]*\\)\\(\\?:", "").replaceFirst("\\)\\(\\?![^)]*\\)$", "");
		assertEquals(keywords, new TreeSet<>(Arrays.asList(alternatives.split("\\|"))));
		for (String keyword : keywords) {
			assertTrue(pattern("keyword").matcher("x " + keyword + " y").find(), keyword);
			assertFalse(pattern("keyword").matcher("^" + keyword + " x" + keyword + " " + keyword + "-x").find(), keyword);
		}
	}

	@Test
	void itColoursWholeNumbersAndDatesAndWhatIsNotDeclared() throws IOException {
		assertEquals("1.86e2 -6.0 5 A1 2026-03-14", matches("number", "1.86e2 -6.0 5 A1 2026-03-14", "1.86e2 -6.0 5") + " A1 2026-03-14");
		assertEquals("2026-03-14", matches("date", "x 2026-03-14 A1-A3", "2026-03-14"));
		assertEquals("ND MND", matches("not-declared", "ND MND AND ND-x", "ND MND"));
	}

	/** What a pattern finds first, as often as is expected. */
	private static String matches(String name, String text, String expected) throws IOException {
		Matcher matcher = pattern(name).matcher(text);
		return matcher.results().limit(expected.split(" ").length).map(found -> found.group()).collect(Collectors.joining(" "));
	}

	@Test
	void itIsForTheFilesOfTheLanguageAndItsPartsAreThere() throws IOException {
		JsonObject contributes = json("package.json").getAsJsonObject("contributes");
		JsonObject language = contributes.getAsJsonArray("languages").get(0).getAsJsonObject();
		assertEquals("kaart", language.get("id").getAsString());
		assertEquals("[\".kaart\"]", language.get("extensions").toString());
		assertEquals("//", json(language.get("configuration").getAsString()).getAsJsonObject("comments").get("lineComment").getAsString());
		JsonObject grammar = contributes.getAsJsonArray("grammars").get(0).getAsJsonObject();
		assertEquals(json(grammar.get("path").getAsString()).get("scopeName"), grammar.get("scopeName"));
		assertTrue(Files.exists(FOLDER.resolve(json("package.json").get("main").getAsString())));
		Set<String> types = contributes.getAsJsonArray("semanticTokenTypes").asList().stream().map(JsonElement::getAsJsonObject)
				.map(type -> type.get("id").getAsString()).collect(Collectors.toCollection(TreeSet::new));
		JsonObject scopes = contributes.getAsJsonArray("semanticTokenScopes").get(0).getAsJsonObject().getAsJsonObject("scopes");
		assertEquals(types, new TreeSet<>(scopes.keySet()));
	}
}
