package nl.kaartwerk.ui.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.rules.review.ReviewPlace;

/** A line of the view; of the model it knows addresses and words alone. Two are equal when they stand for the same, whatever they say of it. */
final class Line {
	/** What a line stands for. */
	enum Kind {
		REVIEW, CHANGES, CHANGE, GROUP, ITEM, MARKER, REMARK, WAIVER
	}

	/**
	 * Where in a text something stands.
	 *
	 * @param length of what is selected there
	 */
	record Spot(URI file, int offset, int length) {
	}

	/**
	 * What a line shows.
	 *
	 * @param details the text below or beside the tree, in paragraphs; the first is its heading
	 */
	record Shown(Mark mark, String text, String place, String value, List<String> details) {
	}

	private final ReviewHead head;
	private final Kind kind;
	private final String key;
	private final Shown shown;
	private final boolean open;
	private final String subject;
	private final String part;
	private final ReviewPlace place;
	private final Spot spot;
	private final List<Line> children;

	/**
	 * @param key tells it from the others of its review
	 * @param open whether somebody still has to do something about this very line
	 * @param subject of the item that it belongs to; null for none
	 * @param part fragment of the remark or waiver, or the label of the changed part; null for none
	 * @param place in the card; null for none
	 * @param spot where that is in the text; null for nowhere
	 */
	Line(ReviewHead head, Kind kind, String key, Shown shown, boolean open, String subject, String part, ReviewPlace place, Spot spot, List<Line> children) {
		this.head = head;
		this.kind = kind;
		this.key = key;
		this.shown = shown;
		this.open = open;
		this.subject = subject;
		this.part = part;
		this.place = place;
		this.spot = spot;
		this.children = List.copyOf(children);
	}

	ReviewHead head() {
		return head;
	}

	Kind kind() {
		return kind;
	}

	Shown shown() {
		return shown;
	}

	boolean isOpen() {
		return open;
	}

	Optional<String> subject() {
		return Optional.ofNullable(subject);
	}

	/** The fragment of the remark or waiver, or the label of the changed part. */
	String part() {
		return part;
	}

	ReviewPlace place() {
		return place == null ? ReviewPlace.CARD : place;
	}

	Optional<Spot> spot() {
		return Optional.ofNullable(spot);
	}

	List<Line> children() {
		return children;
	}

	/** This line and all below it, in their order. */
	Stream<Line> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(Line::all));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Line line && line.head.source().equals(head.source()) && line.key.equals(key);
	}

	@Override
	public int hashCode() {
		return Objects.hash(head.source(), key);
	}

	@Override
	public String toString() {
		return key;
	}
}
