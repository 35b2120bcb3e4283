package nl.kaartwerk.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Pictures of views and windows for people to look at, in target/screenshots. From a test's thread. */
public final class Screenshots {
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final Path FOLDER = Path.of("target", "screenshots");

	private Screenshots() {
	}

	/** Takes NAME-light.png and NAME-dark.png of a view, and leaves the light theme on. */
	public static void ofView(IWorkbenchPart view, String name) throws Exception {
		ofControl(() -> (Control) view.getSite().getService(MPart.class).getWidget(), view.getSite().getWorkbenchWindow(), name);
	}

	/** Takes NAME-light.png and NAME-dark.png of the whole window, and leaves the light theme on. */
	public static void ofWindow(IWorkbenchWindow window, String name) throws Exception {
		ofControl(window::getShell, window, name);
	}

	/** @param control asked for in the UI thread */
	public static void ofControl(Callable<Control> control, IWorkbenchWindow window, String name) throws Exception {
		try {
			Display.getDefault().syncExec(() -> {
				window.getShell().setBounds(0, 0, 1400, 900);
				Display.getDefault().setCursorLocation(Display.getDefault().getBounds().width - 1, Display.getDefault().getBounds().height - 1); // no tooltips
			});
			take(control, window, LIGHT, name + "-light.png");
			take(control, window, DARK, name + "-dark.png");
		} finally {
			theme(window, LIGHT);
		}
	}

	private static void take(Callable<Control> control, IWorkbenchWindow window, String theme, String file) throws Exception {
		theme(window, theme);
		settle();
		Display.getDefault().syncCall(() -> {
			capture(control.call(), FOLDER.resolve(file));
			return null;
		});
	}

	/** Switches the theme of a window, as Preferences > General > Appearance does, for this session. */
	public static void theme(IWorkbenchWindow window, String theme) {
		Display.getDefault().syncExec(() -> {
			IThemeEngine engine = window.getService(IThemeEngine.class);
			if (!theme.equals(engine.getActiveTheme() == null ? null : engine.getActiveTheme().getId())) {
				engine.setTheme(theme, false);
			}
		});
	}

	/** Lets what a change of theme has set off be painted; there is nothing else to wait for. */
	private static void settle() throws InterruptedException {
		for (int i = 0; i < 5; i++) {
			Thread.sleep(60);
			Display.getDefault().syncExec(() -> Display.getDefault().update());
		}
	}

	private static void capture(Control control, Path file) throws Exception {
		control.getShell().forceActive();
		control.getShell().update();
		Rectangle whole = control instanceof Shell ? control.getBounds()
				: control.getDisplay().map(control, null, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
		Rectangle area = whole.intersection(control.getDisplay().getBounds());
		Image image = new Image(control.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
		GC gc = new GC(control.getDisplay());
		try {
			gc.copyArea(image, area.x, area.y);
			Files.createDirectories(FOLDER);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
