package nl.kaartwerk.calculation.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;

/**
 * The MPG of a building on a scale from 0, with the legal limit where one is known.
 *
 * @param marks the MPG by indicator set; a set that nothing was declared for has none
 * @param limit euro per m2 per year; NaN when none is known
 * @param limitSet the set that the limit is for
 * @param limitConfirmed whether there is a limit and it is confirmed
 * @param end of the scale: a round number above all that is on it
 */
public record MpgScale(List<Mark> marks, double limit, String limitSet, boolean limitConfirmed, double end) {
	private static final double[] ROUND = { 1, 1.5, 2, 3, 4, 5, 6, 8, 10 };
	private static final double ROOM = 1.1;

	/** An MPG in euro per m2 per year. */
	public record Mark(String set, double mpg, Signs signs) {
	}

	/** Empty for a civil work, and for a building without an MPG. */
	public static Optional<MpgScale> of(WorkResult work) {
		List<Mark> marks = new ArrayList<>();
		for (IndicatorSet set : work.method().impactSets()) {
			work.mpg(set.id()).ifPresent(mpg -> marks.add(new Mark(set.id(), mpg, Signs.of(work.outcome(set.id())).incomplete(!work.isComplete(set.id())))));
		}
		if (!work.building() || marks.isEmpty()) {
			return Optional.empty();
		}
		double limit = work.verdict().map(Verdict::limit).orElse(Double.NaN);
		double largest = marks.stream().mapToDouble(Mark::mpg).reduce(Double.isNaN(limit) ? 0 : limit, Math::max);
		return Optional.of(new MpgScale(List.copyOf(marks), limit, work.verdict().map(Verdict::set).orElse(""),
				!Double.isNaN(limit) && work.verdict().filter(verdict -> verdict.kind() != Verdict.Kind.UNCONFIRMED).isPresent(), end(largest * ROOM)));
	}

	private static double end(double least) {
		if (!(least > 0) || Double.isInfinite(least)) {
			return 1;
		}
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		for (double round : ROUND) {
			if (round * power >= least) {
				return round * power;
			}
		}
		return 10 * power;
	}
}
