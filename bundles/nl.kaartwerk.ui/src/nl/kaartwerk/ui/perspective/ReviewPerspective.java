package nl.kaartwerk.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where what others have declared is looked through: the text above, below it the checklist of the review, the problems and where figures come from. */
public class ReviewPerspective implements IPerspectiveFactory {
	@Override
	public void createInitialLayout(IPageLayout page) {
		Layout layout = new Layout(page);
		String editors = page.getEditorArea();
		layout.folder("files", IPageLayout.LEFT, 0.18f, editors, Layout.PROJECT_EXPLORER);
		layout.folder("outline", IPageLayout.BOTTOM, 0.6f, "files", IPageLayout.ID_OUTLINE);
		IFolderLayout problems = layout.folder("problems", IPageLayout.BOTTOM, 0.5f, editors, Layout.REVIEWS, IPageLayout.ID_PROBLEM_VIEW, Layout.DECLARATIONS);
		IFolderLayout figures = layout.folder("figures", IPageLayout.RIGHT, 0.64f, "problems", Layout.MKI, Layout.DERIVATION, Layout.COMPARE);
		Layout.later(problems, Layout.SEARCH, IPageLayout.ID_PROGRESS_VIEW);
		Layout.later(figures, Layout.DASHBOARD);
		layout.shortcuts();
	}
}
