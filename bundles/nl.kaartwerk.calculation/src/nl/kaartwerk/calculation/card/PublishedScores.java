package nl.kaartwerk.calculation.card;

import java.util.OptionalDouble;

import nl.kaartwerk.calculation.Place;

/**
 * MKI values that a card carries without the scores behind them (design decision 13).
 *
 * @param total euro per functional unit of all modules; used only when no module is given
 * @param modules euro per functional unit by column; NaN where none is given
 * @param perModule whether any module is given
 * @param includesSurcharge whether the surcharge of the category is in the values already
 */
public record PublishedScores(String set, OptionalDouble total, double[] modules, boolean perModule, boolean includesSurcharge, Place place) {

	/** Whether all values can be computed with. */
	boolean isUsable() {
		boolean usable = Math.abs(total.orElse(0)) < WeighedProfile.LARGEST;
		for (double module : modules) {
			usable &= Double.isNaN(module) || Math.abs(module) < WeighedProfile.LARGEST;
		}
		return usable;
	}
}
