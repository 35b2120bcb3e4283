package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;

/** Gives the cells of a book for one card and keeps track of which were used, so that the others can be listed. */
final class CellReading {
	private final Book book;
	private final Reading reading;
	private final Set<CellRef> used;

	/** @param used by the cards of the book that were read before; grows */
	CellReading(Book book, Reading reading, Set<CellRef> used) {
		this.book = book;
		this.reading = reading;
		this.used = used;
	}

	/**
	 * A sheet of the mapping. A mapping that speaks of one sheet fits any file that has one.
	 *
	 * @throws Refusal when the file has no such sheet
	 */
	Sheet sheet(String name, String file) throws Refusal {
		return book.sheet(name).orElseThrow(() -> new Refusal(Texts.SENTENCES.get("refused-sheet", file, name)));
	}

	/** A cell, or null; it counts as used. */
	Cell use(Sheet sheet, int row, int column) {
		used.add(new CellRef(sheet.name(), row, column));
		return sheet.cell(row, column);
	}

	/** The place of a text, for findings. */
	Node node(String text, Sheet sheet, int row, int column) {
		return new Node(text == null ? null : new JsonPrimitive(text), new CellRef(sheet.name(), row, column).toString(), reading);
	}

	Reading reading() {
		return reading;
	}

	/** Tells as losses, row by row, what a sheet says and nothing was made of. */
	void tellUnused(Sheet sheet) {
		sheet.rows().forEach(row -> tellUnused(sheet, row));
	}

	private void tellUnused(Sheet sheet, int row) {
		List<String> texts = new ArrayList<>();
		for (Map.Entry<Integer, Cell> cell : sheet.row(row).entrySet()) {
			boolean says = !cell.getValue().text().isEmpty() && !used.contains(new CellRef(sheet.name(), row, cell.getKey()));
			if (says && Labels.shipped().field(cell.getValue().text()).isEmpty() && !HeadWords.isHeadWord(cell.getValue().text())) {
				texts.add(cell.getValue().text());
			}
		}
		if (!texts.isEmpty()) {
			reading.loss(sheet.name() + '!' + (row + 1), String.join("; ", texts));
		}
	}
}
