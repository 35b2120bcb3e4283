package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.Methods;

/**
 * What the index knows of a project.
 *
 * @param sees the projects whose names its texts may use, itself among them
 * @param methods the method data that it computes with
 * @param cards its declarations
 * @param works its works
 */
public record IndexedProject(String name, Set<String> sees, Methods methods, List<Card> cards, List<NamedWork> works) {
	/**
	 * A declaration.
	 *
	 * @param name qualified
	 * @param data by the keys of the descriptions
	 */
	public record Card(URI source, String name, Map<String, String> data) {
		/** "" when the card does not say it. */
		public String get(String key) {
			return data.getOrDefault(key, "");
		}
	}

	public IndexedProject {
		sees = Set.copyOf(sees);
		cards = List.copyOf(cards);
		works = List.copyOf(works);
	}
}
