package nl.kaartwerk.editor.naming;

import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;

/** Begins to rename: asks what is named at a place, and then for its new name. */
public final class Renames {
	private Renames() {
	}

	/** On the UI thread. */
	public static void start(ITextEditor editor, int offset) throws BadLocationException {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		Optional<String> address = WorkspaceFiles.address(document);
		if (address.isEmpty() || !editor.isEditable()) {
			return;
		}
		Position place = Positions.position(document, offset);
		Questions.ask(server -> server.prepareRename(new PrepareRenameParams(new TextDocumentIdentifier(address.get()), place)).thenApply(Optional::ofNullable), word -> {
			if (editor.getSite().getShell() == null || editor.getSite().getShell().isDisposed()) {
				return; // closed meanwhile
			}
			if (word.isEmpty()) {
				say(editor, Texts.get("nothing"));
			} else {
				RenameWizard.open(new Rename(address.get(), place, word.get().getSecond().getPlaceholder()), editor.getSite().getShell());
			}
		});
	}

	/** In the status line of the editor, with a sound: a key was pressed in vain. */
	static void say(ITextEditor editor, String sentence) {
		IStatusLineManager line = ((IEditorSite) editor.getSite()).getActionBars().getStatusLineManager();
		line.setErrorMessage(sentence);
		editor.getSite().getShell().getDisplay().beep();
	}
}
