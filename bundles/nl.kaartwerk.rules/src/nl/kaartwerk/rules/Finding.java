package nl.kaartwerk.rules;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.rules.catalogue.Rule;

/**
 * What a rule found, and where in the model. Who knows the text makes a range of it.
 *
 * @param object that the finding is about
 * @param feature of the object; null for the object itself
 * @param index of the value in a many-valued feature, or -1
 * @param from offset within the text of the feature's value, or -1 for all of it
 * @param to offset after it
 * @param values what the message names; fixes read them too
 */
public record Finding(Rule rule, EObject object, EStructuralFeature feature, int index, int from, int to, List<String> values) {
	public Finding {
		values = List.copyOf(values);
	}

	/** A finding about one value of an object. */
	public static Finding at(Rule rule, EObject object, EStructuralFeature feature, String... values) {
		return new Finding(rule, object, feature, -1, -1, -1, List.of(values));
	}

	/** A finding about a part of the text of a value: one cell of a row, one column of a header. */
	public static Finding within(Rule rule, EObject object, EStructuralFeature feature, int from, int to, String... values) {
		return new Finding(rule, object, feature, -1, from, to, List.of(values));
	}

	public String message(Locale locale) {
		return rule.message(values, locale);
	}
}
