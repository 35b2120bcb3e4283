package nl.kaartwerk.publication.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What belongs together in two versions: by the first of several names that say so. Of two of one name the first goes with the first. */
final class Pairs<T> {
	record Pair<T>(Optional<T> before, Optional<T> after) {
	}

	private final Map<T, T> partners = new IdentityHashMap<>();
	private final Set<T> taken = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<T> before;
	private final List<T> after;

	/** @param names most certain first; each gives null where there is none */
	Pairs(List<T> before, List<T> after, List<Function<T, String>> names) {
		this.before = before;
		this.after = after;
		names.forEach(this::match);
	}

	private void match(Function<T, String> name) {
		Map<String, List<T>> free = new HashMap<>();
		for (T candidate : before) {
			String key = name.apply(candidate);
			if (key != null && !taken.contains(candidate)) {
				free.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
			}
		}
		for (T wanting : after) {
			List<T> candidates = partners.containsKey(wanting) ? null : free.get(name.apply(wanting));
			if (candidates != null && !candidates.isEmpty()) {
				T partner = candidates.removeFirst();
				partners.put(wanting, partner);
				taken.add(partner);
			}
		}
	}

	/** In the order of the second version; what is only in the first comes last. */
	List<Pair<T>> all() {
		List<Pair<T>> pairs = new ArrayList<>();
		after.forEach(now -> pairs.add(new Pair<>(Optional.ofNullable(partners.get(now)), Optional.of(now))));
		before.stream().filter(then -> !taken.contains(then)).forEach(then -> pairs.add(new Pair<>(Optional.of(then), Optional.empty())));
		return pairs;
	}
}
