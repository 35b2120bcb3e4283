package nl.kaartwerk.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The indicators of a set in their fixed order; score matrices have one line per indicator in this order. */
public final class IndicatorSet {
	/** The set of resource, waste and output-flow indicators, which A1 and A2 share. It is never weighed. */
	public static final String INVENTORY = "inventory";

	private final String id;
	private final List<Indicator> indicators;
	private final Map<String, Integer> positions = new HashMap<>();

	IndicatorSet(String id, List<Indicator> indicators) {
		this.id = id.intern();
		this.indicators = List.copyOf(indicators);
		for (int i = 0; i < indicators.size(); i++) {
			if (positions.put(indicators.get(i).code(), i) != null) {
				throw new IllegalStateException("Indicator twice in set " + id + ": " + indicators.get(i).code());
			}
		}
	}

	public String id() {
		return id;
	}

	public List<Indicator> indicators() {
		return indicators;
	}

	public int size() {
		return indicators.size();
	}

	/** The line of an indicator, by its exact code. */
	public OptionalInt position(String code) {
		Integer position = positions.get(code);
		return position == null ? OptionalInt.empty() : OptionalInt.of(position);
	}
}
