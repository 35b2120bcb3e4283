package nl.kaartwerk.editor.text;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

import nl.kaartwerk.lang.fix.TextChange;

/** Changes a document as the language server says, as one change that one undo takes back. */
public final class DocumentEdits {
	private DocumentEdits() {
	}

	/**
	 * @param edits that do not overlap, all in terms of the text before any of them
	 * @throws BadLocationException when the text is not the one that the edits were made for; then nothing has changed
	 */
	public static void apply(IDocument document, List<? extends TextEdit> edits) throws BadLocationException {
		MultiTextEdit all = new MultiTextEdit();
		try {
			for (TextEdit edit : edits) {
				IRegion region = Positions.region(document, edit.getRange());
				all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
			}
		} catch (MalformedTreeException e) {
			throw new BadLocationException(e.getMessage());
		}
		apply(document, all);
	}

	/**
	 * @param changes that do not overlap, all in terms of the text before any of them
	 * @throws BadLocationException when the text is not the one that the changes were made for; then nothing has changed
	 */
	public static void change(IDocument document, List<TextChange> changes) throws BadLocationException {
		MultiTextEdit all = new MultiTextEdit();
		try {
			for (TextChange change : changes) {
				all.addChild(new ReplaceEdit(change.offset(), change.length(), change.text()));
			}
		} catch (MalformedTreeException e) {
			throw new BadLocationException(e.getMessage());
		}
		apply(document, all);
	}

	private static void apply(IDocument document, MultiTextEdit all) throws BadLocationException {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			all.apply(document, org.eclipse.text.edits.TextEdit.UPDATE_REGIONS);
		} catch (MalformedTreeException e) {
			throw new BadLocationException(e.getMessage());
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}
}
