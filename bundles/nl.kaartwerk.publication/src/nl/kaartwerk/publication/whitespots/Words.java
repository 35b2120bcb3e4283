package nl.kaartwerk.publication.whitespots;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.model.messages.Messages;

/** How white spots are told to people, in one language. */
public final class Words {
	private static final Messages MESSAGES = new Messages(Words.class, "texts");

	private final Locale locale;

	public Words(Locale locale) {
		this.locale = locale;
	}

	private String text(String key, Object... values) {
		return MESSAGES.text(key, locale, values);
	}

	/** What a group is called: its code and title. */
	public String label(ProductGroup group) {
		String title = group.title(locale);
		return switch (group.key().kind()) {
		case UNCLASSIFIED -> text("unclassified");
		case UNLISTED -> text("unlisted");
		case DECLARATION -> title.isEmpty() ? group.key().code() : title;
		case CODE -> title.isEmpty() ? group.key().id() : group.key().id() + ' ' + title;
		};
	}

	/** Which data there are. */
	public String coverage(Coverage coverage) {
		return text("coverage." + coverage.code());
	}

	/** Which data a group has; of category 1 and 2 also whether they are published. */
	public String data(ProductGroup group) {
		int published = group.reviewed(Publication.PUBLISHED);
		int unpublished = group.reviewed(Publication.UNPUBLISHED);
		int unstated = group.reviewed(Publication.UNSTATED);
		String coverage = coverage(group.coverage());
		if (group.coverage() != Coverage.REVIEWED || published + unpublished + unstated == 0) {
			return coverage;
		}
		return coverage + ", " + text(published == 0 ? "data.unstated" : unpublished + unstated == 0 ? "data.published" : "data.partly");
	}

	public String publication(Publication publication) {
		return text("publication." + publication.code());
	}

	public String validity(Validity validity) {
		return text("validity." + validity.name().toLowerCase(Locale.ROOT));
	}

	/** A category as written; "no category" for none. */
	public String category(String category) {
		return category.isEmpty() ? text("category.none") : text("category", category);
	}

	/** How many cards of which category: {@code 1: 2, 3: 1}; "" for none. */
	public String categories(ProductGroup group) {
		return group.categories().entrySet().stream().map(this::counted).collect(Collectors.joining(", "));
	}

	private String counted(Map.Entry<String, Integer> cards) {
		return (cards.getKey().isEmpty() ? text("category.none") : cards.getKey()) + ": " + cards.getValue();
	}

	/** How the cards of category 1 and 2 stand with their publication; "" when there are none. */
	public String publication(ProductGroup group) {
		return Stream.of(Publication.PUBLISHED, Publication.UNPUBLISHED, Publication.UNSTATED).filter(publication -> group.reviewed(publication) > 0)
				.map(publication -> text(publication.code(), Integer.toString(group.reviewed(publication)))).collect(Collectors.joining(", "));
	}

	/** Whether the project lists the group as a white spot; "" for what is no group. */
	public String listed(ProductGroup group) {
		return group.onWhiteSpotList() == null ? "" : text(group.onWhiteSpotList().key());
	}
}
