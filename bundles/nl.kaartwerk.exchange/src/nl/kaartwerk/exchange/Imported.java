package nl.kaartwerk.exchange;

import java.util.List;

import nl.kaartwerk.model.Document;

/**
 * What an import gives for one card.
 *
 * @param name a name for the file to write, without extension
 * @param document the model, with the card as its last definition; not linked to any resource
 * @param findings what a person should look at
 * @param losses what the source says and the language cannot
 * @param kept those losses as the format wrote them, for the way back
 */
public record Imported(String name, Document document, List<Finding> findings, List<Loss> losses, Kept kept) {
	public Imported {
		findings = List.copyOf(findings);
		losses = List.copyOf(losses);
	}

	/** What an import gives where nothing is kept for the way back. */
	public Imported(String name, Document document, List<Finding> findings, List<Loss> losses) {
		this(name, document, findings, losses, Kept.NOTHING);
	}

	/**
	 * Something odd in the source.
	 *
	 * @param code stable, kebab case
	 * @param path where in the source
	 * @param message a sentence
	 */
	public record Finding(String code, String path, String message) {
	}

	/**
	 * A fact that the language has no place for; it is kept beside the card, for the way back.
	 *
	 * @param path where in the source
	 * @param value as it stands there, shortened only when very long
	 */
	public record Loss(String path, String value) {
	}
}
