package nl.kaartwerk.publication.whitespots;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.model.Component;
import nl.kaartwerk.model.Declaration;

/**
 * A card as far as white spots are concerned.
 *
 * @param source where it is written
 * @param name qualified
 * @param title "" when it has none
 * @param category as written; "" when it states none
 * @param registration number in the NMD; "" when it states none
 * @param validity on the day
 * @param publication on the day
 */
public record SpotCard(URI source, String name, String title, String category, String registration, List<Classified> classifications, Validity validity,
		Publication publication) {
	/** A code of a card with the components of that element which it fulfils. */
	public record Classified(String system, String code, List<String> components) {
		public Classified {
			components = List.copyOf(components);
		}
	}

	public SpotCard {
		classifications = List.copyOf(classifications);
	}

	/** A card of the model. */
	public static SpotCard of(Declaration card, String qualifiedName, LocalDate day) {
		List<Classified> codes = card.getClassifications().stream()
				.map(c -> new Classified(text(c.getSystem()), text(c.getCode()), c.getComponents().stream().map(Component::getCode).filter(Objects::nonNull).toList()))
				.toList();
		List<Publication.Step> steps = card.getRoute() == null ? List.of()
				: card.getRoute().getSteps().stream().map(step -> new Publication.Step(step.getState(), step.getDate())).toList();
		return new SpotCard(EcoreUtil.getURI(card), qualifiedName, text(card.getTitle()), text(card.getCategory()), text(card.getRegistration()), codes,
				Validity.of(card.getValidFrom(), card.getValidTo(), day), Publication.at(day, card.getPublished(), steps));
	}


	private static String text(String value) {
		return value == null ? "" : value;
	}

	/** The name to show: the title, or the name when there is none. */
	public String label() {
		return title.isBlank() ? name : title;
	}

	/** Whether it gives data on the day: it is valid, and has not been withdrawn. */
	public boolean holds() {
		return validity == Validity.VALID && publication != Publication.ENDED;
	}

	/** Whether it is brand or sector data, which are reviewed. */
	public boolean isReviewed() {
		return category.equals("1") || category.equals("2");
	}

	/** Whether it is generic data of Stichting NMD. */
	public boolean isGeneric() {
		return category.equals("3") || category.equals("3a");
	}
}
