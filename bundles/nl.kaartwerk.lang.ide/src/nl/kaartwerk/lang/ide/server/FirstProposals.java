package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/**
 * Asks for proposals that nobody sees. The first ones of a process need the parser of unfinished texts, which takes longer to load than a user
 * who types waits; so it is loaded while nobody does.
 */
final class FirstProposals {
	private static final String TEXT = "building B {\n  element 16 {\n    C\n  }\n}\n";
	private static final Position CARET = new Position(2, 5);
	private static final URI ADDRESS = URI.createURI("synthetic:/first.kaart");

	private FirstProposals() {
	}

	/** @param texts with the names of a project, in which nothing is loaded */
	static void askFor(XtextResourceSet texts, CancelIndicator cancel) {
		XtextResource text = (XtextResource) texts.createResource(ADDRESS);
		try {
			text.load(new LazyStringInputStream(TEXT, text.getEncoding()), Map.of());
		} catch (IOException e) {
			throw new IllegalStateException(e); // a text in memory can be read
		}
		KaartIdeSetup.injector().getInstance(ContentAssistService.class).createCompletionList(new Document(1, TEXT), text,
				new CompletionParams(new TextDocumentIdentifier(ADDRESS.toString()), CARET), cancel);
	}
}
