package nl.kaartwerk.calculation.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.Module;

/** One profile of a used product. */
public final class ProfileResult implements Result {
	private final String title;
	private final URI source;
	private final Map<String, ProfileScores> scores = new LinkedHashMap<>();

	public ProfileResult(String title, URI source) {
		this.title = title;
		this.source = source;
	}

	/** Adds the scores for one more set; used while the tree is built. */
	public void add(String set, ProfileScores profileScores) {
		scores.put(set, profileScores);
	}

	@Override
	public String label() {
		return title == null ? "" : title;
	}

	@Override
	public URI source() {
		return source;
	}

	@Override
	public Outcome outcome(String set) {
		ProfileScores s = scores.get(set);
		return s == null ? Outcome.NONE : s.outcome();
	}

	/** Euro per counted module, in column order; empty when there are no scores for the set. */
	public double[] modules(String set) {
		ProfileScores s = scores.get(set);
		return s == null ? new double[0] : s.mkiPerColumn();
	}

	/** Whether a counted module was declared, or something of another one is booked in it. What is not declared has no figure, not 0. */
	public boolean declares(String set, int column) {
		ProfileScores s = scores.get(set);
		return s != null && (s.declares(column) || s.mkiPerColumn()[column] != 0);
	}

	@Override
	public List<ModuleResult> children(String set) {
		ProfileScores s = scores.get(set);
		if (s == null) {
			return List.of();
		}
		double[] mki = s.mkiPerColumn();
		List<ModuleResult> modules = new ArrayList<>();
		for (Module module : s.columns()) {
			int column = module.column();
			Outcome part = new Outcome(mki[column], Completeness.NONE, s.outcome().approximate(), s.outcome().unconfirmed());
			modules.add(new ModuleResult(module, set, part, () -> IntStream.range(0, s.indicatorCount())
					.mapToObj(i -> s.indicator(i, column, source)).toList(), source));
		}
		return modules;
	}
}
