package nl.kaartwerk.lang.ide.highlighting;

import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;

/** Tokens with a legend of our own: the types of programming languages have no word for a value that was not declared. */
public class KaartTokens extends SemanticTokensService {
	@Override
	protected void addTokenTypes() {
		getTokenTypes().addAll(TokenTypes.all());
	}

	@Override
	protected void addTokenModifiers() {
		// a word has one meaning here
	}
}
