package nl.kaartwerk.lang.ide.completion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import nl.kaartwerk.lang.lexing.KaartLexer;

/** Between which braces an offset lies, by the word that opened them. Read from the tokens, so that it holds in a text that is half typed. */
public enum Surroundings {
	FILE, DECLARATION, PROFILE, TABLE, BUILDING, CIVIL_WORK, ELEMENT, OTHER;

	private static final Map<String, Surroundings> OPENED_BY = Map.ofEntries(Map.entry("declaration", DECLARATION), Map.entry("profile", PROFILE),
			Map.entry("impacts", TABLE), Map.entry("inventory", TABLE), Map.entry("building", BUILDING), Map.entry("civil", CIVIL_WORK), Map.entry("element", ELEMENT),
			Map.entry("composition", OTHER), Map.entry("end", OTHER), Map.entry("published", OTHER), Map.entry("scaling", OTHER), Map.entry("owner", OTHER),
			Map.entry("practitioner", OTHER), Map.entry("reviewer", OTHER));

	/** What surrounds an offset. */
	public static Surroundings at(String text, int offset) {
		KaartLexer lexer = new KaartLexer();
		lexer.setCharStream(new ANTLRStringStream(text.substring(0, offset)));
		Deque<Surroundings> open = new ArrayDeque<>();
		open.push(FILE);
		Surroundings announced = OTHER;
		for (CommonToken token = (CommonToken) lexer.nextToken(); token.getType() != Token.EOF; token = (CommonToken) lexer.nextToken()) {
			String word = token.getType() == KaartLexer.RULE_STRING ? "" : token.getText();
			if (word.equals("{")) {
				open.push(announced);
				announced = OTHER;
			} else if (word.equals("}") && open.size() > 1) {
				open.pop();
			} else {
				announced = OPENED_BY.getOrDefault(word, announced);
			}
		}
		return open.peek();
	}

	/** What of a word stands before a caret that begins a statement: nothing but blanks or a brace stands before it on its line. Null elsewhere. */
	public static String wordOfStatement(String text, int caret) {
		int start = caret;
		while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
			start--;
		}
		int before = start;
		while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
			before--;
		}
		boolean begins = before == 0 || "\n\r{}".indexOf(text.charAt(before - 1)) >= 0;
		return begins ? text.substring(start, caret) : null;
	}
}
