package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import nl.kaartwerk.exchange.Importer.Refusal;

/** The cells of a sheet that hold anything. What the file says of the size of the sheet does not matter. */
public final class Sheet {
	/** Rows and columns that the programs know. */
	static final int MOST_ROWS = 1 << 20;
	static final int MOST_COLUMNS = 1 << 14;
	private static final NavigableMap<Integer, Cell> NOTHING = Collections.emptyNavigableMap();

	private final String name;
	private final boolean hidden;
	private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
	private Sheet turned;

	Sheet(String name, boolean hidden) {
		this.name = name;
		this.hidden = hidden;
	}

	public String name() {
		return name;
	}

	/** Whether the author of the file hid it. */
	public boolean isHidden() {
		return hidden;
	}

	void put(int row, int column, Cell cell) {
		rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
	}

	/** The numbers of the rows that hold anything. */
	public List<Integer> rows() {
		return List.copyOf(rows.keySet());
	}

	/** Those from one to another, both included. */
	List<Integer> rows(int from, int to) {
		return from > to ? List.of() : List.copyOf(rows.subMap(from, true, to, true).keySet());
	}

	/** The cells of a row, by column. */
	public Map<Integer, Cell> row(int row) {
		return rows.getOrDefault(row, NOTHING);
	}

	/** A cell, or null. */
	public Cell cell(int row, int column) {
		return row(row).get(column);
	}

	/** What a cell says, or "". */
	public String text(int row, int column) {
		Cell cell = cell(row, column);
		return cell == null ? "" : cell.text();
	}

	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/** The same cells with rows as columns; made once, when the sheet is complete. */
	Sheet turned() {
		if (turned == null) {
			turned = new Sheet(name, hidden);
			rows.forEach((row, cells) -> cells.forEach((column, cell) -> turned.put(column, row, cell)));
		}
		return turned;
	}

	/** The first rows as texts, all of one width, for a preview. */
	public List<List<String>> preview(int most) {
		List<List<String>> preview = new ArrayList<>();
		int last = rows.isEmpty() ? -1 : Math.min(most - 1, rows.lastKey());
		int width = rows.headMap(last, true).values().stream().mapToInt(row -> row.lastKey() + 1).max().orElse(0);
		for (int row = 0; row <= last; row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < Math.min(width, most); column++) {
				cells.add(text(row, column));
			}
			preview.add(cells);
		}
		return preview;
	}

	/** Counts the cells of a file, of which there are not more than a person could have made. */
	static final class Budget {
		static final int MOST_CELLS = 500_000;

		private final String file;
		private int left = MOST_CELLS;

		Budget(String file) {
			this.file = file;
		}

		void take() throws Refusal {
			if (--left < 0) {
				throw new Refusal(Texts.SENTENCES.get("refused-cells", file, Integer.toString(MOST_CELLS)));
			}
		}
	}
}
