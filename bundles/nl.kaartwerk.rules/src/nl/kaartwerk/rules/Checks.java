package nl.kaartwerk.rules;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.rules.catalogue.Rule;

/** Checks of one area. They are stateless: the same text gives the same findings, in any thread. */
public interface Checks {
	/** Takes what checks are about, and which rules they speak for. */
	interface Registry {
		/**
		 * Runs a check for every object of a kind. It is left out when all of its rules are off.
		 *
		 * @param rules that the check may report, and no others
		 */
		<T extends EObject> void on(Class<T> kind, List<Rule> rules, BiConsumer<T, Run> check);
	}

	void register(Registry registry);
}
