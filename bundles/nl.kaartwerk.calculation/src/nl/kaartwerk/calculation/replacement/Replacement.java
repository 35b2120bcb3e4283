package nl.kaartwerk.calculation.replacement;

import java.util.List;

import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.ReplacementRule;

/**
 * What the lives of a work and of a product do to the module columns. Source: NMD's published calculator logic (nmd-score-calc).
 * <p>
 * The result in a column is {@code diagonal * score}; the replacement column B4 receives {@code toReplacement * score} of every column on
 * top, so that the modules of the first life stay visible. Factors are fractional and never rounded.
 *
 * @param firstLife share of the product's life that the work uses: min(1, L/l)
 * @param replacements number of replacements: max(0, L/l - 1)
 * @param reuse what a product that is reused unforeseen counts for in A1-A3, C3, C4 and D; 1 for any other. Replacements are new products.
 * @param diagonal per column
 * @param toReplacement per column
 */
public record Replacement(double firstLife, double replacements, double reuse, double[] diagonal, double[] toReplacement) {

	/**
	 * @param workLife years that the work is calculated for; 0 or less when unknown: then nothing is replaced
	 * @param productLife years; 0 or less when unknown, and the rule's unlimited life, mean as long as the work
	 * @param reused whether the product is reused unforeseen
	 * @param columns the counted modules in order
	 */
	public static Replacement of(double workLife, double productLife, boolean reused, List<Module> columns, ReplacementRule rule) {
		boolean asLongAsWork = workLife <= 0 || productLife <= 0 || productLife == rule.unlimitedLife();
		double ratio = asLongAsWork ? 1 : workLife / productLife;
		double firstLife = Math.min(1, ratio);
		double replacements = Math.max(0, ratio - 1);
		double reuse = reused ? rule.reuseFactor() : 1;
		double[] diagonal = new double[columns.size()];
		double[] toReplacement = new double[columns.size()];
		for (Module module : columns) {
			diagonal[module.column()] = switch (module.code()) {
			case "A1-A3", "C3", "C4", "D" -> reuse;
			case "B1", "B2", "B3", "B4" -> firstLife;
			case "B5" -> 0;
			default -> 1;
			};
			boolean booked = !module.code().equals("B5") && (rule.includesModuleD() || !module.code().equals("D"));
			toReplacement[module.column()] = booked ? replacements : 0;
		}
		return new Replacement(firstLife, replacements, reuse, diagonal, toReplacement);
	}
}
