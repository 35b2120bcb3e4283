package nl.kaartwerk.editor.reading;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.text.Positions;

/** Opens texts at a place. */
public final class SourcePlaces {
	private SourcePlaces() {
	}

	/** Opens a file in its editor with a range of it selected. On the UI thread. */
	public static void open(IFile file, Range range) throws PartInitException, BadLocationException {
		IEditorPart editor = IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		if (viewer != null && editor instanceof ITextEditor text) {
			IDocument document = viewer.getDocument();
			IRegion region = Positions.region(document, range);
			text.selectAndReveal(region.getOffset(), region.getLength());
		}
	}
}
