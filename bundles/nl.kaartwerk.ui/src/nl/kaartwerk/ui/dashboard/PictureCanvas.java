package nl.kaartwerk.ui.dashboard;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows a picture. Arrow keys walk its parts, which are also read out; Enter or a click goes to where a part comes from.
 */
final class PictureCanvas extends Canvas {
	private static final int NONE = -1;

	private final Fonts fonts;
	private final Consumer<Picture.Part> chosen;
	private final Consumer<Picture.Part> open;
	private Picture picture;
	private List<Picture.Part> parts = List.of();
	private List<Picture.Spot> spots = List.of();
	private int current = NONE;
	private int pointed = NONE;

	/**
	 * @param chosen told which part the keys or the mouse are on
	 * @param open told which part is to be followed to its source
	 */
	PictureCanvas(Composite parent, Fonts fonts, Consumer<Picture.Part> chosen, Consumer<Picture.Part> open) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.fonts = fonts;
		this.chosen = chosen;
		this.open = open;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Traverse, PictureCanvas::traverse);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseMove, event -> point(at(event.x, event.y)));
		addListener(SWT.MouseExit, event -> point(NONE));
		addListener(SWT.FocusIn, event -> focusGained());
		addListener(SWT.FocusOut, event -> redraw());
		getAccessible().addAccessibleListener(new Names());
		getAccessible().addAccessibleControlListener(new Parts());
	}

	/** Shows another picture; the part that was chosen stays so when there are as many. */
	void show(Picture next) {
		picture = next;
		List<Picture.Part> before = parts;
		parts = next.parts();
		current = parts.size() == before.size() ? current : parts.isEmpty() || current == NONE ? NONE : Math.min(current, parts.size() - 1);
		point(NONE);
		redraw();
	}

	/** Lets go of the picture. */
	void clear() {
		picture = null;
		parts = List.of();
		spots = List.of();
		current = NONE;
	}

	Picture picture() {
		return picture;
	}

	/** The part that keys or mouse have chosen, or null. */
	Picture.Part current() {
		return current == NONE ? null : parts.get(current);
	}

	/** The parts with where they are drawn, for tests and the like. */
	List<Picture.Spot> spots() {
		return List.copyOf(spots);
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		if (picture == null) {
			return new Point(0, 0);
		}
		int wide = width == SWT.DEFAULT ? 400 : width;
		GC gc = new GC(this);
		try {
			return new Point(wide, picture.height(new GcPen(gc, Palette.of(this), fonts), wide));
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		if (picture == null) {
			return;
		}
		Palette palette = Palette.of(this);
		GcPen pen = new GcPen(gc, palette, fonts);
		int width = getClientArea().width;
		spots = picture.draw(pen, width);
		if (isFocusControl() && current != NONE) {
			spots.stream().filter(spot -> spot.part() == current).findFirst().ifPresent(spot -> {
				gc.setForeground(palette.colour(Role.FOCUS));
				gc.setLineWidth(2);
				gc.drawRectangle(spot.x() + 1, spot.y() + 1, Math.min(spot.width(), width - spot.x()) - 2, spot.height() - 2);
				gc.setLineWidth(1);
			});
		}
	}

	private int at(int x, int y) {
		return spots.stream().filter(spot -> spot.holds(x, y)).mapToInt(Picture.Spot::part).findFirst().orElse(NONE);
	}

	private void point(int part) {
		if (part == pointed) {
			return;
		}
		pointed = part;
		boolean known = part != NONE && part < parts.size();
		setToolTipText(known ? parts.get(part).text() : null);
		setCursor(known && parts.get(part).source().isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
	}

	private void press(Event event) {
		forceFocus();
		int part = at(event.x, event.y);
		if (part == NONE || part >= parts.size()) {
			return;
		}
		choose(part);
		if (event.button == 1) {
			open.accept(parts.get(part));
		}
	}

	private static void traverse(Event event) {
		boolean away = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE;
		event.doit = away;
	}

	private void key(Event event) {
		if (parts.isEmpty()) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> walk(Picture.Way.NEXT);
		case SWT.ARROW_UP -> walk(Picture.Way.PREVIOUS);
		case SWT.ARROW_RIGHT -> walk(Picture.Way.RIGHT);
		case SWT.ARROW_LEFT -> walk(Picture.Way.LEFT);
		case SWT.HOME -> walk(Picture.Way.FIRST);
		case SWT.END -> walk(Picture.Way.LAST);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (current != NONE) {
				open.accept(parts.get(current));
			}
		}
		default -> {
			// other keys are not for pictures
		}
		}
	}

	private void walk(Picture.Way way) {
		choose(current == NONE ? 0 : picture.neighbour(current, way));
	}

	private void focusGained() {
		if (current == NONE && !parts.isEmpty()) {
			current = 0;
		}
		redraw();
	}

	private void choose(int part) {
		current = part;
		redraw();
		getAccessible().setFocus(part);
		chosen.accept(parts.get(part));
	}

	private final class Names extends AccessibleAdapter {
		@Override
		public void getName(AccessibleEvent event) {
			boolean known = event.childID >= 0 && event.childID < parts.size();
			event.result = known ? parts.get(event.childID).text() : picture == null ? "" : Texts.get("hint", picture.title());
		}
	}

	private final class Parts extends AccessibleControlAdapter {
		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
		}

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = parts.size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			event.children = IntStream.range(0, parts.size()).boxed().toArray();
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = isFocusControl() ? current == NONE ? ACC.CHILDID_SELF : current : ACC.CHILDID_NONE;
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.STATE_FOCUSABLE
					: ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (event.childID == current ? ACC.STATE_FOCUSED | ACC.STATE_SELECTED : 0);
		}
	}
}
