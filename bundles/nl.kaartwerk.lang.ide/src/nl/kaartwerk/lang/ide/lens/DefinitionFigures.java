package nl.kaartwerk.lang.ide.lens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;

/**
 * What the definitions of a text amount to, in one set each: for labels of files and definitions. With the signs that stand behind lines.
 *
 * @param works by name, in the order of the text: MKI, and MPG of buildings, in the set in force at the reference date
 * @param cards by name, in the order of the text: MKI per functional unit, in the newest set that they have figures for
 * @param elements by the name of their work, in its order: MKI in the set of the work
 * @param restsOn the texts that the figures come from
 */
public record DefinitionFigures(Map<String, String> works, Map<String, String> cards, Map<String, List<Element>> elements, Set<URI> restsOn) {
	/**
	 * An element of a work.
	 *
	 * @param title empty when it has none
	 * @param source where it is written
	 * @param figure empty when nothing was declared for it
	 */
	public record Element(String code, String title, URI source, String figure) {
	}

	/** The figures in words; a definition that nothing was declared for has none. */
	public static DefinitionFigures of(FileResults results, Locale locale) {
		Map<String, String> works = new LinkedHashMap<>();
		results.works().forEach(work -> put(works, work.name(), work(work, locale)));
		Map<String, String> cards = new LinkedHashMap<>();
		results.cards().forEach(card -> put(cards, card.card().name(), card(card, locale)));
		Map<String, List<Element>> elements = new LinkedHashMap<>();
		results.works().stream().filter(work -> work.name() != null).forEach(work -> elements.put(work.name(), elements(work, locale)));
		return new DefinitionFigures(works, cards, elements, results.restsOn());
	}

	/** Whether the same stands there, wherever it comes from. */
	public boolean isSame(DefinitionFigures other) {
		return works.equals(other.works) && cards.equals(other.cards) && elements.equals(other.elements);
	}

	private static List<Element> elements(WorkResult work, Locale locale) {
		Optional<String> set = MkiLenses.inForceFirst(work).stream().filter(each -> work.outcome(each).hasValue()).findFirst();
		return work.elements().stream().filter(element -> element.code() != null).map(element -> new Element(element.code(),
				Objects.requireNonNullElse(element.title(), ""), element.source(), set.map(each -> figure(element, each, locale)).orElse(""))).toList();
	}

	private static String figure(ElementResult element, String set, Locale locale) {
		FigureText figure = new FigureText(locale);
		figure.add(set, element.outcome(set), OptionalDouble.empty(), element.isComplete(set));
		return figure.isEmpty() ? "" : figure.toString();
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
