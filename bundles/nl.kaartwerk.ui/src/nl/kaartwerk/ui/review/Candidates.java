package nl.kaartwerk.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.method.Party;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.publication.review.Checklist;
import nl.kaartwerk.publication.review.NewReview;

/** The cards that a review can be started of, and who can review them. */
final class Candidates {
	private static final String REVIEWER = "reviewer";

	/** A card of the workspace. */
	record Card(URI source, String label) {
	}

	/**
	 * Somebody who can review.
	 *
	 * @param source of the definition; empty for one that only a list of the project names
	 */
	record Person(Optional<URI> source, String name) {
	}

	/** Both, by name. */
	record All(List<Card> cards, List<Person> people) {
	}

	private Candidates() {
	}

	static CompletableFuture<All> read(LanguageServices services) {
		return services.server().projects().read((projects, cancel) -> {
			List<Card> cards = new ArrayList<>();
			List<Person> people = new ArrayList<>();
			for (CardTexts project : projects) {
				for (IEObjectDescription card : project.names().getExportedObjectsByType(Literals.DECLARATION)) {
					cards.add(new Card(card.getEObjectURI(), label(card) + "  \u00b7  " + card.getEObjectURI().trimFragment().lastSegment()));
				}
				for (IEObjectDescription reviewer : project.names().getExportedObjectsByType(Literals.REVIEWER)) {
					people.add(new Person(Optional.of(reviewer.getEObjectURI()), label(reviewer)));
				}
			}
			for (CardTexts project : projects) {
				for (Party party : project.methods().parties(REVIEWER).orElse(List.of())) {
					if (people.stream().noneMatch(each -> each.name().equalsIgnoreCase(party.name()))) {
						people.add(new Person(Optional.empty(), party.name()));
					}
				}
			}
			cards.sort(Comparator.comparing(Card::label, String.CASE_INSENSITIVE_ORDER));
			people.sort(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER));
			return new All(List.copyOf(cards), List.copyOf(people));
		});
	}

	private static String label(IEObjectDescription description) {
		String title = Objects.toString(description.getUserData(KaartDescriptions.TITLE), "");
		return title.isBlank() ? description.getQualifiedName().toString() : title;
	}

	/** The text of a review of a card; empty when the card is gone. */
	static CompletableFuture<Optional<NewReview>> start(LanguageServices services, Card card, Person person) {
		return services.server().projects().read((projects, cancel) -> {
			for (CardTexts project : projects) {
				if (project.names().getResourceDescription(card.source().trimFragment()) != null) {
					XtextResource text = project.text(card.source().trimFragment());
					return text.getEObject(card.source().fragment()) instanceof Declaration declaration ? Optional.of(start(declaration, person)) : Optional.<NewReview>empty();
				}
			}
			return Optional.<NewReview>empty();
		});
	}

	private static NewReview start(Declaration card, Person person) {
		ProjectData data = ProjectData.of(card.eResource());
		Checklist checklist = Checklist.of(card, data.rules().settings(), data.method());
		var day = KaartIdeSetup.injector().getInstance(CheckDay.class).day();
		Optional<Reviewer> defined = person.source().map(source -> card.eResource().getResourceSet().getEObject(source, true)).filter(Reviewer.class::isInstance).map(Reviewer.class::cast);
		return defined.map(reviewer -> NewReview.start(card, reviewer, day, checklist)).orElseGet(() -> NewReview.start(card, person.name(), day, checklist));
	}
}
