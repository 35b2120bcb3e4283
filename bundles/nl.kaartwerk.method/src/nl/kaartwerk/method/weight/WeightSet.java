package nl.kaartwerk.method.weight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.DataFile;
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
	private final IndicatorSet set;
	private final List<Weight> weights;

	private WeightSet(DataFile.Row header, IndicatorSet set, List<Weight> weights) {
		this.id = header.text("id");
		this.title = header.text("title");
		this.version = header.text("version");
		this.validFrom = header.date("valid_from");
		this.validUntil = header.date("valid_until");
		this.set = set;
		this.weights = weights;
	}

	/** Reads the set that a row of {@code weight-sets.csv} names. Every indicator has a weight, and nothing else has one. */
	public static WeightSet read(DataFile.Row header, IndicatorSet set) {
		Map<String, Weight> byIndicator = new HashMap<>();
		for (DataFile.Row row : DataFile.shipped(header.text("file"))) {
			String code = row.text("indicator");
			if (set.position(code).isEmpty()) {
				throw new IllegalStateException("Weight set " + header.text("id") + " weighs " + code + ", which set " + set.id() + " lacks");
			}
			byIndicator.put(code, new Weight(code, row.number("weight"), row.optional("fallback_weight").map(Double::parseDouble).orElse(0.0),
					row.list("fallback_parts"), row.status(), row.text("source")));
		}
		List<Weight> weights = set.indicators().stream().map(Indicator::code).map(code -> Optional.ofNullable(byIndicator.get(code))
				.orElseThrow(() -> new IllegalStateException("Weight set " + header.text("id") + " has no weight for " + code))).toList();
		return new WeightSet(header, set, weights);
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

	public IndicatorSet set() {
		return set;
	}

	/** One weight per indicator, in the set's order. */
	public List<Weight> weights() {
		return weights;
	}

	public Weight weight(int indicator) {
		return weights.get(indicator);
	}
}
