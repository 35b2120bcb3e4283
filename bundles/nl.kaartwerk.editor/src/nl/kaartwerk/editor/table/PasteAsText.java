package nl.kaartwerk.editor.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Pastes the text of the clipboard as it is, also into a table. */
public class PasteAsText extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		boolean editable = editor instanceof ITextEditor text && text.isEditable();
		String pasted = viewer == null || !editable ? null : clipboard(viewer);
		if (pasted != null) {
			try {
				paste(viewer, pasted);
			} catch (BadLocationException e) {
				throw new ExecutionException("The text could not be pasted.", e);
			}
		}
		return null;
	}

	private static String clipboard(ITextViewer viewer) {
		Clipboard clipboard = new Clipboard(viewer.getTextWidget().getDisplay());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	private static void paste(ITextViewer viewer, String pasted) throws BadLocationException {
		IDocument document = viewer.getDocument();
		String text = pasted.replaceAll("\\r\\n|\\r|\\n", TextUtilities.getDefaultLineDelimiter(document));
		Point selection = viewer.getSelectedRange();
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		undo.beginCompoundChange();
		try {
			document.replace(selection.x, selection.y, text);
		} finally {
			undo.endCompoundChange();
		}
		viewer.setSelectedRange(selection.x + text.length(), 0);
		viewer.revealRange(selection.x + text.length(), 0);
	}
}
