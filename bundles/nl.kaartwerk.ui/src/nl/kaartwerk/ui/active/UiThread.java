package nl.kaartwerk.ui.active;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Brings effects from other threads to the one of the widgets. */
public final class UiThread {
	private UiThread() {
	}

	/** Runs an effect in the UI thread soon; never once the workbench is closing. */
	public static void later(Runnable effect) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (PlatformUI.isWorkbenchRunning()) {
					effect.run();
				}
			});
		}
	}
}
