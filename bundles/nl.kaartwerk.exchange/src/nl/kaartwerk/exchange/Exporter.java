package nl.kaartwerk.exchange;

import java.io.IOException;
import java.util.List;

/**
 * Writes cards in a foreign format. What is absent in a card is absent in the file, never 0 and never a guess; what the format cannot hold is
 * a finding. The same cards give the same bytes. An exporter holds no state; several threads may use one.
 */
public interface Exporter extends Format {
	/**
	 * Writes cards: one file each, or one file for all, as the format has it.
	 *
	 * @param cards in the order in which they are to be written; may be read lazily, so that memory does not grow with their number
	 * @param destination takes the files
	 * @return what the format could not hold and what a person should look at
	 * @throws IOException when a file cannot be written
	 * @throws java.util.concurrent.CancellationException when the destination asks to stop
	 */
	List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException;

	/**
	 * Something that differs from the card, or is missing.
	 *
	 * @param card name of the card
	 * @param code stable, kebab case
	 * @param message a sentence
	 */
	record ExportFinding(String card, String code, String message) {
	}
}
