package nl.kaartwerk.editor.colour;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Display;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/**
 * Colours words by what they mean. The server says so when it has read a change; until then words keep their meaning and move with the text,
 * so that nothing flickers, and nobody waits. Everything but the news of a build happens in the UI thread.
 */
final class SemanticColours implements ITextPresentationListener, ITextInputListener, IDocumentListener {
	/** While somebody types, the server is asked once in this time. */
	private static final int REST_MILLIS = 100;

	private final TextViewer viewer;
	private final Display display;
	private final Consumer<Set<URI>> builds = this::built;
	private final Runnable question = this::ask;
	private volatile String address;
	private MeantWords words = MeantWords.NONE;
	private boolean asking;
	private boolean disposed;

	SemanticColours(TextViewer viewer) {
		this.viewer = viewer;
		display = viewer.getTextWidget().getDisplay();
		viewer.addTextPresentationListener(this);
		viewer.addTextInputListener(this);
		inputDocumentChanged(null, viewer.getDocument());
		LanguageServices.ready().thenAccept(services -> services.results().addListener(builds));
	}

	void dispose() {
		disposed = true;
		LanguageServices.ready().thenAccept(services -> services.results().removeListener(builds));
		inputDocumentAboutToBeChanged(viewer.getDocument(), null);
		viewer.removeTextInputListener(this);
		viewer.removeTextPresentationListener(this);
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		if (before != null) {
			before.removeDocumentListener(this);
		}
		words = MeantWords.NONE;
		address = null;
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		if (after != null) {
			after.addDocumentListener(this);
			ask();
		}
	}

	/** The words move before the viewer draws the change. */
	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		words = words.replaced(event.getOffset(), event.getLength(), event.getText());
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// the server tells when it has read it
	}

	/** In a thread of the server. */
	private void built(Set<URI> changed) {
		String shown = address;
		if (shown != null && changed.contains(URI.createURI(shown)) && !display.isDisposed()) {
			display.asyncExec(this::askSoon);
		}
	}

	private void askSoon() {
		if (!asking && !disposed) {
			asking = true;
			display.timerExec(REST_MILLIS, question);
		}
	}

	private void ask() {
		asking = false;
		IDocument document = viewer.getDocument();
		if (disposed || document == null) {
			return;
		}
		address = WorkspaceFiles.address(document).orElse(null);
		if (address == null) {
			return;
		}
		SemanticTokensParams parameters = new SemanticTokensParams(new TextDocumentIdentifier(address));
		long asked = state(document);
		Questions.ask(server -> server.semanticTokensFull(parameters), () -> isNow(document, asked), tokens -> hear(tokens, document, asked));
	}

	private static long state(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	/** Whether an answer would still be about what is shown. If not, the next one is on its way. */
	private boolean isNow(IDocument document, long asked) {
		return !disposed && viewer.getDocument() == document && state(document) == asked;
	}

	private void hear(SemanticTokens tokens, IDocument document, long asked) {
		if (!isNow(document, asked)) {
			return;
		}
		try {
			MeantWords now = MeantWords.of(tokens.getData(), document);
			MeantWords before = words;
			words = now;
			before.difference(now).ifPresent(region -> viewer.invalidateTextPresentation(region.getOffset(), region.getLength()));
		} catch (BadLocationException e) {
			askSoon(); // the answer was about a text that the server had from the disk
		}
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		IRegion part = presentation.getExtent();
		if (part != null) {
			presentation.mergeStyleRanges(words.within(part.getOffset(), part.getLength()).stream()
					.map(word -> new StyleRange(word.offset(), word.length(), word.colour().colour(), null, word.colour().style()))
					.toArray(StyleRange[]::new));
		}
	}
}
