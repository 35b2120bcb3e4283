package nl.kaartwerk.lang.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.lang.lexing.KaartLexer;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/**
 * Where the words of a score table stand in a text. Read from its tokens, so that it is there at once and whatever is wrong around it.
 * Offsets are in characters of the whole text.
 *
 * @param set id of the set, as written
 * @param open offset behind the opening brace
 * @param close offset of the closing brace, or of where a table without one ends
 * @param closed whether there is a closing brace
 * @param header null when the table has none
 */
public record TableText(String set, int open, int close, boolean closed, Header header, List<Row> rows, List<Comment> comments) {
	/** @param offset of the text of the columns */
	public record Header(int offset, Columns columns) {
		public int end() {
			return offset + columns.text().length();
		}
	}

	/**
	 * A row.
	 *
	 * @param unit as written, without brackets; null when there is none
	 * @param labelEnd end of the label with its unit
	 * @param cells null when there are none
	 * @param cellsOffset of the text of the cells
	 */
	public record Row(int offset, String label, String unit, int labelEnd, Cells cells, int cellsOffset) {
		public int end() {
			return cells == null ? labelEnd : cellsOffset + cells.text().length();
		}

		public int size() {
			return cells == null ? 0 : cells.size();
		}
	}

	/** A comment of its own, or at the end of a line. */
	public record Comment(int offset, int end, boolean line) {
		boolean holds(int at) {
			return offset < at && (at < end || line && at == end);
		}
	}

	public TableText {
		rows = List.copyOf(rows);
		comments = List.copyOf(comments);
	}

	/** The table between whose braces an offset lies; empty when there is none. */
	public static Optional<TableText> at(String text, int offset) {
		return all(text).stream().filter(table -> table.open <= offset && offset <= table.close).findFirst();
	}

	/** The tables of a text, in order. */
	public static List<TableText> all(String text) {
		return new Tokens(text).tables();
	}

	/** The words of a table that has been parsed; without its braces and comments. */
	public static TableText of(ScoreTable table) {
		Header header = NodeModelUtils.findNodesForFeature(table, Literals.SCORE_TABLE__COLUMNS).stream().findFirst()
				.map(node -> new Header(node.getOffset(), table.getColumns())).orElse(null);
		List<Row> rows = new ArrayList<>();
		for (nl.kaartwerk.model.Row row : table.getRows()) {
			INode label = NodeModelUtils.findNodesForFeature(row, Literals.ROW__INDICATOR).stream().findFirst().orElse(null);
			if (label != null) {
				int end = NodeModelUtils.findNodesForFeature(row, Literals.ROW__UNIT).stream().findFirst().orElse(label).getEndOffset();
				int cells = NodeModelUtils.findNodesForFeature(row, Literals.ROW__CELLS).stream().findFirst().map(INode::getOffset).orElse(end);
				rows.add(new Row(label.getOffset(), row.getIndicator(), row.getUnit(), end, row.getCells(), cells));
			}
		}
		INode node = NodeModelUtils.findActualNodeFor(table);
		return new TableText(table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet(), node.getOffset(), node.getEndOffset(), true, header, rows, List.of());
	}

	/** Whether an offset lies in a comment. */
	public boolean isComment(int offset) {
		return comments.stream().anyMatch(comment -> comment.holds(offset));
	}

	/** Reads the tokens of a text in turn. */
	private static final class Tokens {
		private final KaartLexer lexer = new KaartLexer();
		private final List<TableText> tables = new ArrayList<>();
		private String announced;
		private String set;
		private int open;
		private Header header;
		private List<Row> rows;
		private List<Comment> comments;

		Tokens(String text) {
			lexer.setCharStream(new ANTLRStringStream(text));
		}

		List<TableText> tables() {
			Token token = lexer.nextToken();
			int end = 0;
			while (token.getType() != Token.EOF) {
				CommonToken here = (CommonToken) token;
				end = here.getStopIndex() + 1;
				if (rows == null) {
					outside(here);
				} else {
					inside(here);
				}
				token = lexer.nextToken();
			}
			if (rows != null) {
				close(end, false);
			}
			return tables;
		}

		private void outside(CommonToken token) {
			String word = token.getText();
			switch (token.getType()) {
			case KaartLexer.RULE_WS, KaartLexer.RULE_ML_COMMENT, KaartLexer.RULE_SL_COMMENT -> {
				return;
			}
			default -> {
				if (word.equals("impacts")) {
					announced = "";
				} else if (word.equals("inventory")) {
					announced = IndicatorSet.INVENTORY;
				} else if (announced != null && token.getType() == KaartLexer.RULE_ID) {
					announced = word;
				} else if (announced != null && word.equals("{")) {
					set = announced;
					open = token.getStopIndex() + 1;
					header = null;
					rows = new ArrayList<>();
					comments = new ArrayList<>();
					announced = null;
				} else {
					announced = null;
				}
			}
			}
		}

		private void inside(CommonToken token) {
			int start = token.getStartIndex();
			int end = token.getStopIndex() + 1;
			Row last = rows.isEmpty() ? null : rows.getLast();
			switch (token.getType()) {
			case KaartLexer.RULE_WS -> {
				return;
			}
			case KaartLexer.RULE_ML_COMMENT -> comments.add(new Comment(start, end, false));
			case KaartLexer.RULE_SL_COMMENT -> comments.add(new Comment(start, end, true));
			case KaartLexer.RULE_TABLE_HEADER -> header = new Header(start, Columns.valueOf(token.getText()));
			case KaartLexer.RULE_ROW_LABEL -> rows.add(new Row(start, token.getText(), null, end, null, end));
			case KaartLexer.RULE_ROW_UNIT -> {
				String unit = token.getText().substring(1).replaceFirst("]$", "");
				if (last != null && last.cells != null) {
					rows.add(new Row(start, "", unit, end, null, end)); // a line whose label is missing; the row before has its own unit
				} else if (last != null) {
					rows.set(rows.size() - 1, new Row(last.offset, last.label, unit, end, last.cells, last.cellsOffset));
				}
			}
			case KaartLexer.RULE_ROW_CELLS -> {
				if (last != null) {
					rows.set(rows.size() - 1, new Row(last.offset, last.label, last.unit, last.labelEnd, Cells.valueOf(token.getText()), start));
				}
			}
			default -> {
				close(start, token.getText().equals("}"));
				if (!token.getText().equals("}")) {
					outside(token);
				}
			}
			}
		}

		private void close(int end, boolean closed) {
			tables.add(new TableText(set, open, end, closed, header, rows, comments));
			rows = null;
		}
	}
}
