package nl.kaartwerk.publication.review;

import java.time.LocalDate;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.text.KaartWriter;

/**
 * The text of a review that is started: a file of its own for each reviewer and card, in which every item of the checklist is open.
 *
 * @param folder beside the card
 * @param fileName within the folder
 * @param text all of it
 */
public record NewReview(String folder, String fileName, String text) {
	/** The folder beside a card that its reviews are in. */
	public static final String FOLDER = "reviews";
	/** What the name of a file with a review ends with. */
	public static final String ENDING = ".review.kaart";

	/** A review by a reviewer that is defined somewhere. */
	public static NewReview start(Declaration card, Reviewer reviewer, LocalDate day, Checklist checklist) {
		return start(card, reviewer, null, day, checklist);
	}

	/** A review by a reviewer that is only known by name. */
	public static NewReview start(Declaration card, String reviewer, LocalDate day, Checklist checklist) {
		return start(card, null, reviewer, day, checklist);
	}

	private static NewReview start(Declaration card, Reviewer reviewer, String reviewerName, LocalDate day, Checklist checklist) {
		String who = word(reviewer == null ? reviewerName : reviewer.getName());
		Review review = KaartFactory.eINSTANCE.createReview();
		review.setName(card.getName() + '_' + who);
		review.setCard(card);
		review.setReviewer(reviewer);
		review.setReviewerName(reviewerName);
		review.setStarted(PartialDate.of(day));
		for (Checklist.Item each : checklist.items()) {
			ReviewItem item = KaartFactory.eINSTANCE.createReviewItem();
			item.setSubject(each.subject());
			item.setVerdict(Verdict.OPEN);
			review.getItems().add(item);
		}
		Document document = KaartFactory.eINSTANCE.createDocument();
		document.setPackageName(packageOf(card));
		if (reviewer != null && packageOf(reviewer) != null && !packageOf(reviewer).equals(packageOf(card))) {
			Import imported = KaartFactory.eINSTANCE.createImport();
			imported.setImportedNamespace(packageOf(reviewer) + '.' + reviewer.getName());
			document.getImports().add(imported);
		}
		document.getDefinitions().add(review);
		return new NewReview(FOLDER, card.getName() + '.' + who + ENDING, KaartWriter.write(document));
	}

	private static String packageOf(Definition definition) {
		return definition.eContainer() instanceof Document home ? home.getPackageName() : null;
	}

	/** A name of a person or a bureau as one word, that is a name of the language and of a file. */
	private static String word(String name) {
		StringBuilder word = new StringBuilder();
		boolean start = true;
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c < 0x80 && Character.isLetterOrDigit(c) || c == '_') {
				word.append(start ? Character.toUpperCase(c) : c);
				start = false;
			} else {
				start = true;
			}
		}
		return word.isEmpty() ? "Reviewer" : word.toString();
	}
}
