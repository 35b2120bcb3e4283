package nl.kaartwerk.calculation.card;

import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * The scores of a profile for one set, weighed: euro per functional unit, by column. A use only multiplies these, so that a work of ten
 * thousand uses does not weigh the same card again.
 */
public final class WeighedProfile {
	/** Far above any real figure, in euro or as a factor, and so far below the largest double that products of two and their sums stay numbers. */
	public static final double LARGEST = 1e120;

	private final CompiledProfile profile;
	private final int position;
	private final ScoreMatrix matrix;
	private final WeightSet weights;
	/** By column what is weighed, then by column what of it rests on unconfirmed weights. */
	private final double[] euro;
	private final int columns;
	private final boolean[] fallback;

	WeighedProfile(CompiledProfile profile, int position, ScoreMatrix matrix, WeightSet weights) {
		this.profile = profile;
		this.position = position;
		this.matrix = matrix;
		this.weights = weights;
		columns = matrix.columns();
		euro = new double[2 * columns];
		fallback = new boolean[columns];
		for (int i : weights.fallbacks()) {
			int[] parts = weights.fallbackParts(i);
			for (int column = 0; column < columns; column++) {
				if (fallsBack(parts, i, column)) {
					fallback[column] = true;
					add(i, column, weights.weight(i).fallbackValue() - weights.weight(i).value());
				}
			}
		}
		int indicators = matrix.set().size();
		for (int i = 0; i < indicators; i++) {
			double weight = weights.weight(i).value();
			boolean sure = weights.weight(i).status() == Status.VERIFIED;
			if (weight == 0) {
				continue;
			}
			for (int column = 0; column < columns; column++) {
				euro[column] += matrix.value(i, column) * weight; // 0 where there is none
			}
			for (int column = 0; column < columns && !sure; column++) {
				euro[columns + column] += matrix.value(i, column) * weight;
			}
		}
	}

	private void add(int indicator, int column, double weight) {
		double part = matrix.value(indicator, column) * weight;
		euro[column] += part;
		euro[columns + column] += weights.weight(indicator).status() == Status.VERIFIED ? 0 : part;
	}

	/** Whether an indicator is weighed in a module because all the indicators that are weighed in its place are absent there. */
	public boolean fallsBack(int indicator, int column) {
		return !weights.weight(indicator).fallbackParts().isEmpty() && fallsBack(weights.fallbackParts(indicator), indicator, column);
	}

	private boolean fallsBack(int[] parts, int indicator, int column) {
		if (!matrix.hasValue(indicator, column)) {
			return false;
		}
		for (int part : parts) {
			if (matrix.hasValue(part, column)) {
				return false;
			}
		}
		return true;
	}

	/** Whether all figures can be computed with: sums of them stay numbers. */
	boolean isUsable() {
		for (double part : euro) {
			if (!(Math.abs(part) < LARGEST)) {
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
		return euro[columns + column];
	}

	/** Whether a fallback weight is used in a column. */
	public boolean approximate(int column) {
		return fallback[column];
	}
}
