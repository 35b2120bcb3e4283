package nl.kaartwerk.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.text.KaartWriter;

/**
 * Makes the files of the cards of one import: of each card its text and its sidecar. Two cards of one name get different names, and what
 * several cards define alike, such as their owner, stands in the first.
 */
public final class CardFiles {
	/** How the name of a card's file ends. */
	public static final String ENDING = ".kaart";

	/**
	 * The files of one card.
	 *
	 * @param name without extension
	 * @param text of {@code NAME.kaart}
	 * @param sidecar of {@code NAME.import.json}
	 */
	public record CardFile(String name, String text, Sidecar sidecar) {
	}

	private final String packageName;
	private final Map<String, Integer> names = new HashMap<>();
	private final Set<List<String>> owners = new HashSet<>();

	/** @param packageName of the cards, or null for none */
	public CardFiles(String packageName) {
		this.packageName = packageName;
	}

	/**
	 * @param source name of the file that it was read from
	 * @return its files; the document is changed where names had to be
	 */
	public CardFile of(Imported imported, String source) {
		String name = name(imported);
		Document document = imported.document();
		if (packageName != null) {
			document.setPackageName(packageName);
		}
		document.getDefinitions().removeIf(d -> d instanceof Owner && !owners.add(List.of(d.getName(), String.valueOf(d.getTitle()))));
		return new CardFile(name, KaartWriter.write(document, List.of("Imported from " + source)), Sidecar.of(imported, source));
	}

	/** A name that no card before had; the card gets it. */
	public String name(Imported imported) {
		String name = free(imported.name());
		if (!name.equals(imported.name())) {
			imported.document().getDefinitions().stream().filter(d -> d instanceof Declaration && imported.name().equals(d.getName()))
					.forEach(d -> d.setName(name));
		}
		return name;
	}

	private String free(String name) {
		int count = names.merge(name, 1, Integer::sum);
		if (count == 1) {
			return name;
		}
		String numbered = name + '_' + count;
		return names.containsKey(numbered) ? free(name) : free(numbered);
	}

}
