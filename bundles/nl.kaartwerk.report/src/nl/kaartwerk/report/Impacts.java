package nl.kaartwerk.report;

import java.util.List;

import nl.kaartwerk.calculation.result.IndicatorResult;
import nl.kaartwerk.calculation.result.ModuleResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;

/** What a work amounts to in each indicator, in its unit: the impacts behind the MKI, over all counted modules. */
public final class Impacts {
	private final IndicatorSet indicators;
	private final double[] amounts;
	private final boolean[] declared;

	public Impacts(WorkResult work, String set) {
		indicators = work.method().weights(set).set();
		amounts = new double[indicators.size()];
		declared = new boolean[indicators.size()];
		work.elements().stream().flatMap(e -> e.uses().stream()).flatMap(u -> u.profiles().stream()).forEach(profile -> add(profile, set));
	}

	private void add(ProfileResult profile, String set) {
		for (ModuleResult module : profile.children(set)) {
			List<IndicatorResult> parts = module.children(set);
			for (int i = 0; i < parts.size(); i++) {
				amounts[i] += parts.get(i).amount();
				declared[i] |= parts.get(i).outcome().hasValue() || parts.get(i).amount() != 0;
			}
		}
	}

	/** In the unit of the indicator; NaN when nothing was declared. */
	public double of(String indicator) {
		int position = indicators.position(indicator).orElse(-1);
		return position < 0 || !declared[position] ? Double.NaN : amounts[position];
	}
}
