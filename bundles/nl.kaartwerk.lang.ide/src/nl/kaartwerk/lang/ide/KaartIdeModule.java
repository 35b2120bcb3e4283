package nl.kaartwerk.lang.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;

import com.google.inject.Binder;
import com.google.inject.name.Names;

import nl.kaartwerk.lang.ide.completion.KaartCompletion;
import nl.kaartwerk.lang.ide.completion.KaartProposalLimit;
import nl.kaartwerk.lang.ide.completion.KaartProposals;
import nl.kaartwerk.lang.ide.completion.KaartReferenceProposals;
import nl.kaartwerk.lang.ide.fix.KaartCodeActions;

/** What the language services bind in place of Xtext's defaults. */
public class KaartIdeModule extends AbstractKaartIdeModule {
	@Override
	public void configureContentAssistLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(KaartContentAssistLexer.class);
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return KaartCodeActions.class;
	}

	public Class<? extends ContentAssistService> bindContentAssistService() {
		return KaartCompletion.class;
	}

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return KaartProposals.class;
	}

	public Class<? extends IdeCrossrefProposalProvider> bindIdeCrossrefProposalProvider() {
		return KaartReferenceProposals.class;
	}

	public Class<? extends IdeContentProposalAcceptor> bindIdeContentProposalAcceptor() {
		return KaartProposalLimit.class;
	}
}
