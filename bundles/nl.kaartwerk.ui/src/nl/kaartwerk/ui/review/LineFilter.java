package nl.kaartwerk.ui.review;

import java.util.Locale;
import java.util.Set;

import nl.kaartwerk.ui.review.Line.Kind;

/** Which lines are shown. */
enum LineFilter {
	ALL, OPEN, REMARKS, CHANGED;

	private static final Set<Kind> FRAMES = Set.of(Kind.REVIEW, Kind.GROUP, Kind.CHANGES);

	String title() {
		return Texts.get("filter." + name().toLowerCase(Locale.ROOT));
	}

	/** Whether a line is shown: it fits, or something in it does. A review always is. */
	boolean shows(Line line) {
		return this == ALL || line.kind() == Kind.REVIEW || line.all().anyMatch(this::fits);
	}

	private boolean fits(Line line) {
		return switch (this) {
		case ALL -> true;
		case OPEN -> line.isOpen() && !FRAMES.contains(line.kind());
		case REMARKS -> line.kind() == Kind.REMARK;
		case CHANGED -> line.kind() == Kind.CHANGE;
		};
	}
}
