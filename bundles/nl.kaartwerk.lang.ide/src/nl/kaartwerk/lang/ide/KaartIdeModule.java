package nl.kaartwerk.lang.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.server.formatting.FormattingService;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** What the language services bind in place of Xtext's defaults. */
public class KaartIdeModule extends AbstractKaartIdeModule {
	@Override
	public void configureContentAssistLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(KaartContentAssistLexer.class);
	}

	public Class<? extends FormattingService> bindFormattingService() {
		return KaartFormatting.class;
	}
}
