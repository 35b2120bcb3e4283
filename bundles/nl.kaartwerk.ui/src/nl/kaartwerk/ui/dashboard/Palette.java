package nl.kaartwerk.ui.dashboard;

import java.util.function.Function;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/**
 * Colours of pictures. Those of the series come from the theme, where the user can change them; people who see colours in another way tell them
 * apart (after Okabe and Ito), and they can be seen on a light and on a dark ground.
 */
final class Palette {
	private static final String SERIES = "nl.kaartwerk.ui.chart.";
	private static final String LIMIT = "nl.kaartwerk.ui.chart.limit";

	private final Function<Role, Color> plain;

	private Palette(Function<Role, Color> plain) {
		this.plain = plain;
	}

	/** As a control of the workbench is coloured. */
	static Palette of(Control control) {
		Color ground = control.getBackground();
		Color text = control.getForeground();
		Color focus = control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		return new Palette(role -> switch (role) {
		case GROUND -> ground;
		case TEXT -> text;
		case MUTED -> mix(text, ground, 0.65);
		case GRID -> mix(text, ground, 0.22);
		case FOCUS -> focus;
		default -> series(role);
		});
	}

	/** For paper: dark on white. */
	static Palette ofPaper() {
		Color ground = new Color(255, 255, 255);
		Color text = new Color(34, 34, 34);
		return new Palette(role -> switch (role) {
		case GROUND -> ground;
		case TEXT -> text;
		case MUTED -> mix(text, ground, 0.65);
		case GRID -> mix(text, ground, 0.22);
		case FOCUS -> text;
		default -> series(role);
		});
	}

	private static Color series(Role role) {
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return colours.get(role == Role.LIMIT ? LIMIT : SERIES + (role.ordinal() - Role.FIRST.ordinal() + 1));
	}

	private static Color mix(Color a, Color b, double share) {
		return new Color(mix(a.getRed(), b.getRed(), share), mix(a.getGreen(), b.getGreen(), share), mix(a.getBlue(), b.getBlue(), share));
	}

	private static int mix(int a, int b, double share) {
		return (int) Math.round(a * share + b * (1 - share));
	}

	Color colour(Role role) {
		return plain.apply(role);
	}

	/** As files write it: #rrggbb. */
	String code(Role role) {
		RGB rgb = colour(role).getRGB();
		return String.format("#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
	}
}
