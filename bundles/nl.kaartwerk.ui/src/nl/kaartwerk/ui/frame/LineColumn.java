package nl.kaartwerk.ui.frame;

/** A column of a {@link LineTable}. */
public interface LineColumn {
	String title();

	/** What the title leaves open; null when there is nothing to say. */
	default String tip() {
		return null;
	}

	/** In pixels, until the user gives it another one. */
	int width();

	/** Numbers stand at the right. */
	boolean isNumber();

	/** Whether the first click on it sorts the largest first. */
	default boolean isLargestFirst() {
		return false;
	}
}
