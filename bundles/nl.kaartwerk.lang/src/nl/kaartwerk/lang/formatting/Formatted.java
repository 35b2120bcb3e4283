package nl.kaartwerk.lang.formatting;

import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;

/**
 * What formatting would do to a text.
 *
 * @param replacements of blanks by blanks, in the order of the text and apart from each other; offsets are in the text before any of them
 * @param refused whether a syntax error lies in the range, so that nothing is changed
 */
public record Formatted(List<ReplaceRegion> replacements, boolean refused) {
	static final Formatted REFUSED = new Formatted(List.of(), true);

	public Formatted {
		replacements = List.copyOf(replacements);
	}
}
