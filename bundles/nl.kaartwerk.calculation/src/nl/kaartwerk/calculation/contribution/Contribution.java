package nl.kaartwerk.calculation.contribution;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Signs;

/**
 * A part of the MKI of a work.
 *
 * @param key element code, name of a declaration, module, phase, indicator, material or category; {@value #NONE} for what has none
 * @param label for people; the key when there is nothing better
 * @param mki euro
 * @param share of the work's MKI; NaN when that is 0
 * @param cumulative share of this and all larger parts in the sum of the sizes of all parts: benefits and burdens both count
 * @param main whether it is one of the few that make up 80 %
 * @param signs that the figure is to be shown with
 * @param source the element or declaration that it is; else the use that has the largest part in it
 */
public record Contribution(String key, String label, double mki, double share, double cumulative, boolean main, Signs signs, Optional<URI> source) {
	/** Key of what cannot be assigned, such as a published MKI by indicator. */
	public static final String NONE = "-";
}
