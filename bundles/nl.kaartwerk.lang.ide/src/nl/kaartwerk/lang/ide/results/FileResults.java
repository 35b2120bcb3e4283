package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * What the definitions of one text amount to.
 *
 * @param address of the text
 * @param works in the order of the text
 * @param cards the declarations of the text, in its order
 * @param restsOn the texts that the figures come from, this one among them: a change of any of them changes the figures
 */
public record FileResults(String address, List<WorkResult> works, List<Card> cards, Set<URI> restsOn) {
	/**
	 * A declaration.
	 *
	 * @param perSet its MKI per functional unit, by set
	 */
	public record Card(CompiledCard card, Map<String, CardResult> perSet) {
	}

	/** Of a text that is not there or holds no definition. */
	static FileResults none(String address, URI file) {
		return new FileResults(address, List.of(), List.of(), Set.of(file));
	}

	public FileResults {
		works = List.copyOf(works);
		cards = List.copyOf(cards);
		restsOn = Set.copyOf(restsOn);
	}
}
