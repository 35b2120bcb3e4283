package nl.kaartwerk.lang.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

import com.google.inject.Inject;
import com.google.inject.Singleton;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Syntax errors in plain words: what stands there, what was expected, and what may stand there. */
@Singleton // every resource asks for it; reading the grammar once is enough
public class KaartSyntaxMessages extends SyntaxErrorMessageProvider {
	/** First value of the data of an error that a similar keyword would mend; the keyword is the second. */
	public static final String SIMILAR = "similar";
	/** First value of the data of an error at a comma. */
	public static final String COMMA = "comma";

	private static final Messages TEXTS = new Messages(KaartSyntaxMessages.class, "syntax");
	/** The parser's names of tokens that are no keywords, and the keys of their texts. */
	private static final Map<String, String> TOKENS = Map.of("RULE_ID", "name", "RULE_STRING", "string", "RULE_NUMBER", "number", "RULE_DATE",
			"date", "RULE_ROW_LABEL", "label");

	private final Language language;
	private final Set<String> keywords;

	@Inject
	public KaartSyntaxMessages(Language language, IGrammarAccess grammar) {
		this.language = language;
		this.keywords = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(k -> Character.isLetter(k.charAt(0)))
				.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return describe(context);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		ValueConverterException cause = context.getValueConverterException();
		return message(cause.getMessage());
	}

	private static SyntaxErrorMessage message(String text, String... data) {
		return new SyntaxErrorMessage(text, TextRules.SYNTAX.id(), data);
	}

	private SyntaxErrorMessage describe(IParserErrorContext context) {
		Locale locale = language.locale();
		RecognitionException cause = context.getRecognitionException();
		if (cause == null || cause.token == null) {
			return message(context.getDefaultMessage());
		}
		if (cause.token.getType() == Token.EOF) {
			return message(TEXTS.text("unclosed", locale));
		}
		String word = cause.token.getText();
		if (word.equals(",")) {
			return message(TEXTS.text("comma", locale), COMMA);
		}
		String expected = expected(cause, context.getTokenNames(), locale);
		String found = shown(word);
		if (expected != null) {
			return message(TEXTS.text("expected", locale, expected, found));
		}
		String similar = keywords.contains(word) ? "" : Similar.to(word, keywords);
		if (!similar.isEmpty()) {
			return message(TEXTS.text("unexpected.similar", locale, found, similar), SIMILAR, similar);
		}
		String text = TEXTS.text("unexpected", locale, found);
		return message(text + ' ' + hint(context.getCurrentContext(), locale));
	}

	/** What the parser wanted, when that is one thing worth naming; a closing brace is not: there, anything could have stood. */
	private static String expected(RecognitionException cause, String[] tokenNames, Locale locale) {
		if (!(cause instanceof MismatchedTokenException mismatch) || cause instanceof UnwantedTokenException || mismatch.expecting < 0
				|| mismatch.expecting >= tokenNames.length) {
			return null;
		}
		String name = tokenNames[mismatch.expecting];
		if (name.equals("'}'") || mismatch.expecting == Token.EOF) {
			return null;
		}
		String key = TOKENS.get(name);
		return key == null ? name.replace('\'', '"') : TEXTS.text(key, locale);
	}

	private static String hint(EObject context, Locale locale) {
		for (EObject object = context; object != null; object = object.eContainer()) {
			String key = "here." + object.eClass().getName();
			if (TEXTS.has(key, locale)) {
				return TEXTS.plain(key, locale);
			}
		}
		return TEXTS.plain("here.Document", locale);
	}

	private static String shown(String word) {
		String line = word.lines().findFirst().orElse("").strip();
		return List.of("\"", "").contains(line) ? "\"" : '"' + (line.length() <= 40 ? line : line.substring(0, 40) + "...") + '"';
	}
}
