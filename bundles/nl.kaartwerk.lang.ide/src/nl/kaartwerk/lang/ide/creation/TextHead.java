package nl.kaartwerk.lang.ide.creation;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;

import nl.kaartwerk.lang.lexing.KaartLexer;

/**
 * What a text begins with, read from its first words only: quick in a long text, and possible in one that is half typed.
 *
 * @param packageName empty when it names none
 * @param imports as written
 * @param end behind package and imports; 0 when there are neither
 */
public record TextHead(String packageName, List<String> imports, int end) {
	public TextHead {
		imports = List.copyOf(imports);
	}

	/** The head of a text. */
	public static TextHead of(String text) {
		return new Reader(text).head();
	}

	private static final class Reader {
		private final KaartLexer lexer = new KaartLexer();
		private CommonToken next;
		private int end;

		Reader(String text) {
			lexer.setCharStream(new ANTLRStringStream(text));
			advance();
		}

		TextHead head() {
			String packageName = "";
			List<String> imports = new ArrayList<>();
			if ("package".equals(next.getText())) {
				advance();
				packageName = name();
			}
			while ("import".equals(next.getText())) {
				advance();
				String imported = name();
				if (!imported.isEmpty()) {
					imports.add(imported);
				}
			}
			return new TextHead(packageName, imports, end);
		}

		private void advance() {
			do {
				next = (CommonToken) lexer.nextToken();
			} while (next.getType() == KaartLexer.RULE_WS || next.getType() == KaartLexer.RULE_ML_COMMENT || next.getType() == KaartLexer.RULE_SL_COMMENT);
		}

		/** Names and dots in turn. */
		private String name() {
			StringBuilder name = new StringBuilder();
			while (next.getType() == KaartLexer.RULE_ID && (name.isEmpty() || name.charAt(name.length() - 1) == '.')) {
				take(name);
				if (".".equals(next.getText()) || ".*".equals(next.getText())) {
					take(name);
				}
			}
			return name.toString();
		}

		private void take(StringBuilder name) {
			name.append(next.getText().replace("^", ""));
			end = next.getStopIndex() + 1;
			advance();
		}
	}
}
