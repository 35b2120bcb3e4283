package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;

/** What comes back when the workbench is closed and opened again. */
class RestoreTest extends InWorkbench {
	@Test
	void openEditorsComeBackFromTheirStateWithTheirCaret() throws Exception {
		IFile file = project.getFile("kaart.kaart");
		file.write("declaration Beton {\n  category 1\n}\n".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IMemento[] states = inUi(() -> {
			IEditorPart editor = IDE.openEditor(page(), file);
			((ITextEditor) editor).selectAndReveal(12, 5);
			IMemento[] saved = page().getEditorState(new IEditorReference[] { (IEditorReference) page().getReference(editor) }, true);
			page().closeAllEditors(false);
			return saved;
		});
		inUi(() -> page().openEditors(null, null, states, IWorkbenchPage.MATCH_INPUT, 0));
		assertEquals("kaart.kaart", inUi(() -> page().getActiveEditor().getEditorInput().getName()));
		ITextSelection selection = inUi(() -> (ITextSelection) page().getActiveEditor().getSite().getSelectionProvider().getSelection());
		assertEquals("Beton", selection.getText());
	}
}
