package nl.kaartwerk.ui.mki;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of the table in the theme that is on: those of the theme where it gives the control any, else those of lists on this system. Bars
 * tell benefits from burdens by their side as well, not by colour alone.
 */
final class TableColours {
	private static final String PREFIX = "nl.kaartwerk.ui.mki.";

	private final Control control;
	private final boolean dark;

	TableColours(Control control) {
		this.control = control;
		this.dark = brightness(control.getBackground().getRGB()) < 0.5f;
	}

	private static float brightness(RGB colour) {
		return colour.getHSB()[2];
	}

	Color ground() {
		return dark ? control.getBackground() : system(SWT.COLOR_LIST_BACKGROUND);
	}

	Color text() {
		return dark ? control.getForeground() : system(SWT.COLOR_LIST_FOREGROUND);
	}

	/** Of what is left out. */
	Color faint() {
		return system(dark ? SWT.COLOR_GRAY : SWT.COLOR_DARK_GRAY);
	}

	Color lines() {
		return dark ? own("lines.dark", 70, 74, 78) : own("lines", 222, 222, 222);
	}

	Color header() {
		return dark ? own("header.dark", 56, 61, 64) : own("header", 240, 240, 240);
	}

	Color selection() {
		return dark ? own("selection.dark", 20, 78, 128) : own("selection", 190, 218, 245);
	}

	Color adds() {
		return dark ? own("adds.dark", 44, 92, 120) : own("adds", 158, 202, 225);
	}

	Color takes() {
		return dark ? own("takes.dark", 120, 84, 36) : own("takes", 253, 208, 162);
	}

	/** Behind what is tried in place of what the text says. */
	Color changed() {
		return dark ? own("changed.dark", 92, 80, 24) : own("changed", 255, 243, 176);
	}

	private Color system(int id) {
		return control.getDisplay().getSystemColor(id);
	}

	private static Color own(String name, int red, int green, int blue) {
		var registry = JFaceResources.getColorRegistry();
		if (!registry.hasValueFor(PREFIX + name)) {
			registry.put(PREFIX + name, new RGB(red, green, blue));
		}
		return registry.get(PREFIX + name);
	}
}
