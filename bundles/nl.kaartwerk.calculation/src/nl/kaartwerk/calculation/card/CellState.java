package nl.kaartwerk.calculation.card;

/** What a card says about one indicator in one module. Only {@link #NUMBER} has a value; the others are never zero. */
public enum CellState {
	/** A number was declared. */
	NUMBER,
	/** The table has no row for the indicator, or the row ends before this module, or its unit does not convert. */
	MISSING,
	/** Declared as ND. */
	NOT_DECLARED,
	/** The cell holds text that is no value. */
	BAD,
	/** The module has no column, or the cell says MND. */
	MODULE_NOT_DECLARED,
	/** The module is given per scenario and no scenario is counted. */
	SCENARIO_OPEN,
	/** Some of A1, A2 and A3 have numbers and others have none: the value is the sum of those that do. */
	PARTLY
}
