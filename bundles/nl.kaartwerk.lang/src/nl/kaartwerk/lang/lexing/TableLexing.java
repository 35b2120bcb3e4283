package nl.kaartwerk.lang.lexing;

import java.util.Set;

import org.antlr.runtime.CharStream;

/**
 * The lexer's table mode. Between the braces of {@code impacts} and {@code inventory} a line end counts, and what stands on a line is
 * raw: a half-typed row never shifts its neighbours, "1,20" or "n.a." is a bad cell and not a syntax error, and D or AP stay usable as
 * names elsewhere. A row's cells are one token, because a library has millions of them; the model splits it.
 * <p>
 * A line that begins with a word that only opens a new construct ends the table too, so that a forgotten brace costs one error and not the
 * rest of the file.
 */
public final class TableLexing {
	/** The token types of one generated lexer. */
	public record Types(int header, int label, int unit, int cells, int blank, int blockComment, int lineComment, int name) {
		boolean isHidden(int type) {
			return type == blank || type == blockComment || type == lineComment;
		}
	}

	/** Given back by {@link #scan} when the generated lexer shall read the next token. */
	public static final int DELEGATE = -1;

	private static final Set<String> OPENING_WORDS = Set.of("declaration", "profile", "impacts", "inventory", "owner", "practitioner",
			"reviewer", "building", "civil", "element", "scenario", "scaling", "waive");

	private enum Position {
		OUTSIDE, BEFORE_HEADER, LINE_START, AFTER_LABEL, AFTER_UNIT
	}

	private final Types types;
	private Position position = Position.OUTSIDE;
	private boolean tableAnnounced;

	public TableLexing(Types types) {
		this.types = types;
	}

	/** Consumes the next token of a table and returns its type, or returns {@link #DELEGATE} with nothing consumed. */
	public int scan(CharStream in) {
		if (position == Position.OUTSIDE) {
			return DELEGATE;
		}
		int c = in.LA(1);
		if (isBlank(c) || isLineEnd(c)) {
			return blanks(in);
		}
		if (c == '/' && in.LA(2) == '/') {
			consume(in, lengthOfLine(in));
			return types.lineComment();
		}
		if (c == '/' && in.LA(2) == '*') {
			consume(in, lengthOfBlockComment(in));
			return types.blockComment();
		}
		if (c == '}') {
			position = Position.OUTSIDE;
			return DELEGATE;
		}
		if (c == '{') {
			return DELEGATE;
		}
		return content(in, c);
	}

	private int content(CharStream in, int c) {
		if ((position == Position.LINE_START || position == Position.BEFORE_HEADER) && opensConstruct(in)) {
			position = Position.OUTSIDE;
			return DELEGATE;
		}
		if (position == Position.BEFORE_HEADER) {
			position = Position.LINE_START;
			consume(in, lengthOfCells(in));
			return types.header();
		}
		if (c == '[' && position != Position.AFTER_UNIT) {
			position = Position.AFTER_UNIT;
			consume(in, lengthOfUnit(in));
			return types.unit();
		}
		if (position == Position.LINE_START) {
			position = Position.AFTER_LABEL;
			consume(in, lengthOfLabel(in));
			return types.label();
		}
		consume(in, lengthOfCells(in));
		return types.cells();
	}

	/** Takes note of a token that the generated lexer has read. */
	public void seen(int type, CharStream in, int start) {
		if (types.isHidden(type)) {
			return;
		}
		int length = in.index() - start;
		if (tableAnnounced && length == 1 && in.substring(start, start).equals("{")) {
			position = Position.BEFORE_HEADER;
			tableAnnounced = false;
		} else if (length == 7 || length == 9) {
			String text = in.substring(start, start + length - 1);
			tableAnnounced = text.equals("impacts") || text.equals("inventory") || tableAnnounced && type == types.name();
		} else {
			tableAnnounced &= type == types.name();
		}
	}

	private int blanks(CharStream in) {
		int c = in.LA(1);
		while (isBlank(c) || isLineEnd(c)) {
			if (isLineEnd(c) && position != Position.BEFORE_HEADER) {
				position = Position.LINE_START;
			}
			in.consume();
			c = in.LA(1);
		}
		return types.blank();
	}

	private static boolean opensConstruct(CharStream in) {
		int length = 0;
		while (Character.isLetter(in.LA(length + 1)) && length <= 12) {
			length++;
		}
		if (length == 0 || length > 12) {
			return false;
		}
		int next = in.LA(length + 1);
		boolean ends = isBlank(next) || isLineEnd(next) || next == CharStream.EOF || next == '{';
		return ends && OPENING_WORDS.contains(in.substring(in.index(), in.index() + length - 1));
	}

	private static int lengthOfLine(CharStream in) {
		int length = 0;
		while (!isLineEndOrEof(in.LA(length + 1))) {
			length++;
		}
		return length;
	}

	private static int lengthOfBlockComment(CharStream in) {
		int length = 2;
		while (in.LA(length + 1) != CharStream.EOF) {
			if (in.LA(length + 1) == '*' && in.LA(length + 2) == '/') {
				return length + 2;
			}
			length++;
		}
		return length;
	}

	private static int lengthOfLabel(CharStream in) {
		int length = 1;
		int c;
		while (!isBlank(c = in.LA(length + 1)) && !isLineEndOrEof(c) && c != '[' && c != '{' && c != '}' && !opensComment(in, length + 1)) {
			length++;
		}
		return length;
	}

	private static int lengthOfUnit(CharStream in) {
		int length = 1;
		int c;
		while (!isLineEndOrEof(c = in.LA(length + 1)) && c != '{' && c != '}') {
			length++;
			if (c == ']') {
				break;
			}
		}
		return length;
	}

	/** Up to the last character of the line that is neither blank nor a comment at its end. Comments between cells are part of it. */
	private static int lengthOfCells(CharStream in) {
		int length = 0;
		int end = 0;
		int c;
		while (!isLineEndOrEof(c = in.LA(length + 1)) && c != '{' && c != '}') {
			if (c == '/' && in.LA(length + 2) == '/') {
				break;
			}
			if (c == '/' && in.LA(length + 2) == '*') {
				int comment = lengthOfCommentWithinLine(in, length);
				if (comment == 0) {
					break;
				}
				length += comment;
				continue;
			}
			length++;
			if (!isBlank(c)) {
				end = length;
			}
		}
		return Math.max(end, 1);
	}

	/** The length of a block comment that closes on its line and has a cell after it, else 0. */
	private static int lengthOfCommentWithinLine(CharStream in, int offset) {
		int length = 2;
		int c;
		while (!isLineEndOrEof(c = in.LA(offset + length + 1))) {
			if (c == '*' && in.LA(offset + length + 2) == '/') {
				return length + 2;
			}
			length++;
		}
		return 0;
	}

	private static boolean opensComment(CharStream in, int at) {
		return in.LA(at) == '/' && (in.LA(at + 1) == '/' || in.LA(at + 1) == '*');
	}

	private static void consume(CharStream in, int length) {
		for (int i = 0; i < length; i++) {
			in.consume();
		}
	}

	private static boolean isBlank(int c) {
		return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff';
	}

	private static boolean isLineEnd(int c) {
		return c == '\n' || c == '\r';
	}

	private static boolean isLineEndOrEof(int c) {
		return isLineEnd(c) || c == CharStream.EOF;
	}
}
