package nl.kaartwerk.ui.frame;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

import nl.kaartwerk.ui.active.UiThread;

/** A change of theme takes the fonts and colours of lines away that have their own, after it has been told. */
@SuppressWarnings("restriction")
public final class ThemeChange {
	private ThemeChange() {
	}

	/** Does something after each change of theme, in the UI thread, as long as a control is there. */
	public static void follow(Control control, Runnable effect) {
		IEventBroker events = PlatformUI.getWorkbench().getService(IEventBroker.class);
		EventHandler changed = event -> UiThread.later(() -> {
			if (!control.isDisposed()) {
				effect.run();
			}
		});
		events.subscribe(IThemeEngine.Events.THEME_CHANGED, changed);
		control.addDisposeListener(event -> events.unsubscribe(changed));
	}
}
