package nl.kaartwerk.rules.grant;

import org.eclipse.emf.ecore.EObject;

/**
 * What is found of a condition.
 *
 * @param place that it rests on; may be null
 * @param decided what a person decided of it; null when the machine found it
 */
record Verdict(Outcome outcome, Sentence sentence, EObject place, Decided decided) {
	static Verdict met(EObject place, String key, Object... values) {
		return new Verdict(Outcome.MET, Sentence.of(key, values), place, null);
	}

	static Verdict notMet(EObject place, String key, Object... values) {
		return new Verdict(Outcome.NOT_MET, Sentence.of(key, values), place, null);
	}

	static Verdict human(EObject place, String key, Object... values) {
		return new Verdict(Outcome.HUMAN, Sentence.of(key, values), place, null);
	}

	static Verdict none(EObject place, String key, Object... values) {
		return new Verdict(Outcome.NOT_APPLICABLE, Sentence.of(key, values), place, null);
	}

	static Verdict tell(EObject place, String key, Object... values) {
		return new Verdict(Outcome.INFORMATION, Sentence.of(key, values), place, null);
	}
}
