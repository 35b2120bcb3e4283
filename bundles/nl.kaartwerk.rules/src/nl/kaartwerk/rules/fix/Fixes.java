package nl.kaartwerk.rules.fix;

import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** The fixes of all rules. Stateless: the same finding has the same fixes, in any thread. */
public final class Fixes {
	/** Fixes for the findings of one rule. */
	interface Repair {
		List<Fix> fixes(Finding finding);
	}

	private final Map<Rule, Repair> repairs;

	private Fixes(Map<Rule, Repair> repairs) {
		this.repairs = Map.copyOf(repairs);
	}

	public static Fixes shipped(Method method) {
		TableRepairs tables = new TableRepairs(method);
		return new Fixes(Map.ofEntries(Map.entry(Catalogue.TABLE_CELL_BAD, TableRepairs::cell),
				Map.entry(Catalogue.TABLE_ROW_SHORT, TableRepairs::complete), Map.entry(Catalogue.TABLE_ROW_LONG, TableRepairs::shorten),
				Map.entry(Catalogue.TABLE_ROWS_MISSING, tables::missingRows),
				Map.entry(Catalogue.TABLE_INDICATOR_UNKNOWN, SimilarNames::value), Map.entry(Catalogue.TABLE_MODULE_UNKNOWN, SimilarNames::word),
				Map.entry(Catalogue.SCENARIO_UNKNOWN, SimilarNames::group), Map.entry(Catalogue.UNIT_UNKNOWN, SimilarNames::unit),
				Map.entry(Catalogue.SCALING_FORMULA, SimilarNames::value), Map.entry(Catalogue.USE_DIMENSION, SimilarNames::name),
				Map.entry(Catalogue.METHOD_UNKNOWN, SimilarNames::text), Map.entry(Catalogue.PUBLISHED_SURCHARGE, ReferenceRepairs::surcharge),
				Map.entry(Catalogue.USE_UNIT, ReferenceRepairs::useUnit), Map.entry(Catalogue.UNRESOLVED, ReferenceRepairs::unresolved)));
	}

	/** Whether findings of the rule may have fixes at all. */
	public boolean has(Rule rule) {
		return repairs.containsKey(rule);
	}

	/** The fixes, the likeliest first; none when nothing can be known. */
	public List<Fix> of(Finding finding) {
		Repair repair = repairs.get(finding.rule());
		return repair == null ? List.of() : repair.fixes(finding);
	}
}
