package nl.kaartwerk.calculation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way from the MKI of one work to that of another, part by part, those that differ most first.
 *
 * @param from euro of the first work
 * @param to euro of the second
 */
public record Waterfall(double from, double to, List<Step> steps) {
	/**
	 * One part of the way.
	 *
	 * @param part empty for the rest: all parts that are too small to stand for themselves, together
	 * @param before euro before it
	 * @param after euro after it
	 * @param parts how many parts it is
	 */
	public record Step(Optional<ComparedPart> part, double before, double after, int parts) {
		public double change() {
			return after - before;
		}
	}

	public Waterfall {
		steps = List.copyOf(steps);
	}

	/**
	 * @param side of the work that it leads to; it begins at the first one
	 * @param most steps that there are to be; at least two
	 */
	public static Waterfall of(List<ComparedPart> parts, int side, int most) {
		List<ComparedPart> changed = new ArrayList<>(parts.stream().filter(part -> part.change(side) != 0).toList());
		changed.sort(Comparator.comparingDouble((ComparedPart part) -> Math.abs(part.change(side))).reversed());
		double from = parts.stream().mapToDouble(part -> part.sides().getFirst().mki().orElse(0)).sum();
		double to = parts.stream().mapToDouble(part -> part.sides().get(side).mki().orElse(0)).sum();
		int single = changed.size() <= most ? changed.size() : most - 1;
		List<Step> steps = new ArrayList<>();
		double before = from;
		for (ComparedPart part : changed.subList(0, single)) {
			steps.add(new Step(Optional.of(part), before, before + part.change(side), 1));
			before += part.change(side);
		}
		List<ComparedPart> rest = changed.subList(single, changed.size());
		if (!rest.isEmpty()) {
			steps.add(new Step(Optional.empty(), before, to, rest.size()));
		}
		return new Waterfall(from, to, steps);
	}
}
