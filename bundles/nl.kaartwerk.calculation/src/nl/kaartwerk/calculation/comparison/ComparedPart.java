package nl.kaartwerk.calculation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A part of several works, side by side.
 *
 * @param sides what each of the works has, in their order
 * @param parts what it is made of by another grouping
 */
public record ComparedPart(String key, String label, List<Part> sides, List<ComparedPart> parts) {
	public ComparedPart {
		sides = List.copyOf(sides);
		parts = List.copyOf(parts);
	}

	/**
	 * The parts of works, in the order of the first work that has them. What has a figure in none of them is left out.
	 *
	 * @param within what each of them is split by; empty for no split
	 */
	public static List<ComparedPart> of(List<WorkResult> works, String set, Grouping by, Optional<Grouping> within) {
		return merge(works.stream().map(work -> Breakdown.of(work, set, by, within)).toList());
	}

	private static List<ComparedPart> merge(List<List<Part>> sides) {
		Map<String, Part> all = new LinkedHashMap<>();
		List<Map<String, Part>> keyed = new ArrayList<>();
		for (List<Part> side : sides) {
			Map<String, Part> ofSide = new LinkedHashMap<>();
			side.forEach(part -> {
				ofSide.put(part.key(), part);
				all.putIfAbsent(part.key(), part);
			});
			keyed.add(ofSide);
		}
		List<Part> ordered = new ArrayList<>(all.values());
		ordered.sort(Comparator.comparingInt(Part::order));
		List<ComparedPart> merged = new ArrayList<>();
		for (Part any : ordered) {
			List<Part> beside = keyed.stream().map(side -> side.getOrDefault(any.key(), Part.none(any.key(), any.label(), any.order()))).toList();
			if (beside.stream().anyMatch(part -> part.mki().isPresent())) {
				merged.add(new ComparedPart(any.key(), any.label(), beside, merge(beside.stream().map(Part::parts).toList())));
			}
		}
		return merged;
	}

	/** Euro that a work has more than the first one. */
	public double change(int side) {
		return difference(side).change();
	}

	/** What a work and the first one have. */
	public Difference difference(int side) {
		return new Difference(key, label, sides.getFirst().mki(), sides.get(side).mki());
	}

	/** Whether the difference between a work and the first one may be one of completeness. */
	public boolean isIncomplete(int side) {
		return sides.getFirst().signs().incomplete() || sides.get(side).signs().incomplete();
	}
}
