package nl.kaartwerk.editor.naming;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.rules.catalogue.LibraryRules;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Offers another name where two definitions have the same one. */
public final class RenameResolution implements IMarkerResolution2 {
	private final IMarker marker;

	public RenameResolution(IMarker marker) {
		this.marker = marker;
	}

	/** Whether a problem is mended by another name. */
	public static boolean mends(IMarker marker) {
		String rule = marker.getAttribute(ProblemMarkers.CODE, "");
		return rule.equals(LibraryRules.NAME_TWICE.id()) || rule.equals(TextRules.NAME_TWICE.id());
	}

	@Override
	public String getLabel() {
		return Texts.get("rename.fix");
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}

	/** The editor goes to the marker, wherever that has moved to by typing; there the name stands. */
	@Override
	public void run(IMarker chosen) {
		try {
			if (IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), (IFile) marker.getResource()) instanceof ITextEditor editor) {
				IDE.gotoMarker(editor, marker);
				Renames.start(editor, ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
			}
		} catch (PartInitException | BadLocationException e) {
			ILog.get().error("The name could not be changed.", e);
		}
	}
}
