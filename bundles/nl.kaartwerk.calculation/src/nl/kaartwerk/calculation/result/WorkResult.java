package nl.kaartwerk.calculation.result;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

/**
 * A building or civil work.
 *
 * @param building whether it is a building; a civil work has no MPG
 * @param life years that it was calculated for; 0 when a civil work states no analysis period
 * @param grossFloorArea m2; empty when not stated or 0
 * @param referenceDate the day that validity was judged at
 * @param enforced whether declarations that are not valid then were skipped
 */
public record WorkResult(String name, String title, boolean building, double life, OptionalDouble grossFloorArea, LocalDate referenceDate,
		boolean enforced, List<ElementResult> elements, List<Note> notes, URI source) implements Result {
	@Override
	public String label() {
		return title == null ? name : title;
	}

	@Override
	public Outcome outcome(String set) {
		return Result.sum(elements, set);
	}

	@Override
	public List<ElementResult> children(String set) {
		return elements;
	}

	/** Whether everything that the MKI needs was declared, and nothing was skipped. */
	public boolean isComplete(String set) {
		boolean noteAgainst = notes.stream().anyMatch(n -> n.kind().makesIncomplete());
		boolean useAgainst = elements.stream().flatMap(e -> e.uses().stream())
				.anyMatch(u -> u.notes(set).stream().anyMatch(n -> n.kind().makesIncomplete()));
		return !noteAgainst && !useAgainst && outcome(set).isComplete();
	}

	/** Euro per m2 of gross floor area per year; empty for a civil work, without floor area, and when nothing was declared for the set. */
	public OptionalDouble mpg(String set) {
		return grossFloorArea.isPresent() && life > 0 && outcome(set).hasValue() ? OptionalDouble.of(outcome(set).mki() / (grossFloorArea.getAsDouble() * life))
				: OptionalDouble.empty();
	}
}
