package nl.kaartwerk.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where declarations and works are written: files to the left, the outline to the right, figures and problems below. */
public class AuthoringPerspective implements IPerspectiveFactory {
	@Override
	public void createInitialLayout(IPageLayout page) {
		Layout layout = new Layout(page);
		String editors = page.getEditorArea();
		layout.folder("files", IPageLayout.LEFT, 0.18f, editors, Layout.PROJECT_EXPLORER);
		layout.folder("outline", IPageLayout.RIGHT, 0.78f, editors, IPageLayout.ID_OUTLINE);
		IFolderLayout below = layout.folder("below", IPageLayout.BOTTOM, 0.62f, editors, Layout.MKI, IPageLayout.ID_PROBLEM_VIEW);
		Layout.later(below, Layout.DASHBOARD, Layout.DERIVATION, Layout.COMPARE, Layout.DECLARATIONS, Layout.WHITE_SPOTS, Layout.SEARCH, IPageLayout.ID_PROGRESS_VIEW);
		layout.shortcuts();
	}
}
