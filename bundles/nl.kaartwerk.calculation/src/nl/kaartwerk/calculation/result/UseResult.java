package nl.kaartwerk.calculation.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.scaling.CompiledScaling;

/**
 * The use of a product in an element.
 *
 * @param label as shown
 * @param card empty when the declaration is not found
 * @param amount as written, with its unit
 * @param conversion how the amount became functional units; empty when it does not convert
 * @param functionalUnits what the amount is in functional units of the card; 0 when it does not convert
 * @param life service life of the product in years, 0 when unknown (then it lasts as long as the work)
 * @param scalings of the card's profiles, in their order; empty for a profile that is not scaled
 * @param skipped whether the use was left out
 * @param notes what holds for every set
 * @param setNotes what holds for one set
 * @param outcomes per set
 */
public record UseResult(String label, Optional<CompiledCard> card, Amount amount, Optional<DeclaredUnit.Conversion> conversion,
		double functionalUnits, double life, Replacement replacement, List<Optional<CompiledScaling.Scaled>> scalings, boolean skipped,
		List<Note> notes, Map<String, List<Note>> setNotes, Map<String, Outcome> outcomes, List<ProfileResult> profiles, Place place)
		implements Result {

	/** An amount as written. */
	public record Amount(String number, String unit) {
		@Override
		public String toString() {
			return number.isEmpty() && unit.isEmpty() ? "" : number + " " + unit;
		}
	}

	@Override
	public URI source() {
		return place.uri();
	}

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
		return Stream.concat(notes.stream(), setNotes.getOrDefault(set, List.of()).stream()).toList();
	}

	/** Whether everything that its MKI needs was declared. */
	public boolean isComplete(String set) {
		return !hasNoteAgainst(set) && outcome(set).isComplete();
	}

	/** Euro of the outcome for a set that the surcharge of the category adds (category 3); what a published MKI includes is not in it. */
	public double surcharge(String set) {
		return profiles.stream().flatMap(profile -> profile.figures(set).stream()).mapToDouble(ProfileFigures::surchargeEuro).sum();
	}

	/** Whether a surcharge is in a published MKI, so that nobody can tell how much it is. */
	public boolean hidesSurcharge(String set) {
		return profiles.stream().flatMap(profile -> profile.figures(set).stream()).anyMatch(ProfileFigures::hidesSurcharge);
	}

	/** Whether a note makes the outcome for a set incomplete. */
	boolean hasNoteAgainst(String set) {
		return notes.stream().anyMatch(n -> n.kind().makesIncomplete())
				|| setNotes.getOrDefault(set, List.of()).stream().anyMatch(n -> n.kind().makesIncomplete());
	}
}
