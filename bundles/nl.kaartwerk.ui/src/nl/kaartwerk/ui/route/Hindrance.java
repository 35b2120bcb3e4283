package nl.kaartwerk.ui.route;

import org.eclipse.emf.common.util.URI;

/**
 * Something that stands in the way of a card, as a line.
 *
 * @param file of the place that it is to be mended at
 * @param offset of that place
 * @param length of that place
 */
record Hindrance(Kind kind, String rule, String sentence, URI file, int offset, int length) {
	/** Whether it blocks the next step, or only asks a person to look. */
	enum Kind {
		BLOCKED, TO_SEE;

		String title() {
			return Texts.get("kind." + name());
		}
	}
}
