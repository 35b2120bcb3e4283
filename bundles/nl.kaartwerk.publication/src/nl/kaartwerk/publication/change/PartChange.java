package nl.kaartwerk.publication.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.fingerprint.Part;

/**
 * A part of a card that is not as it was: a property, or a row of scores.
 *
 * @param part as {@link Part} names it
 * @param values those that differ; of a part that was added or removed all
 */
public record PartChange(String part, Kind kind, List<ValueChange> values) {
	public PartChange {
		values = List.copyOf(values);
	}

	/** What differs between two versions of a card, in the order of the names of its parts. */
	static List<PartChange> between(Fingerprint before, Fingerprint after) {
		Map<String, List<ValueChange>> byPart = new LinkedHashMap<>();
		for (Fingerprint.Change change : after.changesSince(before)) {
			byPart.computeIfAbsent(change.part(), part -> new ArrayList<>())
					.add(new ValueChange(change.column(), Optional.ofNullable(before.value(change)), Optional.ofNullable(after.value(change))));
		}
		Set<String> then = names(before);
		Set<String> now = names(after);
		List<PartChange> changes = new ArrayList<>();
		byPart.forEach((part, values) -> changes.add(new PartChange(part, Kind.of(then.contains(part), now.contains(part)), values)));
		return changes;
	}

	private static Set<String> names(Fingerprint fingerprint) {
		return fingerprint.parts().stream().map(Part::name).collect(Collectors.toSet());
	}
}
