package nl.kaartwerk.lang.ide.naming;

import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;

/** What may be a name, and how it is written. */
class NewName {
	private static final String NAME = "RULE_ID";
	private static final String ESCAPE = "^";

	private final Provider<Lexer> lexers;
	private final ITokenDefProvider tokens;
	private final Set<String> keywords;

	@Inject
	NewName(@Named(LexerBindings.RUNTIME) Provider<Lexer> lexers, ITokenDefProvider tokens, IGrammarAccess grammar) {
		this.lexers = lexers;
		this.tokens = tokens;
		this.keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
	}

	/** As it is written: a keyword gets a caret. */
	String written(String name) {
		return keywords.contains(name) ? ESCAPE + name : name;
	}

	/** Whether the language can read it as a name of one word; without a caret before it. */
	boolean isName(String name) {
		if (name.startsWith(ESCAPE)) {
			return false;
		}
		Lexer lexer = lexers.get();
		lexer.setCharStream(new ANTLRStringStream(written(name)));
		Token first = lexer.nextToken();
		return NAME.equals(tokens.getTokenDefMap().get(first.getType())) && lexer.nextToken().getType() == Token.EOF;
	}

	/** Without the caret that one may type. */
	static String plain(String typed) {
		return typed.startsWith(ESCAPE) ? typed.substring(ESCAPE.length()) : typed;
	}
}
