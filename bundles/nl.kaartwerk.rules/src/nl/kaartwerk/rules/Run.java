package nl.kaartwerk.rules;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Grid;

/** What a check is given while it runs. */
public interface Run {
	/** Takes a finding. Findings of rules that are off are dropped. */
	void report(Finding finding);

	/** A finding about one value of an object. */
	default void report(Rule rule, EObject object, EStructuralFeature feature, String... values) {
		report(Finding.at(rule, object, feature, values));
	}

	/** The day that texts are checked at. */
	Today today();

	/** A tolerance of a rule, as set. */
	double tolerance(Rule rule, String name);

	/** A score table as numbers; read once for all checks of a run. */
	Grid grid(ScoreTable table);

	/** The scores of a card as the calculation reads them; compiled once for all checks of a run. */
	CardFigures figures(Declaration card);

	/** Whether a rule is on; its check need not look when it is not. */
	boolean isOn(Rule rule);
}
