package nl.kaartwerk.report;

import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A computed work.
 *
 * @param set the indicator set that is shown in full
 * @param findings on the work and on the cards it uses, as far as their texts were looked at
 */
public record WorkSubject(WorkResult work, String set, Findings findings) implements Subject {
	@Override
	public String name() {
		return work.name() == null ? "?" : work.name();
	}

	@Override
	public String label() {
		return work.label() == null ? name() : work.label();
	}
}
