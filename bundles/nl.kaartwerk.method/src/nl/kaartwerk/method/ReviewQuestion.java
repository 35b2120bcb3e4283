package nl.kaartwerk.method;

import java.util.List;

/**
 * A question of a review that only a person can answer.
 *
 * @param id stable, kebab case; what an item of a review names
 * @param order that the questions are asked in
 * @param when which cards it is asked of
 */
public record ReviewQuestion(String id, int order, When when, Names question, Names explanation, Status status, String source) {
	/** Which cards a question is asked of. */
	public enum When {
		ALWAYS, FOREIGN, SCALED
	}

	static ReviewQuestion of(DataFile.Row row) {
		return new ReviewQuestion(row.text("id"), (int) row.positive("order"), when(row),
				new Names(row.text("question_en"), row.text("question_nl")), new Names(row.text("explanation_en"), row.text("explanation_nl")), row.status(),
				row.text("source"));
	}

	private static When when(DataFile.Row row) {
		return switch (row.text("when")) {
		case "always" -> When.ALWAYS;
		case "foreign" -> When.FOREIGN;
		case "scaled" -> When.SCALED;
		default -> throw new DataFault(row.place(), DataFault.Kind.UNKNOWN, row.text("when"), "when", String.join(", ", List.of("always", "foreign", "scaled")));
		};
	}
}
