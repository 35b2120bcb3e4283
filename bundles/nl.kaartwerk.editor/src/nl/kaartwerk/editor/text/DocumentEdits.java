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
			IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
			if (undo != null) {
				undo.beginCompoundChange();
			}
			try {
				all.apply(document, org.eclipse.text.edits.TextEdit.UPDATE_REGIONS);
			} finally {
				if (undo != null) {
					undo.endCompoundChange();
				}
			}
		} catch (MalformedTreeException e) {
			throw new BadLocationException(e.getMessage());
		}
	}
}
