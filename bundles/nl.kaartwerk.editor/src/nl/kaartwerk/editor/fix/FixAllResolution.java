package nl.kaartwerk.editor.fix;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** Offers to make a fix for all problems of its kind. */
final class FixAllResolution implements IMarkerResolution2 {
	private final String title;
	private final String kind;

	FixAllResolution(CodeAction fix) {
		title = fix.getTitle();
		kind = String.valueOf(fix.getData());
	}

	@Override
	public String getLabel() {
		return Texts.get("fix-all.label", title);
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_FILE);
	}

	@Override
	public void run(IMarker marker) {
		FixAll fixes = new FixAll((IFile) marker.getResource(), marker.getAttribute(ProblemMarkers.CODE, ""), kind, title);
		FixAllWizard.open(fixes, PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
	}
}
