package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;

/** A text and its lines, with the blanks and line ends of the language. */
final class SourceLines {
	private final String text;

	SourceLines(String text) {
		this.text = text;
	}

	String of(Span span) {
		return text.substring(span.start(), span.end());
	}

	int startOfLine(int offset) {
		int start = offset;
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	int endOfLine(int offset) {
		int end = offset;
		while (end < text.length() && !isLineEnd(text.charAt(end))) {
			end++;
		}
		return end;
	}

	boolean isOneLine(int from, int to) {
		return endOfLine(from) >= to;
	}

	/** The first offset from there on that is no blank. */
	int afterBlanks(int from) {
		int i = from;
		while (i < text.length() && isBlank(text.charAt(i))) {
			i++;
		}
		return i;
	}

	/** The last offset up to there that has no blank before it. */
	int beforeBlanks(int to) {
		int i = to;
		while (i > 0 && isBlank(text.charAt(i - 1))) {
			i--;
		}
		return i;
	}

	/** Whether nothing follows on the line but a comment or a closing brace. */
	boolean endsLine(int offset) {
		int next = afterBlanks(offset);
		return next == text.length() || isLineEnd(text.charAt(next)) || text.charAt(next) == '}'
				|| text.startsWith("//", next) || text.startsWith("/*", next);
	}

	/** What stands before the first word of the line at an offset. */
	String indentation(int offset) {
		int start = startOfLine(offset);
		return text.substring(start, afterBlanks(start));
	}

	/** The comments between two words, as one piece; nothing when there are only blanks. */
	List<Span> between(int from, int to) {
		int start = afterBlanks(from);
		return start >= to ? List.of() : List.of(new Span(start, beforeBlanks(to)));
	}

	/** Whether a word is the first of its line. */
	boolean isFirst(int offset) {
		return afterBlanks(startOfLine(offset)) == offset;
	}

	/** A line whose first cell holds the words that it begins with. */
	Line lineOf(String indentation, List<List<Span>> cells) {
		return new Line(startOfLine(cells.getFirst().getFirst().start()), indentation, cells);
	}

	/** A header: its first cell is empty, and stands over the labels. */
	Line headerOf(String indentation, List<List<Span>> columns) {
		List<List<Span>> cells = new ArrayList<>();
		cells.add(List.of());
		cells.addAll(columns);
		return new Line(startOfLine(columns.getFirst().getFirst().start()), indentation, cells);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff';
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}
}
