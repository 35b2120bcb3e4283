package nl.kaartwerk.report;

import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.publication.review.ReviewState;

/**
 * A text that reports are asked for.
 *
 * @param document null when nothing of it could be read
 * @param methods that hold for it
 * @param findings by the definition that they are on
 * @param reviews how far the reviews in the text are
 */
public record ReportText(Document document, Methods methods, Map<Definition, List<ReportFinding>> findings, List<ReviewState> reviews) {
	/** A text of which the reviews are no subject. */
	public ReportText(Document document, Methods methods, Map<Definition, List<ReportFinding>> findings) {
		this(document, methods, findings, List.of());
	}
}
