package nl.kaartwerk.publication.change;

import java.util.List;

import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;

/**
 * Some texts as they were at one time.
 *
 * @param label what people call that time: a folder, a commit
 * @param texts that are compared
 * @param reviews of their cards, wherever in their projects they stand
 */
public record Snapshot(String label, List<Text> texts, List<Review> reviews) {
	/**
	 * @param document linked
	 * @param methods that hold in the project of the text
	 */
	public record Text(Document document, Methods methods) {
	}

	public Snapshot {
		texts = List.copyOf(texts);
		reviews = List.copyOf(reviews);
	}
}
