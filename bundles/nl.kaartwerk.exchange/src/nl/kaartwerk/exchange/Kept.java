package nl.kaartwerk.exchange;

import java.util.List;

/**
 * Content of a foreign file that the language has no place for, as that format wrote it. It stands in the sidecar of the card and is put back
 * when the card is exported to the same format.
 *
 * @param format of the importer that kept it, "" when nothing is kept
 * @param parts in the order of the source
 */
public record Kept(String format, List<Part> parts) {
	public static final Kept NOTHING = new Kept("", List.of());

	public Kept {
		parts = List.copyOf(parts);
	}

	/**
	 * One piece.
	 *
	 * @param path where it stands, in the words of the format; only its exporter reads it
	 * @param content as JSON text, whole
	 */
	public record Part(String path, String content) {
	}
}
