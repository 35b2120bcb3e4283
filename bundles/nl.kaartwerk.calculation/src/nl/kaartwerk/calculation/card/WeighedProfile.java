package nl.kaartwerk.calculation.card;

import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * The scores of a profile for one set, weighed: euro per functional unit, by column. A use only multiplies these, so that a work of ten
 * thousand uses does not weigh the same card again.
 */
public final class WeighedProfile {
	private final CompiledProfile profile;
	private final int position;
	private final ScoreMatrix matrix;
	private final WeightSet weights;
	private final double[] euro;
	private final double[] unconfirmed;
	private final boolean[] fallback;

	WeighedProfile(CompiledProfile profile, int position, ScoreMatrix matrix, WeightSet weights) {
		this.profile = profile;
		this.position = position;
		this.matrix = matrix;
		this.weights = weights;
		int columns = matrix.columns();
		euro = new double[columns];
		unconfirmed = new double[columns];
		fallback = new boolean[columns];
		int indicators = matrix.set().size();
		for (int i = 0; i < indicators; i++) {
			Weight weight = weights.weight(i);
			boolean sure = weight.status() == Status.VERIFIED;
			boolean mayFallBack = !weight.fallbackParts().isEmpty();
			for (int column = 0; column < columns; column++) {
				double value = matrix.value(i, column); // 0 where there is none
				if (value == 0 && !mayFallBack) {
					continue;
				}
				boolean fallsBack = mayFallBack && fallsBack(i, column);
				fallback[column] |= fallsBack;
				double part = value * (fallsBack ? weight.fallbackValue() : weight.value());
				euro[column] += part;
				unconfirmed[column] += sure ? 0 : part;
			}
		}
	}

	/** Whether an indicator is weighed in a module in place of parts that are absent there. */
	public boolean fallsBackAt(int indicator, int column) {
		return fallsBack(indicator, column);
	}

	/** Whether an indicator is weighed in a module because all the indicators that are weighed in its place are absent there. */
	boolean fallsBack(int indicator, int column) {
		Weight weight = weights.weight(indicator);
		if (weight.fallbackParts().isEmpty() || !matrix.hasValue(indicator, column)) {
			return false;
		}
		for (String part : weight.fallbackParts()) {
			int position = matrix.set().position(part).orElse(-1);
			if (position >= 0 && matrix.hasValue(position, column)) {
				return false;
			}
		}
		return true;
	}

	public CompiledProfile profile() {
		return profile;
	}

	/** The place of the profile in its card. */
	public int position() {
		return position;
	}

	public ScoreMatrix matrix() {
		return matrix;
	}

	public WeightSet weights() {
		return weights;
	}

	/** Euro per unit of the indicator in one cell: the weight, or its fallback where the method says so. */
	public double weight(int indicator, int column) {
		return fallsBack(indicator, column) ? weights.weight(indicator).fallbackValue() : weights.weight(indicator).value();
	}

	/** Euro per functional unit in a column, before surcharge and replacement. */
	public double euro(int column) {
		return euro[column];
	}

	/** The part of {@link #euro} that rests on unconfirmed weights. */
	public double unconfirmed(int column) {
		return unconfirmed[column];
	}

	/** Whether a fallback weight is used in a column. */
	public boolean approximate(int column) {
		return fallback[column];
	}
}
