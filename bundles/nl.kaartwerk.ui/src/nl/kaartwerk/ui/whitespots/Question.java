package nl.kaartwerk.ui.whitespots;

import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.publication.whitespots.GroupBy;

/**
 * What is looked for.
 *
 * @param project name of one; "" for all that are open; null for the first that has works
 * @param set that all works are looked at by; empty for that of the date of each
 * @param works those that count, by qualified name; empty for all but variants of works that are there
 */
record Question(String project, GroupBy by, Optional<String> set, Optional<Set<String>> works) {
	static final Question FIRST = new Question(null, GroupBy.CLASSIFICATION, Optional.empty(), Optional.empty());

	/** Of another project; its works are others. */
	Question in(String other) {
		return new Question(other, by, set, Optional.empty());
	}

	Question by(GroupBy other) {
		return new Question(project, other, set, works);
	}

	Question with(Optional<String> otherSet) {
		return new Question(project, by, otherSet, works);
	}

	Question counting(Optional<Set<String>> others) {
		return new Question(project, by, set, others);
	}
}
