package nl.kaartwerk.calculation.result;

import java.util.List;

import org.eclipse.emf.common.util.URI;

/** An element of a work with the products used in it. */
public record ElementResult(String code, String title, List<UseResult> uses, URI source) implements Result {
	@Override
	public String label() {
		return title == null ? code : code + " " + title;
	}

	@Override
	public Outcome outcome(String set) {
		return Result.sum(uses, set);
	}

	@Override
	public List<UseResult> children(String set) {
		return uses;
	}
}
