package nl.kaartwerk.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import nl.kaartwerk.ui.help.HelpPage.Look;
import nl.kaartwerk.ui.help.HelpPage.Shape;
import nl.kaartwerk.ui.help.HelpPage.Span;

/** Shows a page of the help. It is drawn as text, so that it needs no browser, has the colours of the theme and can be selected and read aloud. */
final class PageView {
	private static final int INDENT = 22;
	private static final int GAP = 18;
	private static final int MARGIN = 14;

	private final StyledText widget;
	private final LocalResourceManager resources;
	private final Font title;
	private final Font heading;
	private final Font subheading;
	private final Font strong;
	private final Font emphasis;
	private final Font code;
	private HelpPage page;

	/** @param follow what to do with the target of a link */
	PageView(Composite parent, Consumer<String> follow) {
		widget = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		widget.setAlwaysShowScrollBars(false);
		widget.getAccessible().addAccessibleListener(new Name(Texts.get("page")));
		resources = new LocalResourceManager(JFaceResources.getResources(), widget);
		Font plain = JFaceResources.getDialogFont();
		widget.setFont(plain);
		title = font(plain, SWT.BOLD, 6);
		heading = font(plain, SWT.BOLD, 3);
		subheading = font(plain, SWT.BOLD, 1);
		strong = font(plain, SWT.BOLD, 0);
		emphasis = font(plain, SWT.ITALIC, 0);
		code = JFaceResources.getTextFont();
		Cursor hand = widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
		widget.addListener(SWT.MouseMove, event -> widget.setCursor(linkAt(event).isPresent() ? hand : null));
		widget.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && widget.getSelectionCount() == 0) {
				linkAt(event).ifPresent(link -> follow.accept(link.target()));
			}
		});
		widget.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR) {
				link(widget.getSelection().x).ifPresent(link -> follow.accept(link.target()));
			}
		});
		widget.addListener(SWT.Traverse, this::goToLink);
	}

	private Font font(Font plain, int style, int larger) {
		return resources.create(FontDescriptor.createFrom(plain).setStyle(style).increaseHeight(larger));
	}

	StyledText widget() {
		return widget;
	}

	/** The shown page, null before the first. */
	HelpPage page() {
		return page;
	}

	/** @param anchor the section to begin with, empty for the beginning of the page */
	void show(HelpPage shown, String anchor) {
		page = shown;
		widget.setRedraw(false);
		try {
			widget.setText(shown.text());
			widget.setStyleRanges(styles(shown));
			shape(shown);
		} finally {
			widget.setRedraw(true);
		}
		reveal(anchor);
	}

	/** Scrolls to a section of the page that is shown. */
	void reveal(String anchor) {
		int offset = page == null ? 0 : page.anchors().getOrDefault(anchor, 0);
		widget.setSelection(offset);
		if (offset == 0) {
			widget.setTopPixel(0);
			return;
		}
		widget.setTopIndex(widget.getLineAtOffset(offset));
		// The space above a heading counts as part of the line before it.
		widget.setTopPixel(widget.getTopPixel() + widget.getLocationAtOffset(offset).y - MARGIN);
	}

	private StyleRange[] styles(HelpPage shown) {
		List<Span> spans = new ArrayList<>(shown.spans());
		spans.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::length).reversed()));
		List<Integer> cuts = spans.stream().flatMap(span -> Stream.of(span.start(), span.end())).distinct().sorted().toList();
		List<StyleRange> styles = new ArrayList<>();
		for (int i = 0; i + 1 < cuts.size(); i++) {
			int start = cuts.get(i);
			int end = cuts.get(i + 1);
			List<Span> here = spans.stream().filter(span -> span.start() <= start && end <= span.end()).toList();
			if (!here.isEmpty()) {
				styles.add(style(start, end - start, here));
			}
		}
		return styles.toArray(StyleRange[]::new);
	}

	private StyleRange style(int start, int length, List<Span> spans) {
		StyleRange style = new StyleRange();
		style.start = start;
		style.length = length;
		for (Span span : spans) {
			switch (span.look()) {
			case TITLE -> style.font = title;
			case HEADING -> style.font = heading;
			case SUBHEADING -> style.font = subheading;
			case STRONG -> style.font = strong;
			case EMPHASIS -> style.font = emphasis;
			case CODE -> style.font = style.font == null ? code : style.font;
			case MARK -> {
				style.underline = true;
				style.underlineStyle = SWT.UNDERLINE_ERROR;
				style.underlineColor = JFaceColors.getErrorText(widget.getDisplay());
			}
			case LINK -> {
				style.underline = true;
				style.foreground = JFaceColors.getHyperlinkText(widget.getDisplay());
			}
			}
		}
		return style;
	}

	private void shape(HelpPage shown) {
		GC gc = new GC(widget);
		try {
			int lineHeight = gc.getFontMetrics().getHeight();
			Color ground = JFaceResources.getColorRegistry().get(HelpView.CODE_GROUND);
			for (Shape shape : shown.shapes()) {
				if (shape.line() >= widget.getLineCount()) {
					continue;
				}
				int indent = shape.level() * INDENT + (shape.bullet().isEmpty() ? 0 : INDENT / 2);
				gc.setFont(shape.stops().isEmpty() ? widget.getFont() : strong);
				int wrap = indent + gc.textExtent(shape.bullet()).x;
				if (!shape.stops().isEmpty()) {
					int[] stops = stops(shape, indent, gc);
					widget.setLineTabStops(shape.line(), 1, stops);
					wrap = stops[stops.length - 1];
				}
				widget.setLineIndent(shape.line(), 1, indent);
				widget.setLineWrapIndent(shape.line(), 1, wrap);
				widget.setLineVerticalIndent(shape.line(), shape.above() * lineHeight / 10);
				if (shape.code()) {
					widget.setLineBackground(shape.line(), 1, ground);
				}
			}
		} finally {
			gc.dispose();
		}
	}

	private static int[] stops(Shape shape, int indent, GC gc) {
		int[] stops = new int[shape.stops().size()];
		int at = indent;
		for (int i = 0; i < stops.length; i++) {
			at += gc.textExtent(shape.stops().get(i)).x + GAP;
			stops[i] = at;
		}
		return stops;
	}

	private Optional<Span> linkAt(Event event) {
		int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
		return offset < 0 ? Optional.empty() : link(offset);
	}

	private Optional<Span> link(int offset) {
		return page == null ? Optional.empty()
				: page.spans().stream().filter(span -> span.look() == Look.LINK && span.start() <= offset && offset < span.end()).findFirst();
	}

	/** Tab goes from link to link, and behind the last one out of the page. */
	private void goToLink(Event event) {
		boolean back = event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
		if (page == null || !back && event.detail != SWT.TRAVERSE_TAB_NEXT) {
			return;
		}
		int caret = widget.getSelection().x;
		Optional<Span> next = page.spans().stream().filter(span -> span.look() == Look.LINK && (back ? span.start() < caret : span.start() > caret))
				.reduce((a, b) -> back ? b : a);
		if (next.isPresent()) {
			event.doit = false;
			widget.setSelection(next.get().start(), next.get().end());
			widget.showSelection();
		}
	}

	/** Opens what is not a page of the help, or says where it is when nothing here opens it. */
	static void browse(String address) {
		if (!Program.launch(address)) {
			MessageDialog.openInformation(Display.getCurrent().getActiveShell(), Texts.get("browser"), Texts.get("noBrowser", address));
		}
	}

	/** What a screen reader calls it. */
	private static final class Name extends AccessibleAdapter {
		private final String name;

		Name(String name) {
			this.name = name;
		}

		@Override
		public void getName(AccessibleEvent event) {
			event.result = name;
		}
	}
}
