package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;

/** The language reference is true. */
class HelpTest {
	private static final Pattern SNIPPET = Pattern.compile("```kaart\\n(.*?)```", Pattern.DOTALL);

	private static String page() throws IOException {
		return Files.readString(Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.help/docs/language-reference.md"));
	}

	@Test
	void everySnippetParsesLinksAndHasNoFindingsButThatTablesAreShortened() throws IOException {
		List<String> snippets = SNIPPET.matcher(page()).results().map(r -> r.group(1)).toList();
		assertTrue(snippets.size() >= 6);
		for (String snippet : snippets) {
			assertEquals(List.of(), Texts.markedHere(snippet), snippet);
		}
	}

	@Test
	void everyKeywordIndicatorAndUnitIsOnThePage() throws IOException {
		Set<String> words = new TreeSet<>(Pattern.compile("[\\p{L}\\d%-]+").matcher(page()).results().map(MatchResult::group).toList());
		Set<String> missing = new TreeSet<>(GrammarUtil.getAllKeywords(Texts.INJECTOR.getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(k -> Character.isLetter(k.charAt(0))).toList());
		for (String set : List.of("A1", "A2", IndicatorSet.INVENTORY)) {
			Method.shipped().set(set).orElseThrow().indicators().stream().map(Indicator::code).forEach(missing::add);
		}
		Method.shipped().units().all().stream().map(Unit::symbol).forEach(missing::add);
		missing.removeAll(words);
		assertEquals(Set.of(), missing);
	}
}
