package nl.kaartwerk.lang.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.lang.validation.SyntaxErrors;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation;

/** Makes the smallest edits of operations, so that layout and comments stay as they are; what is added is aligned with what is there. */
final class OperationEdits {
	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");

	private final String text;
	private final boolean broken;
	private final String lineEnd;

	/**
	 * @param text that the model was read from
	 * @param broken whether it has syntax errors
	 */
	OperationEdits(String text, boolean broken) {
		this.text = text;
		this.broken = broken;
		this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The changes that do all of the operations; none when one of them has no place in this text. */
	Optional<List<TextChange>> of(List<Operation> operations) {
		List<TextChange> changes = new ArrayList<>();
		int longestLabel = operations.stream().mapToInt(o -> o instanceof Operation.AddRow row ? row.indicator().length() : 0).max().orElse(0);
		for (Operation operation : operations) {
			Optional<TextChange> change = change(operation, longestLabel);
			if (change.isEmpty()) {
				return Optional.empty();
			}
			add(change.get(), changes);
		}
		return Optional.of(changes);
	}

	/** What is inserted at one offset is one change: nobody has to know in which order to make them. */
	private static void add(TextChange change, List<TextChange> changes) {
		for (int i = 0; i < changes.size(); i++) {
			TextChange other = changes.get(i);
			if (other.offset() == change.offset() && other.length() == 0 && change.length() == 0) {
				changes.set(i, new TextChange(other.offset(), 0, other.text() + change.text()));
				return;
			}
		}
		changes.add(change);
	}

	private Optional<TextChange> change(Operation operation, int longestLabel) {
		return switch (operation) {
		case Operation.SetValue set -> node(set.object(), set.feature())
				.map(node -> new TextChange(node.getOffset(), node.getLength(), set.text()));
		case Operation.SetWord set -> node(set.object(), set.feature())
				.map(node -> new TextChange(node.getOffset() + set.start(), set.end() - set.start(), set.text()));
		case Operation.AddCells add -> addCells(add);
		case Operation.RemoveCells remove -> removeCells(remove);
		case Operation.AddRow add -> addRow(add, longestLabel);
		case Operation.AddDefinition add -> addDefinition(add);
		};
	}

	private static Optional<INode> node(EObject object, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst();
	}

	private Optional<TextChange> addCells(Operation.AddCells add) {
		Optional<INode> last = lastNode(add.row());
		Optional<INode> header = node(add.row().eContainer(), Literals.SCORE_TABLE__COLUMNS);
		if (last.isEmpty() || header.isEmpty()) {
			return Optional.empty();
		}
		int offset = last.get().getEndOffset();
		int first = add.row().getCells() == null ? 0 : add.row().getCells().size();
		String added = cells(add.cells(), first, offset - lineStart(offset), (ScoreTable) add.row().eContainer(), header.get());
		return Optional.of(new TextChange(offset, 0, added));
	}

	private static Optional<INode> lastNode(Row row) {
		return node(row, Literals.ROW__CELLS).or(() -> node(row, Literals.ROW__UNIT)).or(() -> node(row, Literals.ROW__INDICATOR));
	}

	/** Cells that end under the modules they belong to, where there is room. */
	private String cells(List<String> cells, int first, int startColumn, ScoreTable table, INode header) {
		int headerStart = header.getOffset() - lineStart(header.getOffset());
		List<Columns.Column> columns = table.getColumns().columns();
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			int end = first + i < columns.size() ? headerStart + columns.get(first + i).end() : 0;
			int blanks = end - cells.get(i).length() - startColumn - line.length();
			line.append(" ".repeat(Math.max(1, blanks))).append(cells.get(i));
		}
		return line.toString();
	}

	/** Comments between the cells stay. */
	private static Optional<TextChange> removeCells(Operation.RemoveCells remove) {
		Cells cells = remove.row().getCells();
		int from = remove.first() == 0 ? cells.start(0) : cells.end(remove.first() - 1);
		int to = cells.end(cells.size() - 1);
		StringBuilder kept = new StringBuilder();
		Matcher comments = COMMENT.matcher(cells.text()).region(from, to);
		while (comments.find()) {
			kept.append(' ').append(comments.group());
		}
		return node(remove.row(), Literals.ROW__CELLS)
				.map(node -> new TextChange(node.getOffset() + from, to - from, kept.toString()));
	}

	private Optional<TextChange> addRow(Operation.AddRow add, int longestLabel) {
		Optional<INode> header = node(add.table(), Literals.SCORE_TABLE__COLUMNS);
		Optional<INode> before = add.after() == null ? header : lastNode(add.after());
		ICompositeNode table = NodeModelUtils.findActualNodeFor(add.table());
		if (before.isEmpty() || header.isEmpty() || table == null || broken && SyntaxErrors.within(table)) {
			return Optional.empty();
		}
		String head = indent(add) + add.indicator() + " ".repeat(longestLabel - add.indicator().length());
		String row = lineEnd + head + cells(add.cells(), 0, head.length(), add.table(), header.get());
		return Optional.of(new TextChange(endOfLine(before.get()), 0, row));
	}

	/** The indentation of the row before, of the first row, or one level more than that of the line that opens the table. */
	private String indent(Operation.AddRow add) {
		Row model = add.after() != null ? add.after() : add.table().getRows().isEmpty() ? null : add.table().getRows().getFirst();
		INode like = model != null ? node(model, Literals.ROW__INDICATOR).orElseThrow() : NodeModelUtils.findActualNodeFor(add.table());
		int start = lineStart(like.getOffset());
		int end = start;
		while (end < like.getOffset() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		String indentation = text.substring(start, end);
		return model != null ? indentation : indentation + (indentation.contains("\t") ? "\t" : "  ");
	}

	/** Behind what else stands on the line of a node, such as a comment; directly behind the node when more than that follows. */
	private int endOfLine(INode node) {
		int end = node.getEndOffset();
		for (int i = end; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r') {
				return i;
			}
			if (text.startsWith("//", i)) {
				return lineEndFrom(i);
			}
			if (text.startsWith("/*", i)) {
				int close = text.indexOf("*/", i + 2);
				if (close < 0 || close > lineEndFrom(i)) {
					return end;
				}
				i = close + 1;
			} else if (!Character.isWhitespace(c)) {
				return end;
			}
		}
		return end;
	}

	private int lineEndFrom(int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private int lineStart(int offset) {
		int start = offset;
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		return start;
	}

	/** Not into a broken text: behind a forgotten brace its end is not where a definition may stand. */
	private Optional<TextChange> addDefinition(Operation.AddDefinition add) {
		if (broken) {
			return Optional.empty();
		}
		String gap = text.isEmpty() ? "" : text.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
		return Optional.of(new TextChange(text.length(), 0, gap + KaartWriter.write(add.definition()).replace("\n", lineEnd)));
	}
}
