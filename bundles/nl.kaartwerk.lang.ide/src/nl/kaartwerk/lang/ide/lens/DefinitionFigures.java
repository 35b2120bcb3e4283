package nl.kaartwerk.lang.ide.lens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;

/**
 * What the definitions of a text amount to, in one set each: for labels of files and definitions. With the signs that stand behind lines.
 *
 * @param works by name, in the order of the text: MKI, and MPG of buildings, in the set in force at the reference date
 * @param cards by name, in the order of the text: MKI per functional unit, in the newest set that they have figures for
 * @param restsOn the texts that the figures come from
 */
public record DefinitionFigures(Map<String, String> works, Map<String, String> cards, Set<URI> restsOn) {
	/** The figures in words; a definition that nothing was declared for has none. */
	public static DefinitionFigures of(FileResults results, Locale locale) {
		Map<String, String> works = new LinkedHashMap<>();
		results.works().forEach(work -> put(works, work.name(), work(work, locale)));
		Map<String, String> cards = new LinkedHashMap<>();
		results.cards().forEach(card -> put(cards, card.card().name(), card(card, locale)));
		return new DefinitionFigures(works, cards, results.restsOn());
	}

	private static void put(Map<String, String> figures, String name, FigureText figure) {
		if (name != null && !figure.isEmpty()) {
			figures.put(name, figure.toString());
		}
	}

	private static FigureText work(WorkResult work, Locale locale) {
		FigureText figures = new FigureText(locale);
		for (String set : MkiLenses.inForceFirst(work)) {
			if (figures.isEmpty()) {
				figures.add(set, work.outcome(set), work.mpg(set), work.isComplete(set));
			}
		}
		return figures;
	}

	private static FigureText card(FileResults.Card card, Locale locale) {
		FigureText figures = new FigureText(locale);
		for (String set : List.copyOf(card.perSet().keySet()).reversed()) {
			if (figures.isEmpty()) {
				figures.add(set, card.perSet().get(set).outcome(), OptionalDouble.empty(), true);
			}
		}
		return figures;
	}
}
