package nl.kaartwerk.report.chart;

import java.util.List;

/**
 * A bar: stretches beside each other. Burdens go to the right of zero, benefits to the left.
 *
 * @param parts in the order from zero
 */
public record Bar(List<Part> parts) {
	/** A bar of nothing. */
	public static final Bar NONE = new Bar(List.of());

	/**
	 * A stretch of a bar.
	 *
	 * @param value draws nothing when it is 0 or no number
	 * @param style class in the style sheet
	 */
	public record Part(double value, String style) {
		public Part {
			value = Double.isFinite(value) ? value : 0;
		}
	}

	public Bar {
		parts = List.copyOf(parts);
	}

	/** A bar of one part. */
	public static Bar of(double value, String style) {
		return new Bar(List.of(new Part(value, style)));
	}

	double negative() {
		return parts.stream().mapToDouble(p -> Math.min(0, p.value)).sum();
	}

	double positive() {
		return parts.stream().mapToDouble(p -> Math.max(0, p.value)).sum();
	}
}
