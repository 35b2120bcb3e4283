package nl.kaartwerk.lang.ide.highlighting;

import java.util.List;

/**
 * The legend of the semantic tokens: what a word means beyond what it looks like. Clients of the language server find the names in its
 * capabilities; the help page "The workbench" says what they mean.
 */
public final class TokenTypes {
	/** A number in a score table. */
	public static final String DECLARED = "declaredValue";
	/** ND or MND in a score table: missing, and never 0. */
	public static final String NOT_DECLARED = "notDeclared";
	/** A number of a published MKI that counts, because the card has no scores of that set: taken over, not computed. */
	public static final String TAKEN_OVER = "takenOver";
	/** The label of a row whose weight is not confirmed, or a unit that converts by a factor which is not confirmed. */
	public static final String UNCONFIRMED = "unconfirmed";

	private TokenTypes() {
	}

	/** In the order that tokens refer to them by. */
	public static List<String> all() {
		return List.of(DECLARED, NOT_DECLARED, TAKEN_OVER, UNCONFIRMED);
	}
}
