package nl.kaartwerk.calculation.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Method;

/**
 * A building or civil work.
 *
 * @param building whether it is a building; a civil work has no MPG
 * @param base name of the work that this one is a variant of; empty for none
 * @param life years that it was calculated for; 0 when a civil work states no analysis period
 * @param grossFloorArea m2; empty when not stated or 0
 * @param referenceDate the day that validity was judged at
 * @param enforced whether declarations that are not valid then were skipped
 * @param method the version that it was computed by
 * @param verdict against the legal limit; empty for a civil work
 */
public record WorkResult(String name, String title, boolean building, Optional<String> base, double life, OptionalDouble grossFloorArea,
		LocalDate referenceDate, boolean enforced, Method method, List<ElementResult> elements, Map<String, Outcome> outcomes,
		List<Note> notes, Optional<Verdict> verdict, Place place) implements Result {
	/** A half-typed work has no name. */
	@Override
	public String label() {
		return title != null ? title : name == null ? "?" : name;
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
	public List<ElementResult> children(String set) {
		return elements;
	}

	/** Whether everything that the MKI needs was declared, and nothing was skipped. */
	public boolean isComplete(String set) {
		boolean noteAgainst = notes.stream().anyMatch(n -> n.kind().makesIncomplete());
		boolean useAgainst = elements.stream().flatMap(e -> e.uses().stream()).anyMatch(u -> u.hasNoteAgainst(set));
		return !noteAgainst && !useAgainst && outcome(set).isComplete();
	}

	/** Euro per m2 of gross floor area per year; empty for a civil work, without floor area, and when nothing was declared for the set. */
	public OptionalDouble mpg(String set) {
		if (grossFloorArea.isEmpty() || life <= 0 || !outcome(set).hasValue()) {
			return OptionalDouble.empty();
		}
		double mpg = outcome(set).mki() / (grossFloorArea.getAsDouble() * life);
		return Double.isFinite(mpg) ? OptionalDouble.of(mpg) : OptionalDouble.empty();
	}

	/** What the MKI of a set is of another set's, such as A2 against A1; NaN when either is missing or the other is 0. */
	public double ratio(String set, String other) {
		Outcome below = outcome(other);
		return outcome(set).hasValue() && below.hasValue() && below.mki() != 0 ? outcome(set).mki() / below.mki() : Double.NaN;
	}
}
