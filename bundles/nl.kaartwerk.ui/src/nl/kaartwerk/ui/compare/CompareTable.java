package nl.kaartwerk.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import nl.kaartwerk.calculation.comparison.ComparedPart;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.ui.frame.CellText;

/** The parts of works beside each other: what each has, and what it has more or less than the first. Only the lines that are looked at are made. */
final class CompareTable {
	private static final int LABEL_WIDTH = 240;
	private static final int FIGURE_WIDTH = 110;
	private static final int NOTE_WIDTH = 130;
	private static final String INDENT = "  ";

	private enum Kind {
		LABEL, VALUE, CHANGE, RELATIVE, NOTE
	}

	/** @param side of a value or a change */
	private record Column(Kind kind, int side) {
		boolean isNumber() {
			return kind != Kind.LABEL && kind != Kind.NOTE;
		}
	}

	private final Tree tree;
	private final List<Column> columns = new ArrayList<>();
	private final Set<String> open = new HashSet<>();
	private Compared compared;
	private List<ComparedPart> parts = List.of();
	/** The column that the lines are sorted by; null for the order of the works. */
	private Column sorted;
	private boolean descending;

	CompareTable(Composite parent, Consumer<Optional<ComparedPart>> choose, Consumer<ComparedPart> go) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		tree.addListener(SWT.SetData, this::fill);
		tree.addListener(SWT.Selection, event -> choose.accept(chosen()));
		tree.addListener(SWT.DefaultSelection, event -> chosenLine().ifPresent(go));
		tree.addListener(SWT.Expand, event -> open.add(key(event)));
		tree.addListener(SWT.Collapse, event -> open.remove(key(event)));
	}

	private static String key(Event event) {
		return event.item.getData() instanceof ComparedPart part ? part.key() : "";
	}

	/** The parts that are open, by their keys. */
	Set<String> open() {
		return Set.copyOf(open);
	}

	/** Opens parts when they are shown. */
	void open(Set<String> keys) {
		open.addAll(keys);
	}

	Tree control() {
		return tree;
	}

	private void fill(Event event) {
		TreeItem item = (TreeItem) event.item;
		TreeItem above = item.getParentItem();
		List<ComparedPart> among = above == null ? parts : above.getData() instanceof ComparedPart of ? sorted(of.parts()) : List.of();
		if (compared == null || event.index >= among.size()) {
			return;
		}
		ComparedPart part = among.get(event.index);
		item.setData(part);
		for (int i = 0; i < columns.size(); i++) {
			item.setText(i, text(part, columns.get(i), above != null));
			if (columns.get(i).kind == Kind.CHANGE && part.change(columns.get(i).side) != 0) {
				item.setForeground(i, ChartColours.of(part.change(columns.get(i).side)));
			}
		}
		item.setItemCount(part.parts().size());
	}

	private Grouping grouping(boolean inner) {
		return inner ? compared.question().within().orElseThrow() : compared.question().by();
	}

	private String text(ComparedPart part, Column column, boolean inner) {
		return switch (column.kind) {
		case LABEL -> Compared.label(part, grouping(inner));
		case VALUE -> Cells.value(part.sides().get(column.side));
		case CHANGE -> Cells.change(part.difference(column.side));
		case RELATIVE -> Cells.relative(part.difference(column.side));
		case NOTE -> note(part);
		};
	}

	private static String note(ComparedPart part) {
		String which = IntStream.range(0, part.sides().size()).filter(i -> part.sides().get(i).signs().incomplete()).mapToObj(Compared::letter).collect(Collectors.joining(", "));
		return which.isEmpty() ? "" : Texts.get("incomplete.which", which);
	}

	private String title(Column column) {
		return switch (column.kind) {
		case LABEL -> Texts.get("column.part");
		case VALUE -> Texts.get("column.value", Compared.letter(column.side));
		case CHANGE -> Texts.get("column.change", Compared.letter(column.side), Compared.letter(0));
		case RELATIVE -> "%";
		case NOTE -> Texts.get("column.note");
		};
	}

	/** Shows another comparison; what is open and chosen stays so as far as it is still there. */
	void show(Compared other) {
		Set<String> chosen = new HashSet<>();
		for (TreeItem item : tree.getSelection()) {
			if (item.getParentItem() == null && item.getData() instanceof ComparedPart part) {
				chosen.add(part.key());
			}
		}
		if (compared == null || compared.results().size() != other.results().size()) {
			createColumns(other.results().size());
		}
		compared = other;
		showParts();
		for (int i = 0; i < parts.size() && !chosen.isEmpty(); i++) {
			if (chosen.contains(parts.get(i).key())) {
				tree.select(tree.getItem(i));
			}
		}
	}

	private void showParts() {
		parts = sorted(compared.parts());
		tree.setRedraw(false);
		tree.removeAll();
		tree.setItemCount(parts.size());
		for (int i = 0; i < parts.size(); i++) {
			if (open.contains(parts.get(i).key()) && !parts.get(i).parts().isEmpty()) {
				TreeItem item = tree.getItem(i);
				item.getText(); // makes it
				item.setExpanded(true);
			}
		}
		tree.setRedraw(true);
	}

	private void createColumns(int sides) {
		tree.removeAll();
		for (TreeColumn column : tree.getColumns()) {
			column.dispose();
		}
		columns.clear();
		sorted = null;
		create(new Column(Kind.LABEL, 0), LABEL_WIDTH);
		for (int side = 0; side < sides; side++) {
			create(new Column(Kind.VALUE, side), FIGURE_WIDTH);
		}
		for (int side = 1; side < sides; side++) {
			create(new Column(Kind.CHANGE, side), FIGURE_WIDTH);
			create(new Column(Kind.RELATIVE, side), FIGURE_WIDTH - 30);
		}
		create(new Column(Kind.NOTE, 0), NOTE_WIDTH);
	}

	private void create(Column column, int width) {
		columns.add(column);
		TreeColumn created = new TreeColumn(tree, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		created.setText(title(column));
		created.setWidth(width);
		created.addListener(SWT.Selection, event -> sort(column, created));
	}

	/** Largest first, then smallest first, then in the order of the works again. */
	private void sort(Column column, TreeColumn clicked) {
		boolean same = column.equals(sorted);
		sorted = same && !descending ? null : column;
		descending = !same;
		tree.setSortColumn(sorted == null ? null : clicked);
		tree.setSortDirection(sorted == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
		if (compared != null) {
			showParts();
		}
	}

	private List<ComparedPart> sorted(List<ComparedPart> unsorted) {
		if (sorted == null) {
			return unsorted;
		}
		Comparator<ComparedPart> order = switch (sorted.kind) {
		case LABEL -> Comparator.comparing(ComparedPart::label, String.CASE_INSENSITIVE_ORDER);
		case VALUE -> Comparator.comparingDouble(part -> part.sides().get(sorted.side).mki().orElse(Double.NEGATIVE_INFINITY));
		case CHANGE -> Comparator.comparingDouble(part -> part.change(sorted.side));
		case RELATIVE -> Comparator.comparingDouble(part -> Double.isNaN(part.difference(sorted.side).relative()) ? Double.NEGATIVE_INFINITY : part.difference(sorted.side).relative());
		case NOTE -> Comparator.comparing(CompareTable::note);
		};
		return unsorted.stream().sorted(descending ? order.reversed() : order).toList();
	}

	/** The part that is chosen, or that the chosen line belongs to. */
	private Optional<ComparedPart> chosen() {
		TreeItem[] items = tree.getSelection();
		if (items.length == 0) {
			return Optional.empty();
		}
		TreeItem root = items[0].getParentItem() == null ? items[0] : items[0].getParentItem();
		return root.getData() instanceof ComparedPart part ? Optional.of(part) : Optional.empty();
	}

	private Optional<ComparedPart> chosenLine() {
		TreeItem[] items = tree.getSelection();
		return items.length > 0 && items[0].getData() instanceof ComparedPart part ? Optional.of(part) : Optional.empty();
	}

	/** Chooses a part from elsewhere. */
	void choose(ComparedPart part) {
		for (int i = 0; i < parts.size(); i++) {
			if (parts.get(i).key().equals(part.key())) {
				tree.setSelection(tree.getItem(i));
				tree.showSelection();
			}
		}
	}

	/** The chosen lines, or all with what they are split by when one or none is chosen, as spreadsheet cells. */
	String cells() {
		StringBuilder text = new StringBuilder();
		text.append(columns.stream().map(this::title).collect(Collectors.joining("\t"))).append('\n');
		if (tree.getSelectionCount() > 1) {
			for (TreeItem item : tree.getSelection()) {
				append(text, (ComparedPart) item.getData(), item.getParentItem() != null);
			}
			return text.toString();
		}
		for (ComparedPart part : parts) {
			append(text, part, false);
			sorted(part.parts()).forEach(inner -> append(text, inner, true));
		}
		return text.toString();
	}

	private void append(StringBuilder text, ComparedPart part, boolean inner) {
		text.append(inner ? INDENT : "").append(columns.stream().map(column -> CellText.cell(text(part, column, inner))).collect(Collectors.joining("\t"))).append('\n');
	}

	/** All lines with all digits. */
	Sheet sheet() {
		List<List<Cell>> rows = new ArrayList<>();
		for (ComparedPart part : parts) {
			rows.add(row(part, "", false));
			sorted(part.parts()).forEach(inner -> rows.add(row(inner, Compared.label(part, grouping(false)), true)));
		}
		List<String> header = new ArrayList<>(columns.stream().map(this::title).toList());
		header.add(1, Texts.get("column.within"));
		return new Sheet(Texts.get("sheet"), header, rows);
	}

	private List<Cell> row(ComparedPart part, String above, boolean inner) {
		List<Cell> row = new ArrayList<>();
		for (Column column : columns) {
			row.add(switch (column.kind) {
			case LABEL -> Cell.text(inner ? above : text(part, column, false));
			case VALUE -> Cell.number(part.sides().get(column.side).mki().orElse(Double.NaN), "\u20ac");
			case CHANGE -> Cell.number(part.change(column.side), "\u20ac");
			case RELATIVE -> Cell.share(part.difference(column.side).to().isEmpty() ? Double.NaN : part.difference(column.side).relative());
			case NOTE -> Cell.text(note(part));
			});
		}
		row.add(1, Cell.text(inner ? text(part, columns.getFirst(), true) : ""));
		return row;
	}
}
