package nl.kaartwerk.calculation.outcome;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/**
 * Something the reader of a result must know. Compare kinds and values, not texts.
 *
 * @param values what the text names, in order
 */
public record Note(Kind kind, List<String> values) {
	private static final Messages MESSAGES = new Messages(Note.class, "messages");

	/** Severity is by kind: whether a note makes the result incomplete. */
	public enum Kind {
		/** The declaration is not found. */
		UNRESOLVED(true),
		/** Expired at the reference date, and the date is enforced. Values: last date. */
		SKIPPED_EXPIRED(true),
		/** Not yet valid at the reference date, and the date is enforced. Values: first date. */
		SKIPPED_NOT_YET(true),
		/** Expired at the reference date, used all the same. Values: last date. */
		USED_EXPIRED(false),
		/** Not yet valid at the reference date, used all the same. Values: first date. */
		USED_NOT_YET(false),
		/** The card has no functional unit that the method knows. */
		NO_FUNCTIONAL_UNIT(true),
		/** The amount does not convert into the functional unit. Values: unit, functional unit. */
		UNIT(true),
		/** The use states no amount. */
		NO_AMOUNT(true),
		/** An amount below 0 is a mistake. Values: amount. */
		NEGATIVE_AMOUNT(true),
		/** Figures are so large that nothing can be computed with them. */
		TOO_LARGE(true),
		/** The scaling of a profile cannot be computed. Values: title of the profile. */
		SCALING_FAULT(true),
		/** The value given for a dimension is in a unit that does not convert. Values: dimension, its unit. */
		SCALING_UNIT(true),
		/** A value lies outside the range that the formula holds for; computed all the same. Values: dimension, value, minimum, maximum. */
		SCALING_OUTSIDE(false),
		/** The use gives no value for a dimension, so that at which the scores were determined is used. Values: dimension, value. */
		SCALING_INSPECTED(false),
		/** A published total does not tell what of it is reused. Values: set. */
		REUSE_OF_TOTAL(true),
		/** The product is reused unforeseen. Values: factor. */
		UNFORESEEN_REUSE(false),
		/** The MKI is taken over from the card, per module; no scores stand behind it. Values: set. */
		TAKEN_OVER(false),
		/** The MKI is taken over from the card as a total; no scores stand behind it. Values: set. */
		TAKEN_OVER_TOTAL(false),
		/** The work extends another that cannot be used. Values: name. */
		VARIANT_BASE(true),
		/** A change of a variant finds nothing to change. Values: name. */
		VARIANT_CHANGE(true),
		/** The work names a version of the method that there is not. Values: version. */
		METHOD_UNKNOWN(true),
		/** The card has no scores for the set. Values: set. */
		NO_SCORES(true),
		/** Mandatory modules are not declared. Values: modules. */
		MODULES_MISSING(true),
		/** Rows of the set are missing. Values: indicators. */
		ROWS_MISSING(true),
		/** Cells are ND, bad or missing. Values: number of cells, an example. */
		CELLS_MISSING(true),
		/** Modules are given per scenario and none is counted. Values: modules. */
		SCENARIO_OPEN(true),
		/** Only some of A1, A2 and A3 are declared. */
		PARTS_MISSING(true),
		/** GWP-total was weighed because its parts are absent. Values: modules. */
		APPROXIMATE(false),
		/** Modules B5 to B7 are declared and not counted. Values: modules. */
		NOT_COUNTED(false),
		/** The category is not stated, so no surcharge was made. */
		NO_CATEGORY(false),
		/** The amount was converted through the mass per functional unit that the card states. Values: kilograms. */
		BY_MASS(false),
		/** The amount was converted through the density that the card states. Values: kg per m3. */
		BY_DENSITY(false),
		/** The amount was converted through the area weight that the card states. Values: kg per m2. */
		BY_AREA_WEIGHT(false),
		/** The building has no gross floor area: no MPG. */
		NO_FLOOR_AREA(false),
		/** The civil work states no analysis period: no replacement was booked. */
		NO_ANALYSIS_PERIOD(true),
		/** The work states no reference date; the day of the calculation was taken. Values: date. */
		NO_REFERENCE_DATE(false),
		/** The life of the building is the default of its function. Values: years, function. */
		DEFAULT_LIFE(false);

		private final boolean incomplete;

		Kind(boolean incomplete) {
			this.incomplete = incomplete;
		}

		public boolean makesIncomplete() {
			return incomplete;
		}
	}

	public Note {
		values = List.copyOf(values);
	}

	public static Note of(Kind kind, String... values) {
		return new Note(kind, List.of(values));
	}

	public String text(Locale locale) {
		return MESSAGES.text(kind.name(), locale, values.toArray());
	}
}
