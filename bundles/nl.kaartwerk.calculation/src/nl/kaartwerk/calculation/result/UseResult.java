package nl.kaartwerk.calculation.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.replacement.Replacement;

/**
 * The use of a product in an element.
 *
 * @param label as shown
 * @param card empty when the declaration is not found
 * @param amount as written, with its unit
 * @param functionalUnits what the amount is in functional units of the card; 0 when it does not convert
 * @param life service life of the product in years, 0 when unknown (then it lasts as long as the work)
 * @param skipped whether the use was left out
 * @param notes what holds for every set
 * @param setNotes what holds for one set
 * @param outcomes per set
 */
public record UseResult(String label, Optional<CompiledCard> card, String amount, double functionalUnits, double life,
		Replacement replacement, boolean skipped, List<Note> notes, Map<String, List<Note>> setNotes, Map<String, Outcome> outcomes,
		List<ProfileResult> profiles, URI source) implements Result {
	@Override
	public Outcome outcome(String set) {
		return outcomes.getOrDefault(set, Outcome.NONE);
	}

	@Override
	public List<ProfileResult> children(String set) {
		return profiles;
	}

	/** Everything to know about the outcome for a set. */
	public List<Note> notes(String set) {
		return java.util.stream.Stream.concat(notes.stream(), setNotes.getOrDefault(set, List.of()).stream()).toList();
	}
}
