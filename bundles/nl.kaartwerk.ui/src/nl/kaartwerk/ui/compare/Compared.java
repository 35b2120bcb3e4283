package nl.kaartwerk.ui.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.comparison.ComparedPart;
import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * Works beside each other, as far as they are there.
 *
 * @param question what was asked
 * @param results of its sides, in their order
 * @param parts empty when one of the works is not there
 */
record Compared(Question question, List<Result> results, List<ComparedPart> parts) {
	/**
	 * What is to be compared, and how.
	 *
	 * @param within what each part is split by; empty for no split
	 */
	record Question(List<Side> sides, String set, Grouping by, Optional<Grouping> within) {
		Question {
			sides = List.copyOf(sides);
		}
	}

	/**
	 * A work of one side.
	 *
	 * @param work empty when there is none
	 * @param message why there is none; "" when there is one
	 * @param label of its version, when that has more to say than its name
	 * @param restsOn the texts that a change of changes it
	 */
	record Result(Side side, Optional<WorkResult> work, String message, String label, Set<URI> restsOn) {
	}

	Compared {
		results = List.copyOf(results);
		parts = List.copyOf(parts);
	}

	static Compared of(Question question, List<Result> results) {
		boolean all = results.size() > 1 && results.stream().allMatch(result -> result.work().isPresent());
		return new Compared(question, results, !all ? List.of()
				: ComparedPart.of(results.stream().map(result -> result.work().orElseThrow()).toList(), question.set(), question.by(), question.within()));
	}

	boolean isThere() {
		return results.size() > 1 && results.stream().allMatch(result -> result.work().isPresent());
	}

	/** Whether a change of texts may change anything here. */
	boolean restsOn(Set<URI> changed) {
		Set<URI> all = new HashSet<>();
		results.forEach(result -> {
			all.addAll(result.restsOn());
			all.add(URI.createURI(result.side().address()));
		});
		return changed.stream().anyMatch(all::contains);
	}

	private Comparison comparison(int side) {
		return new Comparison(results.getFirst().work().orElseThrow(), results.get(side).work().orElseThrow(), question.set());
	}

	/** The MKI of a work and that of the first one. */
	Difference total(int side) {
		return comparison(side).total();
	}

	Difference mpg(int side) {
		return comparison(side).mpg();
	}

	/** Where a work can be read about; its own text has the version only when it is that of now. */
	Optional<URI> source(ComparedPart part) {
		Optional<URI> any = Optional.empty();
		for (int i = 0; i < results.size(); i++) {
			Optional<URI> source = part.sides().get(i).source();
			if (source.isPresent() && results.get(i).side().version() instanceof Version.Now) {
				return source;
			}
			any = any.or(() -> source.map(URI::trimFragment));
		}
		return any;
	}

	/** What each of the works is called in a word: A, B, C. */
	static String letter(int side) {
		return String.valueOf((char) ('A' + side));
	}

	/** The sentences above the table, from the first line about the difference to what each work has to be read with. */
	List<String> summary() {
		List<String> lines = new ArrayList<>();
		if (!isThere()) {
			results.stream().filter(result -> result.work().isEmpty()).forEach(result -> lines.add(result.message()));
			return lines;
		}
		for (int i = 0; i < results.size(); i++) {
			lines.add(line(i));
		}
		for (int i = 1; i < results.size(); i++) {
			String which = results.size() == 2 ? "" : Compared.letter(i) + " - " + Compared.letter(0) + ": ";
			Difference total = total(i);
			String change = total.from().isEmpty() || total.to().isEmpty() ? Texts.get("noDifference") : which + Texts.get("difference", Cells.change(total), Cells.relative(total));
			lines.add(change + (comparison(i).isIncomplete() ? "  \u00b7  " + Texts.get("ofCompleteness") : ""));
		}
		return lines;
	}

	private String line(int side) {
		WorkResult work = results.get(side).work().orElseThrow();
		Outcome outcome = work.outcome(question.set());
		List<String> parts = new ArrayList<>();
		Signs signs = Signs.of(outcome);
		parts.add(Texts.get("line", letter(side), results.get(side).side().title(), question.set(), outcome.hasValue() ? Cells.euro(outcome.mki()) + signs.marks() : "-"));
		work.mpg(question.set()).ifPresent(mpg -> parts.add(Texts.get("mpg", String.format(Locale.getDefault(), "%.3f", mpg))));
		if (!work.isComplete(question.set())) {
			parts.add(Texts.get("incomplete"));
		}
		if (!results.get(side).label().isEmpty()) {
			parts.add(results.get(side).label());
		}
		return String.join("  \u00b7  ", parts);
	}

	/** The label of a part for people. */
	static String label(ComparedPart part, Grouping grouping) {
		if (part.key().equals(Contribution.NONE)) {
			return Texts.get("unassigned");
		}
		return grouping == Grouping.CATEGORY ? Texts.get("category", part.key()) : grouping == Grouping.PHASE || grouping == Grouping.MATERIAL
				? Texts.get((grouping == Grouping.PHASE ? "phase." : "material.") + part.key()) : part.label();
	}
}
