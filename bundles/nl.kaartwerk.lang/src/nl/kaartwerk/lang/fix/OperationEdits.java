package nl.kaartwerk.lang.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
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
	/** What stands behind the properties of a definition. */
	private static final Set<EStructuralFeature> BEHIND_PROPERTIES = Set.of(Literals.DECLARATION__PROFILES, Literals.DECLARATION__PUBLISHED_MKI,
			Literals.WORK__ELEMENTS, Literals.WORK__DROPS);
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
			List<TextChange> made = changes(operation, longestLabel);
			if (made.isEmpty()) {
				return Optional.empty();
			}
			made.forEach(change -> add(change, changes));
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

	/** None when the operation has no place in this text. */
	private List<TextChange> changes(Operation operation, int longestLabel) {
		return operation instanceof Operation.AddColumn add ? addColumn(add) : change(operation, longestLabel).stream().toList();
	}

	private Optional<TextChange> change(Operation operation, int longestLabel) {
		return switch (operation) {
		case Operation.SetItem set -> NodeModelUtils.findNodesForFeature(set.object(), set.feature()).stream().skip(set.index()).findFirst()
				.map(node -> new TextChange(node.getOffset(), node.getLength(), set.text()));
		case Operation.AddColumn add -> throw new IllegalArgumentException("A column is several changes");
		case Operation.AddProperty add -> addProperty(add);
		case Operation.Remove remove -> remove(NodeModelUtils.findActualNodeFor(remove.object()));
		case Operation.RemoveProperty remove -> node(remove.object(), remove.feature()).flatMap(this::remove);
		case Operation.AddRemark add -> addRemark(add);
		case Operation.SetValue set -> node(set.object(), set.feature())
				.map(node -> new TextChange(node.getOffset(), node.getLength(), set.text()));
		case Operation.SetWord set -> node(set.object(), set.feature())
				.map(node -> new TextChange(node.getOffset() + set.start(), set.end() - set.start(), set.text()));
		case Operation.AddCells add -> addCells(add);
		case Operation.RemoveCells remove -> removeCells(remove);
		case Operation.AddRow add -> addRow(add, longestLabel);
		case Operation.SetHead set -> setHead(set);
		case Operation.AddLines add -> addLines(add);
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

	/** Behind the column before, in every line as wide, so that what is aligned stays aligned. */
	private List<TextChange> addColumn(Operation.AddColumn add) {
		ICompositeNode table = NodeModelUtils.findActualNodeFor(add.table());
		Optional<INode> header = node(add.table(), Literals.SCORE_TABLE__COLUMNS);
		List<Columns.Column> columns = add.table().getColumns() == null ? List.of() : add.table().getColumns().columns();
		boolean grouped = add.table().getColumns() != null && !add.table().getColumns().groups().isEmpty();
		if (table == null || header.isEmpty() || columns.isEmpty() || grouped || broken && SyntaxErrors.within(table)) {
			return List.of();
		}
		int width = Math.max(add.module().length(), add.cell().length());
		List<TextChange> changes = new ArrayList<>();
		int before = Math.min(add.before(), columns.size());
		changes.add(column(header.get(), before == 0 ? columns.getFirst().start() : columns.get(before - 1).end(), before == 0, add.module(), width));
		for (Row row : add.table().getRows()) {
			Optional<INode> cells = node(row, Literals.ROW__CELLS);
			if (cells.isPresent() && row.getCells().size() >= Math.max(before, 1)) {
				int at = before == 0 ? row.getCells().start(0) : row.getCells().end(before - 1);
				changes.add(column(cells.get(), at, before == 0, add.cell(), width));
			}
		}
		return changes;
	}

	private static TextChange column(INode line, int at, boolean first, String word, int width) {
		String padded = " ".repeat(width - word.length()) + word;
		return new TextChange(line.getOffset() + at, 0, first ? padded + "  " : "  " + padded);
	}

	private Optional<TextChange> addProperty(Operation.AddProperty add) {
		ICompositeNode definition = NodeModelUtils.getNode(add.definition());
		if (definition == null || broken && SyntaxErrors.within(definition)) {
			return Optional.empty();
		}
		INode last = null;
		boolean open = false;
		for (INode child : definition.getChildren()) {
			Assignment assignment = child.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(child.getGrammarElement());
			EStructuralFeature feature = assignment == null ? null : add.definition().eClass().getEStructuralFeature(assignment.getFeature());
			if (!open) {
				open = child.getText().equals("{");
				last = open ? child : last;
			} else if (feature != null) {
				if (BEHIND_PROPERTIES.contains(feature)) {
					break;
				}
				last = child;
			}
		}
		if (last == null) {
			return Optional.empty();
		}
		int lineOf = lineStart(definition.getOffset());
		int end = lineOf;
		while (end < definition.getOffset() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		String indentation = text.substring(lineOf, end);
		String own = last.getText().equals("{") || lineStart(last.getOffset()) == lineOf ? indentation + (indentation.contains("\t") ? "\t" : "  ") : indentOf(last);
		int at = endOfLine(last);
		boolean apart = at == text.length() || Character.isWhitespace(text.charAt(at));
		return Optional.of(new TextChange(at, 0, lineEnd + own + add.text() + (apart ? "" : " ")));
	}

	/** Behind what stands before the end, a comment it may be; not before the start. */
	private int endOfText(int start, int end) {
		int at = end;
		while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	/** The blanks that the line of a node begins with. */
	private String indentOf(INode node) {
		int start = lineStart(node.getOffset());
		int end = start;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** With the words before it that only lead up to it; with the whole line when that leaves nothing but blanks. */
	private Optional<TextChange> remove(INode node) {
		if (node == null || broken && SyntaxErrors.within(node)) {
			return Optional.empty();
		}
		int start = node.getOffset();
		for (INode before = node.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
			if (before.getGrammarElement() instanceof Keyword keyword && Character.isLetter(keyword.getValue().charAt(0))) {
				start = before.getOffset();
			} else if (!(before instanceof ILeafNode leaf && leaf.isHidden())) {
				break;
			}
		}
		int end = node.getEndOffset();
		int line = lineStart(start);
		int after = lineEndFrom(end);
		if (text.substring(line, start).isBlank() && text.substring(end, after).isBlank()) {
			int next = text.startsWith("\r\n", after) ? after + 2 : Math.min(text.length(), after + 1);
			return Optional.of(new TextChange(line, next - line, ""));
		}
		while (start > line && Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return Optional.of(new TextChange(start, end - start, ""));
	}

	private Optional<TextChange> addRemark(Operation.AddRemark add) {
		return lastNode(add.row()).map(node -> {
			int end = endOfLine(node);
			boolean remarked = text.substring(node.getEndOffset(), end).contains("//");
			return new TextChange(end, 0, (remarked ? "; " : "  // ") + add.text());
		});
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

	private Optional<TextChange> setHead(Operation.SetHead set) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(set.object());
		if (node == null || broken && SyntaxErrors.within(node)) {
			return Optional.empty();
		}
		int end = node.getOffset();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getText().equals("{")) {
				break;
			}
			end = leaf.isHidden() ? end : Math.max(end, leaf.getEndOffset());
		}
		return Optional.of(new TextChange(node.getOffset(), end - node.getOffset(), set.text()));
	}

	/** One level deeper than the block; a block on one line is opened up around what it gets. */
	private Optional<TextChange> addLines(Operation.AddLines add) {
		ICompositeNode block = NodeModelUtils.getNode(add.block()); // that of a definition stands in one of its own, which has no braces
		if (block == null || broken && SyntaxErrors.within(block)) {
			return Optional.empty();
		}
		INode open = null;
		INode close = null;
		INode last = null;
		INode beforeChildren = null;
		for (INode child : block.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.isHidden()) {
				continue;
			}
			if (open != null && beforeChildren == null && child.getSemanticElement() != add.block()) {
				beforeChildren = last;
			}
			if (open == null && child.getText().equals("{")) {
				open = child;
			} else if (child.getText().equals("}")) {
				close = child;
			}
			if (close == null) {
				last = child;
			}
		}
		INode after = add.after() == null ? last
				: add.after() == add.block() ? beforeChildren == null ? last : beforeChildren : NodeModelUtils.findActualNodeFor(add.after());
		if (last == null || after == null || open != null && close == null) {
			return Optional.empty();
		}
		String outer = indentOf(block);
		boolean hasLines = open != null && after != open && lineStart(after.getOffset()) > open.getOffset();
		String inner = hasLines ? indentOf(after) : outer + (outer.contains("\t") ? "\t" : "  ");
		StringBuilder lines = new StringBuilder();
		for (String line : add.lines()) {
			lines.append(lineEnd).append(line.isEmpty() ? "" : inner).append(line);
		}
		if (open == null) {
			return Optional.of(new TextChange(last.getEndOffset(), 0, " {" + lines + lineEnd + outer + '}'));
		}
		int at = endOfLine(after);
		if (after == last && lineStart(close.getOffset()) <= after.getEndOffset()) {
			at = endOfText(after.getEndOffset(), close.getOffset());
		} else if (at > close.getOffset()) {
			at = after.getEndOffset();
		}
		String gap = add.apart() && after != open ? lineEnd : "";
		boolean closes = text.substring(at, close.getOffset()).isBlank() && lineStart(close.getOffset()) <= at;
		return Optional.of(closes ? new TextChange(at, close.getOffset() - at, gap + lines + lineEnd + outer)
				: new TextChange(at, 0, gap + lines + (lineStart(at) == lineStart(nextToken(at)) ? lineEnd + inner : "")));
	}

	/** The offset of what follows an offset and is not blank; the end of the text when nothing does. */
	private int nextToken(int offset) {
		int at = offset;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
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
