package nl.kaartwerk.rules.route;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.rules.catalogue.Rule;

/**
 * Something that a card must have before it takes a step, and whether it has it.
 *
 * @param rule that says so; when it is met, the rule that would say that it is not
 * @param object where it is to be mended, or looked at
 * @param feature of the object; null for the object itself
 * @param values of the sentence
 */
public record Precondition(Rule rule, Outcome outcome, EObject object, EStructuralFeature feature, List<String> values) {
	/** Whether a precondition is met. That nobody here can know is an answer of its own: never yes, never no. */
	public enum Outcome {
		MET, NOT_MET, HUMAN
	}

	public Precondition {
		values = List.copyOf(values);
	}

	/** What is missing, or what a person has to see. */
	public String sentence(Locale locale) {
		return rule.message(values, locale);
	}
}
