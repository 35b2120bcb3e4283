package nl.kaartwerk.calculation.result;

import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Module;

/** One counted module of a profile, for one set. There is one for each module of each use, so it holds little and asks its profile. */
public final class ModuleResult implements Result {
	/** What the modules of a profile have in common. */
	record Profile(String set, ProfileFigures figures, ProfileFigures.Modules outcomes, URI source) {
	}

	private final Profile profile;
	private final Module module;

	ModuleResult(Profile profile, Module module) {
		this.profile = profile;
		this.module = module;
	}

	public Module module() {
		return module;
	}

	@Override
	public String label() {
		return module.code();
	}

	@Override
	public URI source() {
		return profile.source;
	}

	@Override
	public Outcome outcome(String set) {
		return profile.set.equals(set) ? profile.outcomes.outcome(module.column()) : Outcome.NONE;
	}

	@Override
	public List<IndicatorResult> children(String set) {
		return profile.set.equals(set) ? profile.figures.indicators(module.column()) : List.of();
	}
}
