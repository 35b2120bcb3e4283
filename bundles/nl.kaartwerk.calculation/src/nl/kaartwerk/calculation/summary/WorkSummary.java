package nl.kaartwerk.calculation.summary;

import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Reliance;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A work at a glance, for one indicator set.
 *
 * @param building whether it is a building; a civil work has no MPG
 * @param outcome look at {@link Outcome#hasValue} before its MKI is shown
 * @param complete whether everything that the MKI needs was declared, and nothing was skipped
 * @param mpg euro per m2 per year; empty for a civil work, and without floor area
 * @param verdict against the legal limit, which may be for another set; empty for a civil work
 * @param generic share of the MKI that rests on declarations of a category with a surcharge (category 3); NaN without an MKI
 * @param unconfirmed share of the MKI that rests on weights that are not confirmed; NaN without an MKI
 * @param takenOver share of the MKI that is taken over as published; NaN without an MKI
 * @param scale empty when there is no MPG in any set
 */
public record WorkSummary(String name, String label, boolean building, String set, Outcome outcome, boolean complete, OptionalDouble mpg,
		Optional<Verdict> verdict, double generic, double unconfirmed, double takenOver, Optional<MpgScale> scale) {

	public static WorkSummary of(WorkResult work, String set) {
		Outcome outcome = work.outcome(set);
		Reliance reliance = outcome.reliance();
		return new WorkSummary(work.name(), work.label(), work.building(), set, outcome, work.isComplete(set), work.building() ? work.mpg(set) : OptionalDouble.empty(),
				work.verdict(), share(reliance.generic(), outcome), share(reliance.unconfirmed(), outcome), share(reliance.takenOver(), outcome),
				MpgScale.of(work));
	}

	/** What the MKI and the MPG are to be shown with. */
	public Signs signs() {
		return Signs.of(outcome).incomplete(!complete);
	}

	/** Of an MKI of 0 there are no shares. */
	private static double share(double part, Outcome outcome) {
		return outcome.hasValue() && outcome.mki() != 0 ? part / outcome.mki() : Double.NaN;
	}
}
