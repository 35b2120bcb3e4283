package nl.kaartwerk.publication.whitespots;

import java.util.List;

import nl.kaartwerk.method.Methods;

/**
 * What white spots are looked for in.
 *
 * @param cards of the project and of what it depends on
 * @param works that count
 * @param methods of the projects: their classifications and product lists, the first ones first
 */
public record Library(List<SpotCard> cards, List<CountedWork> works, List<Methods> methods) {
	public Library {
		cards = List.copyOf(cards);
		works = List.copyOf(works);
		methods = List.copyOf(methods);
	}
}
