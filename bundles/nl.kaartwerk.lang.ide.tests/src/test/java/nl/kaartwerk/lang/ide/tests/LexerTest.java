package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.ide.KaartContentAssistLexer;
import nl.kaartwerk.lang.lexing.KaartLexer;

/** Content assist must see the words that the parser sees: the two lexers are generated apart and share only the table mode. */
class LexerTest {
	private static final int MUTANTS = 1000;
	private static final long SEED = 20260703;
	private static final String[] PIECES = { "{", "}", "\"", "//", "/*", "*/", "[", "]", ",", ":", "\n", "\r\n", "\t", "-", "ND", "1,2", "1.",
			"impacts A2 {", "inventory {", "profile {", "element 1 {", "é", "\u2028", "\uFEFF", "\u00a0", "^", "%", "." };
	private static final Map<Integer, String> PARSER = names(nl.kaartwerk.lang.parser.antlr.internal.InternalKaartLexer.class);
	private static final Map<Integer, String> ASSIST = names(nl.kaartwerk.lang.ide.contentassist.antlr.internal.InternalKaartLexer.class);

	/** Token types by number; those of keywords have numbers that say nothing, and their text says all. */
	private static Map<Integer, String> names(Class<?> lexer) {
		return Arrays.stream(lexer.getFields()).filter(f -> f.getName().startsWith("RULE_")).collect(Collectors.toMap(f -> {
			try {
				return f.getInt(null);
			} catch (IllegalAccessException e) {
				throw new IllegalStateException(e);
			}
		}, f -> f.getName()));
	}

	private static List<String> examples() throws IOException {
		Path folder = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects");
		List<String> texts = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
		}
		assertTrue(texts.size() > 5, "no examples");
		return texts;
	}

	private static List<String> tokens(Lexer lexer, Map<Integer, String> names, String text) {
		lexer.setCharStream(new ANTLRStringStream(text));
		List<String> tokens = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getType() == Token.INVALID_TOKEN_TYPE) {
				continue; // a number that ends in its point: the parser reports it, content assist has nothing to propose for it
			}
			tokens.add(names.getOrDefault(token.getType(), "keyword") + " " + token.getText());
		}
		return tokens;
	}

	private static void assertSame(String text, String about) {
		List<String> parser = tokens(new KaartLexer(), PARSER, text);
		List<String> assist = tokens(new KaartContentAssistLexer(), ASSIST, text);
		int first = 0;
		while (first < Math.min(parser.size(), assist.size()) && parser.get(first).equals(assist.get(first))) {
			first++;
		}
		assertEquals(parser.subList(first, Math.min(parser.size(), first + 5)), assist.subList(first, Math.min(assist.size(), first + 5)), about);
	}

	@Test
	void bothLexersSplitTheExamplesAlike() throws IOException {
		List<String> examples = examples();
		for (int i = 0; i < examples.size(); i++) {
			assertSame(examples.get(i), "example " + i);
			assertTrue(tokens(new KaartLexer(), PARSER, examples.get(i)).size() > 20, "example " + i);
		}
		assertTrue(examples.stream().anyMatch(text -> tokens(new KaartContentAssistLexer(), ASSIST, text).stream().anyMatch(t -> t.startsWith("RULE_ROW_CELLS "))));
	}

	@Test
	void bothLexersSplitMutantsAlike() throws IOException {
		List<String> examples = examples();
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			StringBuilder mutant = new StringBuilder(examples.get(random.nextInt(examples.size())));
			for (int i = 0; i < 4; i++) {
				int at = random.nextInt(mutant.length());
				if (random.nextBoolean()) {
					mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
				} else {
					mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(40)));
				}
			}
			assertSame(mutant.toString(), "mutant " + n + " of seed " + SEED);
		}
	}
}
