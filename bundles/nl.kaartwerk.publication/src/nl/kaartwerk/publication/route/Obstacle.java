package nl.kaartwerk.publication.route;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.route.Precondition;

/**
 * What stands between a card and its next step, or what a person has to see before it.
 *
 * @param rule that asks for it
 * @param object where it is to be mended or looked at
 * @param feature of the object; null for the object itself
 * @param key of a sentence of its own; empty when it is that of the rule
 * @param values of the sentence
 */
public record Obstacle(Rule rule, EObject object, EStructuralFeature feature, String key, List<String> values) {
	private static final Messages MESSAGES = new Messages(Obstacle.class, "route");

	private static final String SAID = "said";

	public Obstacle {
		values = List.copyOf(values);
	}

	static Obstacle of(Precondition precondition) {
		return new Obstacle(precondition.rule(), precondition.object(), precondition.feature(), "", precondition.values());
	}

	/** What was said already, in the language of whoever asks. */
	public static Obstacle said(Rule rule, EObject object, String sentence) {
		return new Obstacle(rule, object, null, SAID, List.of(sentence));
	}

	static Obstacle of(Report report) {
		return new Obstacle(report.finding().rule(), report.finding().object(), report.finding().feature(), "", report.finding().values());
	}

	public String sentence(Locale locale) {
		return key.equals(SAID) ? values.getFirst() : key.isEmpty() ? rule.message(values, locale) : MESSAGES.text(key, locale, values.toArray());
	}
}
