package nl.kaartwerk.ui;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Hides "Build Working Set": there are no builders, so it would do nothing. The other entries of builders are hidden by their ids in the
 * branding; this one has none, so it is found as the only menu without an id inside the menu Project.
 */
public class BuilderMenus implements IStartup, IWindowListener {
	private static final String PROJECT = "project";

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			PlatformUI.getWorkbench().addWindowListener(this);
			for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
				windowOpened(window);
			}
		});
	}

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

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// the menu stays as it is
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// the menu stays as it is
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// its menu is gone with it
	}
}
