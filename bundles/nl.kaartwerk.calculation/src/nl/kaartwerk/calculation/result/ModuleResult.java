package nl.kaartwerk.calculation.result;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.Module;

/** One counted module of a profile, for one set. */
public final class ModuleResult implements Result {
	private final Module module;
	private final String set;
	private final Outcome outcome;
	private final Supplier<List<IndicatorResult>> indicators;
	private final URI source;

	public ModuleResult(Module module, String set, Outcome outcome, Supplier<List<IndicatorResult>> indicators, URI source) {
		this.module = module;
		this.set = set;
		this.outcome = outcome;
		this.indicators = indicators;
		this.source = source;
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
		return source;
	}

	@Override
	public Outcome outcome(String of) {
		return set.equals(of) ? outcome : Outcome.NONE;
	}

	@Override
	public List<IndicatorResult> children(String of) {
		return set.equals(of) ? indicators.get() : List.of();
	}
}
