package nl.kaartwerk.ui.mki;

import java.util.stream.Collectors;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Cuts the lines of a text so that each fits into a width; three points stand for what is cut off. */
final class OneLineEach {
	private static final String CUT = "...";

	private final Control control;
	private final int width;

	/** @param control whose font the text is shown in */
	OneLineEach(Control control, int width) {
		this.control = control;
		this.width = width;
	}

	String of(String text) {
		GC gc = new GC(control);
		try {
			return text.lines().map(line -> cut(line, gc)).collect(Collectors.joining("\n"));
		} finally {
			gc.dispose();
		}
	}

	private String cut(String line, GC gc) {
		if (gc.textExtent(line).x <= width) {
			return line;
		}
		int fits = 0;
		for (int end = line.length(); end - fits > 1;) {
			int middle = (fits + end) / 2;
			boolean isFitting = gc.textExtent(line.substring(0, middle) + CUT).x <= width;
			fits = isFitting ? middle : fits;
			end = isFitting ? end : middle;
		}
		return line.substring(0, fits) + CUT;
	}
}
