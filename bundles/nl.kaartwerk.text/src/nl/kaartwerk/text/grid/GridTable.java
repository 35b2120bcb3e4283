package nl.kaartwerk.text.grid;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/**
 * What a block of cells says: part of a score table.
 *
 * @param columns empty when the block has no header
 * @param lines all with the same number of cells
 * @param width number of cells of each line
 * @param notes what the user is to know of how the block was read
 */
public record GridTable(List<Heading> columns, List<Line> lines, int width, List<Note> notes) {
	private static final Messages MESSAGES = new Messages(GridTable.class, "notes");

	public GridTable {
		columns = List.copyOf(columns);
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
	}

	/**
	 * A column.
	 *
	 * @param module as the method spells it, or as written
	 * @param scenario or null
	 */
	public record Heading(String module, String scenario) {
	}

	/**
	 * A row.
	 *
	 * @param label code of an indicator of the set, or what was written; null when the block names no indicators
	 * @param unit null when none was given, "" when it is the unit of the set
	 */
	public record Line(String label, String unit, List<String> cells) {
		public Line {
			cells = List.copyOf(cells);
		}
	}

	/** Something to know, as a sentence in the language of the user. */
	public record Note(String key, List<String> values) {
		public static Note of(String key, String... values) {
			return new Note(key, List.of(values));
		}

		public String text(Locale locale) {
			return MESSAGES.text(key, locale, values.toArray());
		}
	}

	/** Whether the rows say which indicators they are about. */
	public boolean isNamed() {
		return lines.stream().anyMatch(line -> line.label() != null);
	}
}
