package nl.kaartwerk.ui.review;

import java.util.Locale;

/** How far something is, as an icon and a word show it. The shapes differ, not only the colours. */
enum Mark {
	OPEN, IN_REVIEW, TO_DO, DONE, PASSED, NOT_APPLICABLE, CLEAN, FOUND, FINDING, QUESTION, RESOLVED, WAIVER, ACCEPTED, REFUSED, CHANGED, APPROVED, REJECTED, STALE, NONE;

	/** The word in the column for the state. */
	String word() {
		return this == NONE ? "" : Texts.get("mark." + name().toLowerCase(Locale.ROOT));
	}

	/** The icon in this bundle. */
	String icon() {
		return "icons/review/" + switch (this) {
		case IN_REVIEW, TO_DO -> "open";
		case DONE -> "passed";
		default -> name().toLowerCase(Locale.ROOT);
		} + ".svg";
	}
}
