package nl.kaartwerk.lang.ide.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.model.value.PartialDate;

/**
 * A declaration of the workspace as a line of a list: what it says of itself, what it amounts to and what was found about it.
 *
 * @param source where it is written
 * @param project that its text belongs to
 * @param name qualified
 * @param title "" when it has none
 * @param category as written; "" when it states none
 * @param owner title of the owner, or the name as written when it is not known; "" when it states none
 * @param classifications system and code each, in the order of the text
 * @param unit what the scores are per; empty when the card states none that is known
 * @param function what the functional unit is of, as written; "" when it is not said
 * @param life in years; empty when it states none
 * @param validFrom may be null
 * @param validTo may be null
 * @param perSet per functional unit, by set
 */
public record DeclaredCard(URI source, String project, String name, String title, String category, String owner, List<String> classifications,
		Optional<Unit> unit, String function, OptionalDouble life, PartialDate validFrom, PartialDate validTo, Map<String, Outcome> perSet, Findings findings) {

	/** A number of units. */
	public record Unit(double number, String symbol) {
	}

	/** How much was found, by severity; waived findings are not among them. */
	public record Findings(int errors, int warnings, int infos) {
		public static final Findings NONE = new Findings(0, 0, 0);

		public int all() {
			return errors + warnings + infos;
		}
	}

	public DeclaredCard {
		classifications = List.copyOf(classifications);
		perSet = Map.copyOf(perSet);
	}

	/** The name to show: the title, or the name when there is none. */
	public String label() {
		return title.isEmpty() ? name : title;
	}

	public Outcome outcome(String set) {
		return perSet.getOrDefault(set, Outcome.NONE);
	}

	/** Euro per one unit, so that cards for 1 kg and for 1000 kg can be compared; NaN without a figure or a unit. */
	public double perUnit(String set) {
		return unit.isPresent() && outcome(set).hasValue() ? outcome(set).mki() / unit.get().number() : Double.NaN;
	}

	/** Where a day lies against its validity. A card that states no dates says nothing against it. */
	public Validity at(LocalDate day) {
		return Validity.of(validFrom, validTo, day);
	}

	/** Whether a set that it says anything for lacks something that the MKI needs, or there is no set that it says anything for. */
	public boolean isIncomplete() {
		boolean any = perSet.values().stream().anyMatch(Outcome::hasValue);
		return !any || perSet.values().stream().anyMatch(outcome -> outcome.hasValue() && !outcome.isComplete());
	}
}
