package nl.kaartwerk.publication.whitespots;

import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A work that counts, with the set that it is looked at by.
 *
 * @param name qualified
 */
public record CountedWork(String name, WorkResult result, String set) {
	/** Whether everything that its MKI needs was declared. */
	public boolean isComplete() {
		return result.isComplete(set);
	}

	/** Euro; 0 when nothing was declared. */
	public double mki() {
		return result.outcome(set).mki();
	}
}
