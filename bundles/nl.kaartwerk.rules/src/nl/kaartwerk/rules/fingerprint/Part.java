package nl.kaartwerk.rules.fingerprint;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of what a card means: a property, or a row of scores.
 *
 * @param name such as {@code service life} or {@code profile "Beton" / A2 / GWP-fossil}
 * @param values by column (a module, with its scenario behind a colon), in the order of their names; of a property one, under the empty
 *            name. Numbers without what only is notation: 1.20 is 1.2
 */
public record Part(String name, SortedMap<String, String> values) {
	/** The column of a property, which has none. */
	public static final String PROPERTY = "";

	public Part {
		values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
	}

	static Part property(String name, String value) {
		return new Part(name, new TreeMap<>(Map.of(PROPERTY, value)));
	}
}
