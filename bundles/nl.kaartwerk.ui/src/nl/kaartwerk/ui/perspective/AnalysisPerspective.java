package nl.kaartwerk.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the euros are looked for: tables have the whole width, charts stand beside the text, which stays there to be gone to and changed.
 */
public class AnalysisPerspective implements IPerspectiveFactory {
	@Override
	public void createInitialLayout(IPageLayout page) {
		Layout layout = new Layout(page);
		String editors = page.getEditorArea();
		layout.folder("files", IPageLayout.LEFT, 0.16f, editors, Layout.PROJECT_EXPLORER);
		IFolderLayout figures = layout.folder("figures", IPageLayout.BOTTOM, 0.48f, editors, Layout.MKI, Layout.COMPARE, Layout.DECLARATIONS);
		IFolderLayout charts = layout.folder("charts", IPageLayout.RIGHT, 0.42f, editors, Layout.DASHBOARD, Layout.DERIVATION, IPageLayout.ID_OUTLINE);
		Layout.later(figures, Layout.WHITE_SPOTS, IPageLayout.ID_PROBLEM_VIEW, Layout.SEARCH);
		Layout.later(charts, IPageLayout.ID_PROGRESS_VIEW);
		layout.shortcuts();
	}
}
