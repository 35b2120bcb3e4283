package nl.kaartwerk.ui.perspective;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;

/** What the perspectives have in common: views that open when they are installed, and the same short cuts everywhere. */
final class Layout {
	static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
	static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
	static final String MKI = "nl.kaartwerk.ui.mki";
	static final String DASHBOARD = "nl.kaartwerk.ui.dashboard";
	static final String DERIVATION = "nl.kaartwerk.ui.derivation";
	static final String COMPARE = "nl.kaartwerk.ui.compare";
	static final String DECLARATIONS = "nl.kaartwerk.ui.declarations";
	static final String REVIEWS = "nl.kaartwerk.ui.reviews";
	static final String WHITE_SPOTS = "nl.kaartwerk.ui.whitespots";

	private static final List<String> VIEWS = List.of(MKI, DASHBOARD, DERIVATION, COMPARE, DECLARATIONS, REVIEWS, WHITE_SPOTS, PROJECT_EXPLORER,
			IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW);
	private static final List<String> WIZARDS = List.of("nl.kaartwerk.ui.new.card", "nl.kaartwerk.ui.new.copy", "nl.kaartwerk.ui.new.building",
			"nl.kaartwerk.ui.new.civil", "nl.kaartwerk.ui.new.project", "nl.kaartwerk.ui.example", "org.eclipse.ui.wizards.new.folder", "org.eclipse.ui.wizards.new.file");
	private static final List<String> PERSPECTIVES = List.of("nl.kaartwerk.ui.authoring", "nl.kaartwerk.ui.review", "nl.kaartwerk.ui.analysis");

	private final IPageLayout page;

	Layout(IPageLayout page) {
		this.page = page;
	}

	/** A folder whose views open with the perspective, in this order; the first is in front. */
	IFolderLayout folder(String id, int side, float ratio, String beside, String... views) {
		IFolderLayout folder = page.createFolder(id, side, ratio, beside);
		for (String view : views) {
			if (isThere(view)) {
				folder.addView(view);
			}
		}
		return folder;
	}

	/** Where views open that are not there at first. */
	static void later(IFolderLayout folder, String... views) {
		for (String view : views) {
			if (isThere(view)) {
				folder.addPlaceholder(view);
			}
		}
	}

	private static boolean isThere(String view) {
		return PlatformUI.getWorkbench().getViewRegistry().find(view) != null;
	}

	/** What Show View, New and Open Perspective offer first. */
	void shortcuts() {
		VIEWS.stream().filter(Layout::isThere).forEach(page::addShowViewShortcut);
		WIZARDS.forEach(page::addNewWizardShortcut);
		PERSPECTIVES.forEach(page::addPerspectiveShortcut);
	}
}
