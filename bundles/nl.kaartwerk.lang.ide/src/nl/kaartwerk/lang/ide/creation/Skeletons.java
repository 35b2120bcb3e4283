package nl.kaartwerk.lang.ide.creation;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.text.Words;

/** The shipped skeletons by id, and what may stand between their quotation marks. */
final class Skeletons {
	private Skeletons() {
	}

	static Skeleton of(String id) {
		return Skeleton.SHIPPED.stream().filter(skeleton -> skeleton.id().equals(id)).findFirst().orElseThrow();
	}

	/** A text as it is written between quotation marks that are there already. */
	static String inQuotes(String text) {
		String quoted = Words.quoted(text);
		return quoted.substring(1, quoted.length() - 1);
	}
}
