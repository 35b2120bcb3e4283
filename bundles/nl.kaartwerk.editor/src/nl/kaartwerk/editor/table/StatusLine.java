package nl.kaartwerk.editor.table;

import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;

/** Says something in the status line of the editor. */
final class StatusLine {
	private StatusLine() {
	}

	/** Speaks as soon as what is going on is done, for the status line forgets when the caret moves. */
	static void tell(IDocument document, String message) {
		Display.getCurrent().asyncExec(() -> {
			IEditorPart editor = active();
			if (editor instanceof ITextEditor text && text.getDocumentProvider() != null && text.getDocumentProvider().getDocument(text.getEditorInput()) == document) {
				tell(editor, message);
			}
		});
	}

	static void tell(IEditorPart editor, String message) {
		IEditorStatusLine line = editor.getAdapter(IEditorStatusLine.class);
		if (line != null) {
			line.setMessage(false, message, null);
		}
	}

	private static IEditorPart active() {
		IWorkbenchWindow window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		return page == null ? null : page.getActiveEditor();
	}
}
