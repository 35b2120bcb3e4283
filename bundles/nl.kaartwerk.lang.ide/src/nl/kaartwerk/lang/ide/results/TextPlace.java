package nl.kaartwerk.lang.ide.results;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;

/**
 * What stands at an offset of a text, as the sources of results name it.
 *
 * @param work that the offset lies in
 * @param element of the work
 * @param use of a product
 * @param card that the offset lies in, or else the one that the use refers to
 * @param profile of the card
 * @param row of a table of the profile
 * @param cell of the row, from 0; -1 for none
 */
public record TextPlace(String address, int offset, Optional<URI> work, Optional<URI> element, Optional<URI> use, Optional<URI> card,
		Optional<URI> profile, Optional<URI> row, int cell) {

	/** Of an offset that nothing is written at. */
	static TextPlace nowhere(String address, int offset) {
		return new TextPlace(address, offset, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), -1);
	}

	/** The innermost of what is computed: use, element, work, or else the card. */
	public Optional<URI> computed() {
		return use.or(() -> element).or(() -> work).or(() -> card);
	}
}
