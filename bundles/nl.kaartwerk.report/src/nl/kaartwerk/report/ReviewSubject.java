package nl.kaartwerk.report;

import nl.kaartwerk.publication.review.ReviewState;

/** A review, as far as it is beside its card. */
public record ReviewSubject(ReviewState state) implements Subject {
	@Override
	public String name() {
		return state.review().getName() == null ? "?" : state.review().getName();
	}

	@Override
	public String label() {
		String title = state.review().getTitle();
		return title != null && !title.isBlank() ? title
				: state.card().map(card -> card.getTitle() == null || card.getTitle().isBlank() ? card.getName() : card.getTitle()).orElseGet(this::name);
	}
}
