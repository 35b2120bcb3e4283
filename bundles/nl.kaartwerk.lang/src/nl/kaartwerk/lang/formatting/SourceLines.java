package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;

/** A text and its lines, with the blanks and line ends of the language. */
final class SourceLines {
	private final String text;

	SourceLines(String text) {
		this.text = text;
	}

	int length() {
		return text.length();
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

	/** Where a comment begins that follows on the same line, or -1. */
	int commentAfter(int offset) {
		int next = afterBlanks(offset);
		return text.startsWith("//", next) || text.startsWith("/*", next) ? next : -1;
	}

	/** Whether nothing follows on the line but a comment or a closing brace. */
	boolean endsLine(int offset) {
		int next = afterBlanks(offset);
		return next == text.length() || isLineEnd(text.charAt(next)) || text.charAt(next) == '}' || commentAfter(offset) >= 0;
	}

	/** The indentation of what is one level deeper than the line at an offset: in tabs where that line is, else in two blanks. */
	String deeperThan(int offset) {
		int start = startOfLine(offset);
		String own = text.substring(start, afterBlanks(start)).replace("\ufeff", "");
		return own + (own.indexOf('\t') >= 0 ? "\t" : "  ");
	}

	/** The comments between two words, as one piece; nothing when there are only blanks. */
	List<Span> between(int from, int to) {
		int start = afterBlanks(from);
		return start >= to ? List.of() : List.of(new Span(start, beforeBlanks(to)));
	}

	/** A line whose first cell holds the words that it begins with. */
	Line lineOf(String indentation, List<List<Span>> cells) {
		int begin = cells.get(0).get(0).start();
		int start = startOfLine(begin);
		boolean first = afterBlanks(start) == begin;
		return new Line(start, first ? start : begin, first ? indentation : "", first ? indentation : text.substring(start, begin), cells);
	}

	/** A header: its first cell is empty, and stands over the labels. */
	Line headerOf(String indentation, List<List<Span>> columns) {
		int begin = columns.get(0).get(0).start();
		int start = startOfLine(begin);
		boolean first = afterBlanks(start) == begin;
		int at = first ? start : beforeBlanks(begin);
		List<List<Span>> cells = new ArrayList<>();
		cells.add(List.of());
		cells.addAll(columns);
		return new Line(start, at, first ? indentation : "", first ? indentation : text.substring(start, at), cells);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff';
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}
}
