package nl.kaartwerk.calculation.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.Category;
import nl.kaartwerk.model.value.PartialDate;

/**
 * A declaration, reduced to what works need of it: compiled once, used by many.
 *
 * @param category empty when not stated or unknown; then no surcharge is made
 * @param unit what the scores are per; empty when the card states none
 * @param life service life in years
 * @param validFrom may be null
 * @param validTo may be null
 * @param published MKI values without scores, by set
 * @param material kind of the raw material that most of the composition's mass is of: mineral, metal, fossil, biotic; empty when unstated
 * @param owner the data owner; empty when unstated
 * @param source where it is written
 */
public record CompiledCard(String name, String title, Optional<Category> category, Optional<DeclaredUnit> unit, OptionalDouble life,
		PartialDate validFrom, PartialDate validTo, List<CompiledProfile> profiles, Map<String, PublishedScores> published, String material,
		Optional<CardOwner> owner, URI source) {

	/** Where a day lies against the validity of a card. A card that states no dates is taken as valid, and says nothing against it. */
	public enum Validity {
		VALID, NOT_YET, EXPIRED;

		/** @param from may be null, and to as well */
		public static Validity of(PartialDate from, PartialDate to, LocalDate day) {
			if (from != null && from.isDate() && day.isBefore(from.first())) {
				return NOT_YET;
			}
			return to != null && to.isDate() && day.isAfter(to.last()) ? EXPIRED : VALID;
		}
	}

	public CompiledCard {
		profiles = List.copyOf(profiles);
		published = Map.copyOf(published);
	}

	public Validity at(LocalDate day) {
		return Validity.of(validFrom, validTo, day);
	}

	/** The same card in another category; empty for none. */
	public CompiledCard in(Optional<Category> other) {
		return new CompiledCard(name, title, other, unit, life, validFrom, validTo, profiles, published, material, owner, source);
	}

	/** Factor on the scores by the category; 1 when none is stated. */
	public double surcharge() {
		return category.isPresent() ? category.get().surcharge() : 1;
	}

	/** The name to show: the title, or the name when there is none. */
	public String label() {
		return title == null || title.isBlank() ? name : title;
	}
}
