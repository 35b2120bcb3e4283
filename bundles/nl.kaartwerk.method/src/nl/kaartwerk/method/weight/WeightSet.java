package nl.kaartwerk.method.weight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Status;

/** The weights of one indicator set, in the order of its indicators. */
public final class WeightSet {
	private final String id;
	private final String title;
	private final String version;
	private final Optional<LocalDate> validFrom;
	private final Optional<LocalDate> validUntil;
	private final Status status;
	private final DataPlace place;
	private final IndicatorSet set;
	private final List<Weight> weights;
	/** By indicator: the positions of the indicators that are weighed in its place. */
	private final int[][] fallbackParts;
	/** The indicators that have such parts. */
	private final int[] fallbacks;
	private final long weighed;
	private final long unconfirmed;

	private WeightSet(DataFile.Row header, IndicatorSet set, List<Weight> weights) {
		this.id = header.text("id");
		this.title = header.text("title");
		this.version = header.text("version");
		this.validFrom = header.date("valid_from");
		this.validUntil = header.date("valid_until");
		this.status = header.status();
		this.place = header.place();
		this.set = set;
		this.weights = weights;
		this.fallbackParts = weights.stream().map(w -> w.fallbackParts().stream().mapToInt(part -> set.position(part).orElseThrow()).toArray())
				.toArray(int[][]::new);
		this.weighed = mask(weights, w -> w.value() != 0);
		this.unconfirmed = mask(weights, w -> w.status() == Status.UNCONFIRMED);
		this.fallbacks = IntStream.range(0, fallbackParts.length).filter(i -> fallbackParts[i].length > 0).toArray();
	}

	/**
	 * Reads the set that a row of {@code weight-sets.csv} names. Every indicator has a weight, and nothing else has one.
	 *
	 * @param rows of the file with the weights
	 * @param overridden the set of the same id that these rows change, or null; what they do not name stays
	 * @param faults told of each row that cannot be used
	 * @throws DataFault when there is no whole set in the end
	 */
	public static WeightSet read(DataFile.Row header, IndicatorSet set, List<DataFile.Row> rows, WeightSet overridden,
			Consumer<DataFault> faults) {
		Map<String, Weight> byIndicator = new LinkedHashMap<>();
		for (DataFile.Row row : rows) {
			try {
				Weight weight = Weight.of(row);
				known(weight.indicator(), "indicator", row, set);
				weight.fallbackParts().forEach(part -> known(part, "fallback_parts", row, set));
				if (byIndicator.putIfAbsent(weight.indicator(), weight) != null) {
					throw new DataFault(row.place(), DataFault.Kind.TWICE, weight.indicator());
				}
			} catch (DataFault fault) {
				faults.accept(fault);
			}
		}
		if (overridden != null) {
			overridden.weights.forEach(weight -> byIndicator.putIfAbsent(weight.indicator(), weight));
		}
		String missing = set.indicators().stream().map(Indicator::code).filter(code -> !byIndicator.containsKey(code))
				.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new DataFault(header.place(), DataFault.Kind.INCOMPLETE, header.text("id"), missing);
		}
		return new WeightSet(header, set, set.indicators().stream().map(i -> byIndicator.get(i.code())).toList());
	}

	private static void known(String code, String column, DataFile.Row row, IndicatorSet set) {
		if (set.position(code).isEmpty()) {
			throw new DataFault(row.place(), DataFault.Kind.UNKNOWN, code, column,
					set.indicators().stream().map(Indicator::code).collect(Collectors.joining(", ")));
		}
	}

	public String id() {
		return id;
	}

	public String title() {
		return title;
	}

	public String version() {
		return version;
	}

	public Optional<LocalDate> validFrom() {
		return validFrom;
	}

	public Optional<LocalDate> validUntil() {
		return validUntil;
	}

	public boolean isInForce(LocalDate day) {
		return validFrom.filter(day::isBefore).isEmpty() && validUntil.filter(day::isAfter).isEmpty();
	}

	public Status status() {
		return status;
	}

	/** Where the set is listed. */
	public DataPlace place() {
		return place;
	}

	public IndicatorSet set() {
		return set;
	}

	/** One weight per indicator, in the set's order. */
	public List<Weight> weights() {
		return weights;
	}

	private static long mask(List<Weight> weights, Predicate<Weight> has) {
		return IntStream.range(0, weights.size()).filter(i -> has.test(weights.get(i))).mapToLong(i -> 1L << i).sum();
	}

	/** The indicators with a weight other than 0: bit i for the one at position i. */
	public long weighed() {
		return weighed;
	}

	/** The indicators whose weight is not confirmed. */
	public long unconfirmed() {
		return unconfirmed;
	}

	/** The indicators that are weighed where all others that are weighed in their place are absent. */
	public int[] fallbacks() {
		return fallbacks.clone();
	}

	/** The positions of the indicators that are weighed in the place of one; none when it is always weighed itself. */
	public int[] fallbackParts(int indicator) {
		return fallbackParts[indicator].clone();
	}

	public Weight weight(int indicator) {
		return weights.get(indicator);
	}
}
