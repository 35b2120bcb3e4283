package nl.kaartwerk.calculation.result;

import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.method.Module;

/**
 * The kernel: what one profile of a card contributes in one use, for one set. Source: NMD's published calculator logic (nmd-score-calc).
 * <pre>
 * S[i][m]      = score[i][m] * amount * surcharge      no surcharge where m = D and the product's score * amount is not above 0
 * result[i][m] = S[i][m] * diagonal[m]                 and B4 also receives toReplacement[k] * S[i][k] of every column k
 * MKI[m]       = sum over i of result[i][m] * weight[i]
 * </pre>
 */
public final class ProfileScores {
	private final SetScores scores;
	private final ScoreMatrix matrix;
	private final Replacement replacement;
	private final double[] factors;
	private final int replacementColumn;
	private final double[] mki;
	private final Outcome outcome;

	/**
	 * @param product the scores of the product, all profiles together: indicators x columns, line by line. Its sign decides on the
	 *        surcharge in module D.
	 * @param amount in functional units
	 * @param surcharge of the category
	 */
	public ProfileScores(SetScores scores, ScoreMatrix matrix, double[] product, double amount, double surcharge, Replacement replacement,
			Completeness completeness) {
		this.scores = scores;
		this.matrix = matrix;
		this.replacement = replacement;
		this.factors = factors(product, amount, surcharge);
		this.replacementColumn = column("B4");
		this.mki = weigh();
		double sum = 0;
		for (double part : mki) {
			sum += part;
		}
		this.outcome = new Outcome(sum, completeness, scores.approximate(), scores.unconfirmed());
	}

	private int column(String code) {
		return scores.columns().stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow().column();
	}

	private double[] factors(double[] product, double amount, double surcharge) {
		int benefits = column("D");
		double[] result = new double[product.length];
		for (int cell = 0; cell < result.length; cell++) {
			boolean benefit = cell % matrix.columns() == benefits && product[cell] * amount <= 0;
			result[cell] = benefit ? amount : amount * surcharge;
		}
		return result;
	}

	/** S: the score with amount and surcharge, before replacement. */
	private double scaled(int indicator, int column) {
		return matrix.value(indicator, column) * factors[indicator * matrix.columns() + column];
	}

	private double[] weigh() {
		double[] weighed = new double[matrix.columns()];
		for (int column = 0; column < weighed.length; column++) {
			for (int i = 0; i < matrix.set().size(); i++) {
				if (matrix.hasValue(i, column)) {
					weighed[column] += scaled(i, column) * scores.weight(matrix, i, column);
				}
			}
		}
		double[] result = new double[weighed.length];
		double replaced = 0;
		for (int column = 0; column < weighed.length; column++) {
			result[column] = weighed[column] * replacement.diagonal()[column];
			replaced += weighed[column] * replacement.toReplacement()[column];
		}
		result[replacementColumn] += replaced;
		return result;
	}

	Outcome outcome() {
		return outcome;
	}

	List<Module> columns() {
		return scores.columns();
	}

	boolean declares(int column) {
		return matrix.declares(column);
	}

	int indicatorCount() {
		return matrix.set().size();
	}

	double[] mkiPerColumn() {
		return mki.clone();
	}

	IndicatorResult indicator(int indicator, int column, URI source) {
		double amount = scaled(indicator, column) * replacement.diagonal()[column];
		double euro = amount * scores.weight(matrix, indicator, column);
		if (column == replacementColumn) {
			for (int k = 0; k < matrix.columns(); k++) {
				double replaced = scaled(indicator, k) * replacement.toReplacement()[k];
				amount += replaced;
				euro += replaced * scores.weight(matrix, indicator, k);
			}
		}
		return new IndicatorResult(matrix.set().indicators().get(indicator), scores.weights().weight(indicator), amount,
				new Outcome(euro, Completeness.NONE, scores.approximate(), scores.unconfirmed()), source);
	}
}
