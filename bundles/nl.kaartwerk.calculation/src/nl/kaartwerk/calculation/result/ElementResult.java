package nl.kaartwerk.calculation.result;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.outcome.Outcome;

/** An element of a work with the products used in it. */
public record ElementResult(String code, String title, List<UseResult> uses, Map<String, Outcome> outcomes, Place place) implements Result {
	/** A half-typed element has no code. */
	@Override
	public String label() {
		String known = code == null ? "?" : code;
		return title == null ? known : known + " " + title;
	}

	@Override
	public URI source() {
		return place.uri();
	}

	@Override
	public Outcome outcome(String set) {
		return outcomes.getOrDefault(set, Outcome.NONE);
	}

	/** Whether everything that its MKI needs was declared. */
	public boolean isComplete(String set) {
		return uses.stream().allMatch(use -> use.isComplete(set));
	}

	@Override
	public List<UseResult> children(String set) {
		return uses;
	}
}
