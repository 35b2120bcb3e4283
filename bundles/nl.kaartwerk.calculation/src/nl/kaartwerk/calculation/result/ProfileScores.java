package nl.kaartwerk.calculation.result;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Reliance;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;

/**
 * The kernel: what one profile of a card contributes in one use, for one set. Source: NMD's published calculator logic (nmd-score-calc).
 * <pre>
 * S[i][m]      = score[i][m] * scale * amount * surcharge   no surcharge where m = D and the product's score is not above 0
 * result[i][m] = S[i][m] * diagonal[m]                      and B4 also receives toReplacement[k] * S[i][k] of every column k
 * MKI[m]       = sum over i of result[i][m] * weight[i]
 * </pre>
 * The sum over the indicators is done once per card ({@link WeighedProfile}).
 */
public final class ProfileScores implements ProfileFigures {
	private final SetScores scores;
	private final int position;
	private final WeighedProfile profile;
	private final Use use;
	private final Outcome outcome;

	/**
	 * What a use makes of the scores of a card.
	 *
	 * @param amount in functional units
	 * @param factors scaling by profile; null when nothing is scaled
	 * @param surcharge of the category
	 * @param benefits what of module D gets no surcharge
	 */
	public record Use(double amount, double[] factors, double surcharge, Replacement replacement, SetScores.Benefits benefits) {
		double factor(int profile) {
			return factors == null ? amount : amount * factors[profile];
		}
	}

	/** @param position of the profile among those of the card that have scores for the set */
	public ProfileScores(SetScores scores, int position, Use use) {
		this.scores = scores;
		this.position = position;
		this.profile = scores.profiles().get(position);
		this.use = use;
		double[] diagonal = use.replacement.diagonal();
		double[] toReplacement = use.replacement.toReplacement();
		double mki = 0;
		double unsure = 0;
		int benefits = scores.benefitColumn();
		double factor = use.factor(position);
		for (int column = 0; column < diagonal.length; column++) {
			double counted = diagonal[column] + toReplacement[column];
			double euro = profile.euro(column) * use.surcharge;
			double unconfirmed = profile.unconfirmed(column) * use.surcharge;
			if (column == benefits && use.surcharge != 1) {
				euro += (1 - use.surcharge) * use.benefits.euro()[position];
				unconfirmed += (1 - use.surcharge) * use.benefits.unconfirmed()[position];
			}
			mki += euro * counted;
			unsure += unconfirmed * counted;
		}
		mki *= factor;
		unsure *= factor;
		Reliance reliance = new Reliance(unsure, use.surcharge == 1 ? 0 : mki, 0);
		this.outcome = new Outcome(mki, completeness(), reliance, scores.approximate(), scores.unconfirmed(), false);
	}

	private Completeness completeness() {
		return scores.completeness(position);
	}

	/** Euro in a column before replacement: S, weighed. */
	private double weighed(int column) {
		double euro = profile.euro(column) * use.surcharge;
		if (column == scores.benefitColumn() && use.surcharge != 1) {
			euro += (1 - use.surcharge) * use.benefits.euro()[position];
		}
		return euro * use.factor(position);
	}

	@Override
	public Outcome outcome() {
		return outcome;
	}

	@Override
	public List<Module> columns() {
		return scores.columns();
	}

	@Override
	public boolean declares(int column) {
		return profile.matrix().declares(column);
	}

	@Override
	public boolean hasFigure(int column) {
		return profile.matrix().hasValue(column);
	}

	@Override
	public double[] mkiPerColumn() {
		double[] weighed = new double[scores.columns().size()];
		for (int column = 0; column < weighed.length; column++) {
			weighed[column] = weighed(column);
		}
		return replaced(weighed);
	}

	@Override
	public double surchargeEuro() {
		if (use.surcharge == 1) {
			return 0;
		}
		double raised = 0;
		for (int column = 0; column < scores.columns().size(); column++) {
			double exempt = column == scores.benefitColumn() ? use.benefits.euro()[position] : 0;
			raised += (profile.euro(column) - exempt) * (use.replacement.diagonal()[column] + use.replacement.toReplacement()[column]);
		}
		return raised * (use.surcharge - 1) * use.factor(position);
	}

	private double[] unsurePerColumn() {
		double[] unsure = new double[scores.columns().size()];
		for (int column = 0; column < unsure.length; column++) {
			unsure[column] = unsure(column);
		}
		return replaced(unsure);
	}

	/** Applies lives and replacements to weighed columns, in place. */
	private double[] replaced(double[] columns) {
		double[] diagonal = use.replacement.diagonal();
		double[] toReplacement = use.replacement.toReplacement();
		double replaced = 0;
		for (int column = 0; column < columns.length; column++) {
			replaced += columns[column] * toReplacement[column];
			columns[column] *= diagonal[column];
		}
		columns[scores.replacementColumn()] += replaced;
		return columns;
	}

	private double unsure(int column) {
		double euro = profile.unconfirmed(column) * use.surcharge;
		if (column == scores.benefitColumn() && use.surcharge != 1) {
			euro += (1 - use.surcharge) * use.benefits.unconfirmed()[position];
		}
		return euro * use.factor(position);
	}

	@Override
	public Modules modules() {
		double[] mki = mkiPerColumn();
		double[] unsure = outcome.unconfirmed() ? unsurePerColumn() : new double[mki.length];
		boolean generic = use.surcharge != 1;
		return column -> new Outcome(mki[column], scores.completeness(position, column),
				new Reliance(unsure[column], generic ? mki[column] : 0, 0), profile.approximate(column), unsure[column] != 0, false);
	}

	@Override
	public List<IndicatorResult> indicators(int column) {
		List<IndicatorResult> indicators = new ArrayList<>(profile.matrix().set().size());
		URI source = profile.profile().source();
		for (int i = 0; i < profile.matrix().set().size(); i++) {
			indicators.add(indicator(i, column, source));
		}
		return indicators;
	}

	/** What the score of a cell is multiplied by before replacement: scaling, amount and surcharge. */
	public double factor(int indicator, int column) {
		return use.factor(position) * surcharge(indicator, column);
	}

	/** The surcharge that a cell gets. */
	public double surcharge(int indicator, int column) {
		boolean exempt = column == scores.benefitColumn() && !scores.isBurden(indicator, use.factors);
		return exempt ? 1 : use.surcharge;
	}

	private IndicatorResult indicator(int indicator, int column, URI source) {
		ScoreMatrix matrix = profile.matrix();
		double amount = matrix.value(indicator, column) * factor(indicator, column) * use.replacement.diagonal()[column];
		double euro = amount * profile.weight(indicator, column);
		if (column == scores.replacementColumn()) {
			for (int k = 0; k < matrix.columns(); k++) {
				double replaced = matrix.value(indicator, k) * factor(indicator, k) * use.replacement.toReplacement()[k];
				amount += replaced;
				euro += replaced * profile.weight(indicator, k);
			}
		}
		Weight weight = profile.weights().weight(indicator);
		boolean unconfirmed = weight.status() == Status.UNCONFIRMED && euro != 0;
		Completeness completeness = weight.value() == 0 || scores.completeness(position, column).expected() == 0 ? Completeness.NONE
				: (scores.completeness(position, column).missingIndicators() >> indicator & 1) == 0 ? new Completeness(1, 1, 0, 0)
						: new Completeness(1, 0, 1L << indicator, 1 << column);
		Outcome result = new Outcome(euro, completeness, new Reliance(unconfirmed ? euro : 0, use.surcharge == 1 ? 0 : euro, 0),
				profile.fallsBack(indicator, column), unconfirmed, false);
		return new IndicatorResult(matrix.set().indicators().get(indicator), weight, amount, result, source);
	}

	/** The weighed scores that this rests on. */
	public WeighedProfile profile() {
		return profile;
	}

	/** What the use makes of them. */
	public Use use() {
		return use;
	}

	/** Scaling factor of the profile, 1 when it is not scaled. */
	public double scale() {
		return use.factors == null ? 1 : use.factors[position];
	}
}
