package nl.kaartwerk.exchange.reading;

import java.util.Set;

/**
 * How a format speaks, so that what was not used of a file can be listed as a person would list it.
 *
 * @param housekeeping keys that only say how the data set manages itself or repeats what its references say
 * @param address keys of a reference to another data set that only serve to find it
 * @param statements keys of what is one statement: all of it that was not used is one loss
 * @param wholeStatements keys of what is one statement only when nothing of it was used
 */
public record Statements(Set<String> housekeeping, Set<String> address, Set<String> statements, Set<String> wholeStatements) {
	/** Every leaf is a statement of its own. */
	public static final Statements LEAVES = new Statements(Set.of(), Set.of(), Set.of(), Set.of());
}
