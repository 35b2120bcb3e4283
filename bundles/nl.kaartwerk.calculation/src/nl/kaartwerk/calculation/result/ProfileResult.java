package nl.kaartwerk.calculation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Module;

/** One profile of a used product, or its published MKI where there are no scores. */
public final class ProfileResult implements Result {
	private final String title;
	private final URI source;
	private final Map<String, ProfileFigures> figures;

	/** @param figures by set; a set without scores and MKI is absent */
	public ProfileResult(String title, URI source, Map<String, ProfileFigures> figures) {
		this.title = title;
		this.source = source;
		this.figures = figures;
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
		ProfileFigures f = figures.get(set);
		return f == null ? Outcome.NONE : f.outcome();
	}

	/** How the figures of a set come about; empty when there are none. */
	public Optional<ProfileFigures> figures(String set) {
		return Optional.ofNullable(figures.get(set));
	}

	/** Euro per counted module, in column order; empty when there are no figures for the set. */
	public double[] modules(String set) {
		ProfileFigures f = figures.get(set);
		return f == null ? new double[0] : f.mkiPerColumn();
	}

	/** Whether a counted module has a score, or something of another one is booked in it. What is not declared has no figure, not 0. */
	public boolean hasFigure(String set, int column) {
		ProfileFigures f = figures.get(set);
		return f != null && (f.hasFigure(column) || f.mkiPerColumn()[column] != 0);
	}

	@Override
	public List<ModuleResult> children(String set) {
		ProfileFigures f = figures.get(set);
		if (f == null || f.unassigned() != 0) {
			return List.of();
		}
		ModuleResult.Profile profile = new ModuleResult.Profile(set, f, f.modules(), source);
		List<ModuleResult> modules = new ArrayList<>(f.columns().size());
		for (Module module : f.columns()) {
			modules.add(new ModuleResult(profile, module));
		}
		return modules;
	}
}
