package nl.kaartwerk.ui;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Hides "Build Working Set": there are no builders, so it would do nothing. The other entries of builders are hidden by their ids in the
 * branding; this one has none, so it is found as the only menu without an id inside the menu Project.
 */
public class BuilderMenus extends WindowWatch {
	private static final String PROJECT = "project";

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		MWindow model = window.getService(MWindow.class);
		if (model == null || model.getMainMenu() == null) {
			return;
		}
		for (MMenuElement menu : model.getMainMenu().getChildren()) {
			if (PROJECT.equals(menu.getElementId()) && menu instanceof MMenu project) {
				project.getChildren().stream().filter(entry -> entry instanceof MMenu && entry.getElementId() == null)
						.forEach(entry -> entry.setVisible(false));
			}
		}
	}
}
