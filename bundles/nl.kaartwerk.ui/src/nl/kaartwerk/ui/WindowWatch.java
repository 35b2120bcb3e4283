package nl.kaartwerk.ui;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Does something with each window of the workbench, once: those that there are when it has started, and those that are opened later. */
public abstract class WindowWatch implements IStartup, IWindowListener {
	@Override
	public final void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			PlatformUI.getWorkbench().addWindowListener(this);
			for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
				windowOpened(window);
			}
		});
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// what was done holds
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// what was done holds
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// what was done is gone with it
	}
}
