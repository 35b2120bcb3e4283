package nl.kaartwerk.calculation.result;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Values by indicator set. There are two or three sets and millions of these maps, so it looks through the names and holds no more than the
 * values. Unmodifiable.
 */
public final class PerSet<T> extends AbstractMap<String, T> {
	private final String[] sets;
	private final T[] values;

	/**
	 * @param sets ids, shared by all maps of a calculation and not changed
	 * @param values in the order of the sets; null where there is none
	 */
	@SafeVarargs
	public PerSet(String[] sets, T... values) {
		this.sets = sets;
		this.values = values;
	}

	@Override
	public T get(Object set) {
		for (int i = 0; i < values.length; i++) {
			if (sets[i] == set) { // nearly always: ids of sets are interned
				return values[i];
			}
		}
		int position = Arrays.asList(sets).indexOf(set);
		return position < 0 ? null : values[position];
	}

	@Override
	public T getOrDefault(Object set, T other) {
		T value = get(set);
		return value == null ? other : value;
	}

	@Override
	public boolean containsKey(Object set) {
		return get(set) != null;
	}

	@Override
	public Set<Entry<String, T>> entrySet() {
		return new AbstractSet<>() {
			@Override
			public Iterator<Entry<String, T>> iterator() {
				return IntStream.range(0, values.length).filter(i -> values[i] != null).<Entry<String, T>>mapToObj(i -> Map.entry(sets[i], values[i])).iterator();
			}

			@Override
			public int size() {
				return (int) Arrays.stream(values).filter(v -> v != null).count();
			}
		};
	}
}
