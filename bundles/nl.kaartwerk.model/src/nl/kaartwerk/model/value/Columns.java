package nl.kaartwerk.model.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table: the modules its columns stand for. A word that ends in a colon heads a group of columns that belong to one
 * scenario ({@code A1-A3 A4 recycling: C3 D landfill: C3 D}); a lone colon ends the group. Immutable.
 */
public final class Columns {
	/**
	 * One column.
	 *
	 * @param module as written
	 * @param scenario as written, or null outside a group
	 * @param start offset of the module in the header's text
	 * @param end offset after it
	 */
	public record Column(String module, String scenario, int start, int end) {
	}

	/**
	 * A scenario heading.
	 *
	 * @param name without the colon, "" for the end of a group
	 */
	public record Group(String name, int start, int end) {
	}

	private final String text;
	private final List<Column> columns;
	private final List<Group> groups;

	private Columns(String text, List<Column> columns, List<Group> groups) {
		this.text = text;
		this.columns = List.copyOf(columns);
		this.groups = List.copyOf(groups);
	}

	/** Reads a header line. Never fails: what is no module is found out against the method data. */
	public static Columns valueOf(String text) {
		List<Column> columns = new ArrayList<>();
		List<Group> groups = new ArrayList<>();
		String scenario = null;
		int i = 0;
		while ((i = Words.skipBlank(text, i)) < text.length()) {
			int end = Words.endOfWord(text, i);
			String word = text.substring(i, end);
			if (word.endsWith(":")) {
				String name = word.substring(0, word.length() - 1);
				groups.add(new Group(name, i, end));
				scenario = name.isEmpty() ? null : name;
			} else {
				columns.add(new Column(word, scenario, i, end));
			}
			i = end;
		}
		return new Columns(text, columns, groups);
	}

	public List<Column> columns() {
		return columns;
	}

	public List<Group> groups() {
		return groups;
	}

	public int size() {
		return columns.size();
	}

	/** The header as written. */
	public String text() {
		return text;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Columns header && text.equals(header.text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
