package nl.kaartwerk.ui.help;

import java.util.List;
import java.util.Map;

/**
 * A page of the help as text with marks, as a text widget shows it.
 *
 * @param anchors offset of each section, by its id, in their order
 */
record HelpPage(String title, String text, List<Span> spans, List<Shape> shapes, Map<String, Integer> anchors) {
	/** What is special about some characters. */
	enum Look {
		TITLE, HEADING, SUBHEADING, STRONG, EMPHASIS, CODE, MARK, LINK
	}

	/** @param target where a link leads, else empty */
	record Span(int start, int length, Look look, String target) {
		int end() {
			return start + length;
		}
	}

	/**
	 * What is special about a line.
	 *
	 * @param level how far it is indented
	 * @param bullet what hangs before the text of the line
	 * @param stops the widest text of each column of a table but the last
	 * @param above space above it, in tenths of a line
	 */
	record Shape(int line, int level, String bullet, List<String> stops, boolean code, int above) {
	}
}
