package nl.kaartwerk.calculation.whatif;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

/**
 * What is tried in place of what the text says of a use. What is empty stays as it is.
 *
 * @param use where it is written
 * @param life service life of the product in years
 * @param card the declaration that is used instead
 * @param category code of the category that the declaration is taken to be of
 */
public record Trial(URI use, Optional<Amount> amount, OptionalDouble life, Optional<URI> card, Optional<String> category) {
	/** An amount as the language writes it. */
	public record Amount(String number, String unit) {
	}

	/** Of a use that nothing is tried of yet. */
	public static Trial of(URI use) {
		return new Trial(use, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
	}

	public Trial amount(String number, String unit) {
		return new Trial(use, Optional.of(new Amount(number, unit)), life, card, category);
	}

	public Trial life(double years) {
		return new Trial(use, amount, OptionalDouble.of(years), card, category);
	}

	public Trial card(URI other) {
		return new Trial(use, amount, life, Optional.of(other), category);
	}

	public Trial category(String code) {
		return new Trial(use, amount, life, card, Optional.of(code));
	}
}
