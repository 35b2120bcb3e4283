package nl.kaartwerk.calculation.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Signs;

/**
 * Rows of figures in euro, to be drawn as bars: stacked, or side by side. The first row is the whole work, the others are its elements in
 * the order of the text.
 *
 * @param series what the figures of a row are of: phases or modules, or indicator sets
 */
public record SeriesBars(List<String> series, List<Row> rows) {
	/** Key of the row that holds what was put together because it is small. */
	public static final String OTHERS = "...";

	/**
	 * @param key element code; the label of the work for the first row; {@value SeriesBars#OTHERS} for what was put together
	 * @param values by series, in euro; NaN where nothing was declared, which is not 0
	 * @param mki what the row amounts to as a whole, NaN when nothing was declared; sets side by side have no sum, then it is the last set's
	 * @param source empty for what was put together
	 */
	public record Row(String key, String label, double[] values, double mki, Signs signs, Optional<URI> source) {
	}

	/** The whole and the largest elements; what is left of them comes last, as one row. */
	public SeriesBars largest(int most) {
		if (rows.size() <= most + 1) {
			return this;
		}
		List<Row> elements = rows.subList(1, rows.size());
		List<Row> kept = elements.stream().sorted(Comparator.comparingDouble((Row row) -> size(row)).reversed()).limit(most - 1L).toList();
		Row others = elements.stream().filter(row -> !kept.contains(row)).reduce(SeriesBars::plus).orElseThrow();
		Row together = new Row(OTHERS, OTHERS, others.values, others.mki, others.signs, Optional.empty());
		return new SeriesBars(series, Stream.of(Stream.of(rows.getFirst()), elements.stream().filter(kept::contains), Stream.of(together)).flatMap(r -> r).toList());
	}

	private static double size(Row row) {
		return Arrays.stream(row.values).filter(value -> !Double.isNaN(value)).map(Math::abs).sum();
	}

	private static Row plus(Row a, Row b) {
		double[] values = new double[a.values.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = plus(a.values[i], b.values[i]);
		}
		return new Row(a.key, a.label, values, plus(a.mki, b.mki), a.signs.plus(b.signs), a.source);
	}

	/** What is not declared adds nothing; where nothing is declared there is no sum. */
	static double plus(double a, double b) {
		return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
	}

	/** Without the series that have no figure in any row. */
	SeriesBars used() {
		List<Integer> kept = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			int position = i;
			if (rows.stream().anyMatch(row -> !Double.isNaN(row.values[position]))) {
				kept.add(i);
			}
		}
		return new SeriesBars(kept.stream().map(series::get).toList(), rows.stream().map(row -> new Row(row.key, row.label,
				kept.stream().mapToDouble(i -> row.values[i]).toArray(), row.mki, row.signs, row.source)).toList());
	}
}
