package nl.kaartwerk.rules.catalogue;

/**
 * A number that decides when a rule fires, and that a project may set.
 *
 * @param value the default, in the measure
 */
public record Tolerance(String name, double value, Measure measure) {
	/** What the number counts. */
	public enum Measure {
		PERCENT("%"), YEARS("years"), DECADES("decades"), NUMBER("");

		private final String unit;

		Measure(String unit) {
			this.unit = unit;
		}

		/** As the settings spell it; "" for a plain number. */
		public String unit() {
			return unit;
		}
	}
}
