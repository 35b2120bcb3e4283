package nl.kaartwerk.ui.dashboard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** The fonts of pictures: those of the dialogs, so that they follow the user's settings. Gone with the control that they are made for. */
final class Fonts {
	private static final float LARGE = 1.5f;
	private static final int MOST_WIDTHS = 4_000;

	private final Map<Pen.Style, Map<String, Integer>> widths = new EnumMap<>(Map.of(Pen.Style.NORMAL, new HashMap<>(), Pen.Style.BOLD, new HashMap<>(), Pen.Style.LARGE,
			new HashMap<>()));
	private final Font normal;
	private final Font bold;
	private final Font large;

	Fonts(Control owner) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), owner);
		normal = JFaceResources.getDialogFont();
		FontDescriptor strong = FontDescriptor.createFrom(normal).setStyle(SWT.BOLD);
		bold = resources.create(strong);
		large = resources.create(strong.setHeight(Math.round(normal.getFontData()[0].getHeight() * LARGE)));
	}

	/** How wide a text is; most texts are measured again and again. */
	int width(GC gc, String text, Pen.Style style) {
		Map<String, Integer> known = widths.get(style);
		if (known.size() > MOST_WIDTHS) {
			known.clear();
		}
		return known.computeIfAbsent(text, each -> gc.textExtent(each).x);
	}

	Font of(Pen.Style style) {
		return switch (style) {
		case NORMAL -> normal;
		case BOLD -> bold;
		case LARGE -> large;
		};
	}
}
