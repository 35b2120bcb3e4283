package nl.kaartwerk.editor.colour;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/** The keywords of the language, from its grammar. */
final class KaartKeywords {
	private static final class Holder {
		static final Set<String> KEYWORDS = GrammarUtil
				.getAllKeywords(
						KaartIdeSetup.injector().getInstance(IGrammarAccess.class).getGrammar())
				.stream().filter(k -> Character.isLetter(k.charAt(0))).collect(Collectors.toUnmodifiableSet());
	}

	private KaartKeywords() {
	}

	static Set<String> all() {
		return Holder.KEYWORDS;
	}
}
