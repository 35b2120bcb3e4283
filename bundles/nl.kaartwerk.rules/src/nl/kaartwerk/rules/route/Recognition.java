package nl.kaartwerk.rules.route;

import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Party;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.route.Precondition.Outcome;

/** Whether somebody is registered or recognised: what the text says of him and what the list of the project says both count. */
final class Recognition {
	private final Method method;

	Recognition(Method method) {
		this.method = method;
	}

	/**
	 * @param role as the list names it
	 * @param names that he may stand on the list by
	 * @param since what the text says; null when it says nothing
	 */
	Outcome of(String role, List<String> names, PartialDate since, StepDay day) {
		boolean said = Steps.isDate(since);
		if (said && !day.isSince(since)) {
			return Outcome.NOT_MET;
		}
		Optional<List<Party>> list = method.parties(role);
		if (list.isEmpty()) {
			return said ? Outcome.MET : Outcome.HUMAN;
		}
		List<Party> entries = list.get().stream().filter(party -> names.stream().anyMatch(party::isCalled) && holds(party, day)).toList();
		if (entries.isEmpty()) {
			return Outcome.NOT_MET;
		}
		return entries.stream().anyMatch(party -> party.status() == Status.VERIFIED) ? Outcome.MET : Outcome.HUMAN;
	}

	private static boolean holds(Party party, StepDay day) {
		return party.from().filter(day.last()::isBefore).isEmpty() && party.until().filter(day.first()::isAfter).isEmpty();
	}
}
