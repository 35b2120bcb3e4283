package nl.kaartwerk.exchange.table;

/**
 * A cell of a sheet.
 *
 * @param text what it says, without blanks around it; never empty, but for a formula without a value
 */
public record Cell(String text, Kind kind) {
	/** What the file says that the cell holds. */
	public enum Kind {
		/** Text; a number in it is written as people of some country write numbers. */
		TEXT,
		/** A number, with a decimal point. */
		NUMBER,
		/** A day, as YYYY-MM-DD. */
		DATE,
		/** A formula that failed, such as #DIV/0!. */
		ERROR,
		/** A formula whose value the program that wrote the file did not store. */
		FORMULA
	}
}
