package nl.kaartwerk.ui.theme;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Takes the dark theme where the system writes light on dark, as its dark and its inverse high contrast themes do. The platform does so for those
 * that say that they are dark; the light theme on any other leaves light texts on a light ground. A theme that the user has chosen stays.
 */
@SuppressWarnings("restriction")
public class SystemGround implements IStartup {
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String PREFERENCES = "org.eclipse.e4.ui.css.swt.theme";
	private static final String CHOSEN = "themeid";
	private static final int HALF = 3 * 128;

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			if (isDark(display) && !isChosen()) {
				useDarkTheme();
			}
		});
	}

	private static boolean isDark(Display display) {
		RGB ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		return ground.red + ground.green + ground.blue < HALF;
	}

	private static boolean isChosen() {
		return Platform.getPreferencesService().getString(PREFERENCES, CHOSEN, null, null) != null;
	}

	/** For this session only: the next one may be on another ground. */
	private static void useDarkTheme() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		ITheme active = engine.getActiveTheme();
		if (active == null || !active.getId().startsWith(DARK)) {
			engine.setTheme(DARK, false);
		}
	}
}
