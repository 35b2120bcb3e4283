package nl.kaartwerk.calculation;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.ProfileScores;
import nl.kaartwerk.calculation.result.PublishedFigures;

/** The MKI of one card per functional unit, for one set. */
final class CardCalculation {
	private final Replacement once;
	private final SetScores scores;

	/** @param once that of a product which is neither replaced nor reused */
	CardCalculation(Replacement once, SetScores scores) {
		this.once = once;
		this.scores = scores;
	}

	CardResult calculate(CompiledCard card) {
		double[] mki = new double[scores.columns().size()];
		Outcome sum = Outcome.NONE;
		if (scores.published().isPresent()) {
			sum = add(PublishedFigures.of(scores, 1, 1, once), mki, sum);
		}
		for (int p = 0; p < scores.profiles().size(); p++) {
			sum = add(new ProfileScores(scores, p, new ProfileScores.Use(1, null, 1, once, scores.benefits(null))), mki, sum);
		}
		Outcome outcome = new Outcome(sum.mki(), scores.completeness(), sum.reliance(), scores.approximate(), scores.unconfirmed(), sum.takenOver());
		return new CardResult(card, scores.weights().set().id(), scores.columns(), mki, outcome, scores.notes(), scores);
	}

	private static Outcome add(ProfileFigures figures, double[] mki, Outcome sum) {
		double[] part = figures.mkiPerColumn();
		for (int column = 0; column < mki.length; column++) {
			mki[column] += part[column];
		}
		return sum.plus(figures.outcome());
	}
}
