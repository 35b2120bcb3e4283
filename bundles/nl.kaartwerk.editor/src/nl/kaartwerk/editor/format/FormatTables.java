package nl.kaartwerk.editor.format;

import java.time.Duration;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.editor.text.Positions;

/** Aligns the tables and uses of the text, or those that the selection touches. The selection stays where it is. */
public class FormatTables extends AbstractHandler {
	private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);
	/** How long a save may wait. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			try {
				format(editor, document);
			} catch (BadLocationException e) {
				throw new ExecutionException("The tables could not be aligned.", e);
			}
		}
		return null;
	}

	private static void format(ITextEditor editor, IDocument document) throws BadLocationException {
		String address = WorkspaceFiles.address(document).orElse(null);
		if (address == null || !editor.isEditable()) {
			return;
		}
		TextDocumentIdentifier text = new TextDocumentIdentifier(address);
		long state = state(document);
		ITextSelection selection = selection(editor);
		Range range = Positions.range(document, selection.getOffset(), selection.getLength());
		Questions.ask(
				server -> selection.getLength() == 0 ? server.formatting(new DocumentFormattingParams(text, OPTIONS))
						: server.rangeFormatting(new DocumentRangeFormattingParams(text, OPTIONS, range)),
				edits -> {
					if (state(document) == state && !edits.isEmpty()) { // who typed on will press the key again
						apply(editor, document, edits);
					}
				});
	}

	/**
	 * Aligns the tables of a text before anything else happens to it; without an answer in time it stays as it is. A table with a syntax error
	 * stays too.
	 */
	static void formatNow(IDocument document) {
		String address = WorkspaceFiles.address(document).orElse(null);
		if (address == null) {
			return;
		}
		LanguageServices.ask(PATIENCE, server -> server.formatting(new DocumentFormattingParams(new TextDocumentIdentifier(address), OPTIONS)))
				.filter(edits -> !edits.isEmpty()).ifPresent(edits -> {
					try {
						DocumentEdits.apply(document, edits);
					} catch (BadLocationException e) {
						ILog.get().error("The tables could not be aligned.", e);
					}
				});
	}

	private static void apply(ITextEditor editor, IDocument document, List<? extends TextEdit> edits) {
		ITextSelection selection = selection(editor);
		Position kept = new Position(selection.getOffset(), selection.getLength());
		IRewriteTarget view = editor.getAdapter(IRewriteTarget.class);
		view.setRedraw(false);
		try {
			document.addPosition(kept);
			DocumentEdits.apply(document, edits);
			document.removePosition(kept);
		} catch (BadLocationException e) {
			ILog.get().error("The tables could not be aligned.", e);
		} finally {
			view.setRedraw(true);
		}
		editor.getSelectionProvider().setSelection(new TextSelection(kept.getOffset(), kept.getLength()));
	}

	private static long state(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private static ITextSelection selection(ITextEditor editor) {
		return (ITextSelection) editor.getSelectionProvider().getSelection();
	}
}
