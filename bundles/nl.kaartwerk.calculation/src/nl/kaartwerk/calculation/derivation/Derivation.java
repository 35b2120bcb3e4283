package nl.kaartwerk.calculation.derivation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import nl.kaartwerk.model.messages.Messages;

/**
 * One step of the answer to "where does this number come from?": a figure, what it follows from, and where it stands. Parts are made when
 * they are asked for.
 *
 * @param names what the text names, in order
 * @param value NaN where nothing was declared or computed: that is not 0
 * @param unit of the value; empty for a bare factor
 */
public record Derivation(Kind kind, Operation operation, List<String> names, double value, String unit, Origin origin,
		Supplier<List<Derivation>> supplier) {
	private static final Messages MESSAGES = new Messages(Derivation.class, "derivation");

	/** How the value follows from the parts. */
	public enum Operation {
		/** It is stated, there is nothing below it that it follows from; parts explain it. */
		GIVEN,
		SUM, PRODUCT,
		/** The first part divided by all others. */
		QUOTIENT
	}

	/** What a step is. Compare kinds and names, not texts. */
	public enum Kind {
		/** Names: work. */
		MPG,
		/** Names: work. */
		WORK,
		/** Names: card, functional unit. */
		CARD,
		/** Names: element. */
		ELEMENT,
		/** Names: use. */
		USE,
		/** Nothing was computed. Names: use, why. */
		SKIPPED,
		/** Names: profile. */
		PROFILE,
		/** Names: module. */
		MODULE,
		/** Names: indicator, module. */
		INDICATOR,
		/** What a replacement books in B4. Names: indicator, module. */
		REPLACED,
		/** Names: indicator, module. */
		SCORE,
		/** A cell without a number. Names: indicator, module. */
		NOT_DECLARED,
		/** Names: unit, unit of the indicator. */
		ROW_UNIT,
		/** Names: formula. */
		SCALING,
		/** Names: formula, x. */
		SCALING_Y,
		/** Names: dimension. */
		DIMENSION,
		/** Names: dimension. */
		DIMENSION_INSPECTED,
		/** Functional units. Names: amount, functional unit. */
		AMOUNT,
		/** Names: amount. */
		AMOUNT_GIVEN,
		/** Names: unit afterwards. */
		BY_UNIT,
		BY_MASS, BY_DENSITY, BY_AREA_WEIGHT, BY_FUNCTIONAL_UNIT,
		/** Names: category. */
		SURCHARGE,
		/** A benefit in module D gets none. */
		NO_SURCHARGE, REUSE, FIRST_LIFE, REPLACEMENTS, ONCE_AND_REPLACEMENTS,
		/** Names: years of the work, years of the product. */
		LIVES,
		/** Names: indicator, weight set, its version. */
		WEIGHT,
		/** The same, not confirmed. */
		WEIGHT_UNCONFIRMED,
		/** A stand-in for absent parts. Names: as a weight. */
		WEIGHT_FALLBACK,
		/** Names: module. */
		PUBLISHED, PUBLISHED_TOTAL, FLOOR_AREA, LIFE
	}

	public static Derivation given(Kind kind, double value, String unit, Origin origin, String... names) {
		return new Derivation(kind, Operation.GIVEN, known(names), value, unit, origin, List::of);
	}

	public static Derivation of(Kind kind, Operation operation, double value, String unit, Origin origin, Supplier<List<Derivation>> parts,
			String... names) {
		return new Derivation(kind, operation, known(names), value, unit, origin, parts);
	}

	/** A half-typed text has things without a name. */
	private static List<String> known(String... names) {
		return Arrays.stream(names).map(name -> name == null ? "?" : name).toList();
	}

	/** What the value follows from. */
	public List<Derivation> parts() {
		return supplier.get();
	}

	/** What the step is, for people. */
	public String text(Locale locale) {
		return MESSAGES.text(kind.name(), locale, names.toArray());
	}
}
