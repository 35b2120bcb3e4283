package nl.kaartwerk.rules.grant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kaartwerk.method.grant.GrantCondition;

/** Conditions that only look at what is stated, of an application or of a claim. */
final class Judging {
	private Judging() {
	}

	static Verdict stated(GrantCondition condition, Statements stated) {
		String key = condition.text("statement");
		Optional<String> answer = stated.answer(key);
		return answer.isEmpty() ? Verdict.human(stated.place(key), "stated.missing", key)
				: answer.get().equals(Statements.YES) ? Verdict.met(stated.place(key), "stated.yes", key) : Verdict.notMet(stated.place(key), "stated.no", key);
	}

	static Verdict oneOf(GrantCondition condition, Statements stated) {
		List<String> keys = condition.list("statements");
		Optional<String> yes = keys.stream().filter(stated::isYes).findFirst();
		if (yes.isPresent()) {
			return Verdict.met(stated.place(yes.get()), "stated.yes", yes.get());
		}
		List<String> open = keys.stream().filter(key -> stated.answer(key).isEmpty()).toList();
		return open.isEmpty() ? Verdict.notMet(stated.place(keys.getFirst()), "stated.noneOf", String.join(", ", keys))
				: Verdict.human(stated.place(open.getFirst()), "stated.missing", String.join(", ", open));
	}

	/** What is stated as no is not there; what is not stated at all may be. */
	static Verdict present(GrantCondition condition, Statements stated) {
		List<String> keys = condition.list("statements");
		Optional<String> no = keys.stream().filter(key -> stated.answer(key).filter(Statements.NO::equals).isPresent()).findFirst();
		if (no.isPresent()) {
			return Verdict.notMet(stated.place(no.get()), "stated.no", no.get());
		}
		List<String> missing = keys.stream().filter(key -> !stated.isGiven(key)).toList();
		return missing.isEmpty() ? Verdict.met(stated.place(keys.getFirst()), "present", shown(keys, stated))
				: Verdict.human(stated.place(missing.getFirst()), "stated.missing", String.join(", ", missing));
	}

	static Verdict byHuman(GrantCondition condition, Statements stated) {
		List<String> keys = condition.list("statements");
		List<String> given = keys.stream().filter(stated::isGiven).toList();
		return given.isEmpty() ? Verdict.human(stated.place(keys.getFirst()), "human.missing", String.join(", ", keys))
				: Verdict.human(stated.place(given.getFirst()), "human.with", shown(given, stated));
	}

	private static String shown(List<String> keys, Statements stated) {
		return keys.stream().map(key -> key + ' ' + stated.shown(key)).collect(Collectors.joining(", "));
	}
}
