package nl.kaartwerk.ui.exchange;

import nl.kaartwerk.exchange.CardFiles.CardFile;

/**
 * A card that was read and not written yet, or a part that was refused.
 *
 * @param source name of the file it came from
 * @param card null when it was refused
 * @param refusal why, null when it was not
 */
record ReadCard(String source, CardFile card, String refusal) {
	boolean isRefused() {
		return card == null;
	}
}
