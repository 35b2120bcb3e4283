package nl.kaartwerk.method;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/**
 * Something that is wrong with a data file of the method. In a file that ships with Kaartwerk it is a defect of ours; in a file of a
 * project it becomes a finding.
 */
public final class DataFault extends IllegalStateException {
	private static final long serialVersionUID = 1;
	private static final Messages MESSAGES = new Messages(DataFault.class, "faults");

	/** Compare kinds and values, not texts. */
	public enum Kind {
		/** The file is not read as CSV. Values: why. */
		UNREADABLE,
		/** Values: column. */
		COLUMN_MISSING,
		/** Values: text, column, what is expected there. */
		VALUE,
		/** A name that nothing has. Values: name, column, the known names. */
		UNKNOWN,
		/** Values: what is given twice. */
		TWICE,
		/** A weight set lacks indicators. Values: weight set, indicators. */
		INCOMPLETE,
		/** A weight set names a file that is not there. Values: file. */
		FILE_MISSING
	}

	private final DataPlace place;
	private final Kind kind;
	private final transient List<String> values;

	public DataFault(DataPlace place, Kind kind, String... values) {
		super(place + ": " + MESSAGES.text(kind.name(), Locale.ENGLISH, (Object[]) values));
		this.place = place;
		this.kind = kind;
		this.values = List.of(values);
	}

	public DataPlace place() {
		return place;
	}

	public Kind kind() {
		return kind;
	}

	/** What the text names, in order. */
	public List<String> values() {
		return values;
	}

	public String text(Locale locale) {
		return MESSAGES.text(kind.name(), locale, values.toArray());
	}
}
