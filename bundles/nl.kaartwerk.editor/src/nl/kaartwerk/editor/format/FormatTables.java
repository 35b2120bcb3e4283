package nl.kaartwerk.editor.format;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.editor.text.Positions;

/** Aligns the tables of the text, or those that the selection touches. */
public class FormatTables extends AbstractHandler {
	private static final Duration PATIENCE = Duration.ofSeconds(2);
	private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		Optional<String> address = viewer == null ? Optional.empty() : WorkspaceFiles.address(viewer.getDocument());
		if (address.isPresent()) {
			try {
				format(viewer, new TextDocumentIdentifier(address.get()));
			} catch (BadLocationException e) {
				throw new ExecutionException("The tables could not be aligned.", e);
			}
		}
		return null;
	}

	private static void format(ITextViewer viewer, TextDocumentIdentifier text) throws BadLocationException {
		IDocument document = viewer.getDocument();
		boolean part = viewer.getSelectionProvider().getSelection() instanceof ITextSelection selection && selection.getLength() > 0;
		Optional<List<? extends TextEdit>> edits;
		if (part) {
			ITextSelection selection = (ITextSelection) viewer.getSelectionProvider().getSelection();
			Range range = Positions.range(document, selection.getOffset(), selection.getLength());
			edits = LanguageServices.ask(PATIENCE,
					server -> server.rangeFormatting(new DocumentRangeFormattingParams(text, OPTIONS, range)).thenApply(List::copyOf));
		} else {
			edits = LanguageServices.ask(PATIENCE, server -> server.formatting(new DocumentFormattingParams(text, OPTIONS)).thenApply(List::copyOf));
		}
		if (edits.isPresent() && !edits.get().isEmpty()) {
			DocumentEdits.apply(document, edits.get());
		}
	}
}
