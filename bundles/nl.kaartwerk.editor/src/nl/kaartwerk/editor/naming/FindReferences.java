package nl.kaartwerk.editor.naming;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.Position;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;
import nl.kaartwerk.editor.text.Words;

/** Shows in the Search view where the thing at the caret is named. */
public class FindReferences extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.getSelectionProvider().getSelection() instanceof ITextSelection caret) {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			try {
				find(editor, document, caret.getOffset());
			} catch (BadLocationException e) {
				throw new ExecutionException("The name could not be read.", e);
			}
		}
		return null;
	}

	private static void find(ITextEditor editor, IDocument document, int offset) throws BadLocationException {
		Optional<String> address = WorkspaceFiles.address(document);
		String word = Words.at(document, offset);
		if (address.isEmpty() || word.isEmpty()) {
			Renames.say(editor, Texts.get("nothing"));
			return;
		}
		Position place = Positions.position(document, offset);
		NewSearchUI.runQueryInBackground(new ReferenceQuery(address.get(), place, word));
	}
}
