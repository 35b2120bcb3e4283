package nl.kaartwerk.calculation.result;

import java.util.List;

import nl.kaartwerk.calculation.card.PublishedScores;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Reliance;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.method.Module;

/**
 * What a published MKI contributes in one use, for one set (design decision 13). Per module it takes the way of a weighed score: surcharge
 * unless included, lives, reuse, replacement. A total repeats as a whole: total * (1 + replacements).
 */
public final class PublishedFigures implements ProfileFigures {
	private final PublishedScores values;
	private final List<Module> columns;
	private final Replacement replacement;
	private final double amount;
	private final double surcharge;
	private final boolean generic;
	private final Completeness completeness;
	private final Outcome outcome;

	/** What the published MKI of a card amounts to in a use. */
	public static PublishedFigures of(SetScores scores, double amount, double surcharge, Replacement replacement) {
		return new PublishedFigures(scores.published().orElseThrow(), scores.columns(), amount, surcharge, replacement, scores.completeness());
	}

	/**
	 * @param amount in functional units
	 * @param surcharge of the category, whether or not the values include it
	 */
	private PublishedFigures(PublishedScores values, List<Module> columns, double amount, double surcharge, Replacement replacement,
			Completeness completeness) {
		this.values = values;
		this.columns = columns;
		this.replacement = replacement;
		this.amount = amount;
		this.surcharge = values.includesSurcharge() ? 1 : surcharge;
		this.generic = surcharge != 1;
		this.completeness = completeness;
		double mki = unassigned();
		for (double part : mkiPerColumn()) {
			mki += part;
		}
		this.outcome = outcome(mki, completeness, generic);
	}

	private Outcome outcome(double mki, Completeness of, boolean generic) {
		return new Outcome(mki, of, new Reliance(0, generic ? mki : 0, mki), !values.perModule(), false, true);
	}

	@Override
	public Outcome outcome() {
		return outcome;
	}

	@Override
	public List<Module> columns() {
		return columns;
	}

	/** Euro of a module with amount and surcharge, before replacement; 0 when none is given. */
	public double weighed(int column) {
		double value = values.modules()[column];
		return Double.isNaN(value) ? 0 : value * factor(column);
	}

	/** What a published value is multiplied by before replacement. A benefit in module D gets no surcharge. */
	public double factor(int column) {
		boolean exempt = columns.get(column).code().equals("D") && values.modules()[column] <= 0;
		return amount * (exempt ? 1 : surcharge);
	}

	@Override
	public double[] mkiPerColumn() {
		double[] result = new double[columns.size()];
		if (!values.perModule()) {
			return result;
		}
		double replaced = 0;
		int replacementColumn = 0;
		for (Module module : columns) {
			int column = module.column();
			result[column] = weighed(column) * replacement.diagonal()[column];
			replaced += weighed(column) * replacement.toReplacement()[column];
			replacementColumn = module.code().equals("B4") ? column : replacementColumn;
		}
		result[replacementColumn] += replaced;
		return result;
	}

	@Override
	public double unassigned() {
		if (values.perModule() || values.total().isEmpty()) {
			return 0;
		}
		double total = values.total().getAsDouble();
		return total * amount * (total <= 0 ? 1 : surcharge) * (1 + replacement.replacements());
	}

	/** With the surcharge less without: what is exempt from it adds nothing. */
	@Override
	public double surchargeEuro() {
		if (surcharge == 1) {
			return 0;
		}
		double total = values.total().orElse(0);
		if (!values.perModule()) {
			return Math.max(0, total) * amount * (surcharge - 1) * (1 + replacement.replacements());
		}
		double raised = 0;
		for (Module module : columns) {
			int column = module.column();
			double value = Double.isNaN(values.modules()[column]) ? 0 : values.modules()[column];
			raised += value * (factor(column) - amount) * (replacement.diagonal()[column] + replacement.toReplacement()[column]);
		}
		return raised;
	}

	@Override
	public boolean hidesSurcharge() {
		return values.includesSurcharge() && generic;
	}

	@Override
	public boolean declares(int column) {
		return !Double.isNaN(values.modules()[column]);
	}

	@Override
	public Modules modules() {
		double[] mki = mkiPerColumn();
		int weighed = Long.bitCount(completeness.missingIndicators());
		return column -> {
			boolean missing = (completeness.missingModules() >> column & 1) != 0;
			Completeness part = missing ? new Completeness(weighed, 0, completeness.missingIndicators(), 1 << column) : Completeness.NONE;
			return outcome(mki[column], part, outcome.reliance().generic() != 0);
		};
	}

	@Override
	public List<IndicatorResult> indicators(int column) {
		return List.of();
	}

	public PublishedScores values() {
		return values;
	}

	public Replacement replacement() {
		return replacement;
	}

	public double amount() {
		return amount;
	}

	/** The surcharge that is still made; 1 when the values include it. */
	public double surcharge() {
		return surcharge;
	}
}
