package nl.kaartwerk.lang.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;

import com.google.inject.Binder;
import com.google.inject.name.Names;

import nl.kaartwerk.lang.ide.completion.KaartCompletion;
import nl.kaartwerk.lang.ide.completion.KaartProposalLimit;
import nl.kaartwerk.lang.ide.completion.KaartProposals;
import nl.kaartwerk.lang.ide.completion.KaartReferenceProposals;
import nl.kaartwerk.lang.ide.fix.KaartCodeActions;
import nl.kaartwerk.lang.ide.folding.KaartFolding;
import nl.kaartwerk.lang.ide.formatting.KaartFormatting;
import nl.kaartwerk.lang.ide.highlighting.KaartHighlighting;
import nl.kaartwerk.lang.ide.hover.KaartHovers;
import nl.kaartwerk.lang.ide.naming.KaartHighlights;
import nl.kaartwerk.lang.ide.server.KaartUris;
import nl.kaartwerk.lang.ide.symbol.KaartDefinitions;
import nl.kaartwerk.lang.ide.symbol.KaartOutline;

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

	public Class<? extends FormattingService> bindFormattingService() {
		return KaartFormatting.class;
	}

	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return KaartFolding.class;
	}

	public Class<? extends HierarchicalDocumentSymbolService> bindHierarchicalDocumentSymbolService() {
		return KaartOutline.class;
	}

	public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
		return KaartDefinitions.class;
	}

	public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
		return KaartHighlights.class;
	}

	public Class<? extends IHoverService> bindIHoverService() {
		return KaartHovers.class;
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return KaartHighlighting.class;
	}

	public Class<? extends UriExtensions> bindUriExtensions() {
		return KaartUris.class;
	}
}
