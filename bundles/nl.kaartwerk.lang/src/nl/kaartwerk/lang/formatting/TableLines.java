package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.model.KaartPackage;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** The lines of a score table: the header with its columns, and each row with its label and its values. */
final class TableLines {
	private final SourceLines text;

	TableLines(SourceLines text) {
		this.text = text;
	}

	/** All lines that begin with what is to be aligned; the first row says how far they are indented. */
	List<Line> of(ScoreTable table) {
		List<List<List<Span>>> rows = table.getRows().stream().map(this::cells).filter(this::isLine).toList();
		List<List<Span>> header = new ArrayList<>();
		INode columns = node(table, KaartPackage.Literals.SCORE_TABLE__COLUMNS);
		if (columns != null && text.isFirst(columns.getOffset())) { // behind an opening brace there is no column to align to
			header.addAll(columns(table.getColumns(), columns.getOffset()));
		}
		List<Line> lines = new ArrayList<>();
		if (rows.isEmpty()) {
			if (!header.isEmpty()) {
				lines.add(text.lineOf(text.indentation(columns.getOffset()), header)); // without labels it stays where it is
			}
			return lines;
		}
		String indentation = text.indentation(rows.getFirst().getFirst().getFirst().start());
		if (!header.isEmpty()) {
			lines.add(text.headerOf(indentation, header));
		}
		rows.forEach(cells -> lines.add(text.lineOf(indentation, cells)));
		return lines;
	}

	/** A comment of several lines before or within a row takes it apart. */
	private boolean isLine(List<List<Span>> cells) {
		int start = cells.getFirst().getFirst().start();
		return text.isFirst(start) && text.isOneLine(start, cells.getLast().getLast().end());
	}

	/** A scenario heading goes with the first column of its group. */
	private List<List<Span>> columns(Columns columns, int offset) {
		List<Span> words = new ArrayList<>();
		columns.columns().forEach(c -> words.add(new Span(offset + c.start(), offset + c.end())));
		columns.groups().forEach(g -> words.add(new Span(offset + g.start(), offset + g.end())));
		words.sort((a, b) -> Integer.compare(a.start(), b.start()));
		List<List<Span>> cells = new ArrayList<>();
		List<Span> cell = new ArrayList<>();
		int end = offset;
		for (Span word : words) {
			cell.addAll(text.between(end, word.start()));
			cell.add(word);
			end = word.end();
			if (columns.columns().stream().anyMatch(c -> offset + c.start() == word.start())) {
				cells.add(cell);
				cell = new ArrayList<>();
			}
		}
		if (!cell.isEmpty()) {
			cells.add(cell);
		}
		return cells;
	}

	private List<List<Span>> cells(Row row) {
		List<List<Span>> cells = new ArrayList<>();
		Span label = span(node(row, KaartPackage.Literals.ROW__INDICATOR));
		List<Span> first = new ArrayList<>(List.of(label));
		int end = label.end();
		INode unit = node(row, KaartPackage.Literals.ROW__UNIT);
		if (unit != null) {
			first.addAll(text.between(end, unit.getOffset()));
			first.add(span(unit));
			end = unit.getEndOffset();
		}
		cells.add(first);
		INode values = node(row, KaartPackage.Literals.ROW__CELLS);
		Cells written = row.getCells();
		for (int i = 0; values != null && i < written.size(); i++) {
			int start = values.getOffset() + written.start(i);
			List<Span> cell = new ArrayList<>(text.between(end, start));
			end = values.getOffset() + written.end(i);
			cell.add(new Span(start, end));
			cells.add(cell);
		}
		return cells;
	}

	private static Span span(INode node) {
		return new Span(node.getOffset(), node.getEndOffset());
	}

	private static INode node(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? null : nodes.get(0);
	}
}
