package nl.kaartwerk.publication.whitespots;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;

/**
 * Which product groups lack good data, and what of the user's works rests on that.
 *
 * @param groups parts after what they are part of; else what the surcharge makes dearest first
 * @param total of all works; the {@code own} of all groups add up to it
 * @param listed whether a project lists groups or white spots of its own; without a list there is nothing to divide by
 */
public record WhiteSpots(GroupBy by, List<ProductGroup> groups, List<CountedWork> works, Burden total, boolean listed) {
	public WhiteSpots {
		groups = List.copyOf(groups);
		works = List.copyOf(works);
	}

	/** Looks for white spots. The cost grows with the number of cards, codes and uses. */
	public static WhiteSpots of(Library library, GroupBy by) {
		return new GroupCollection(library, by).result();
	}

	/** Whether the works are looked at by different sets, so that their sums mix figures that cannot be compared. */
	public boolean mixesSets() {
		return works.stream().map(CountedWork::set).distinct().count() > 1;
	}

	/** The works that lack something that their MKI needs. */
	public List<CountedWork> incomplete() {
		return works.stream().filter(work -> !work.isComplete()).toList();
	}

	/** A group by its key. */
	public Optional<ProductGroup> group(GroupKey key) {
		return groups.stream().filter(group -> group.key().equals(key)).findFirst();
	}

	/** The groups that lack category 1 or 2 data, and what is in no group, each after what it is part of. */
	public List<ProductGroup> missing() {
		Map<GroupKey, ProductGroup> byKey = new HashMap<>();
		groups.forEach(group -> byKey.put(group.key(), group));
		Set<GroupKey> kept = new HashSet<>();
		for (ProductGroup group : groups) {
			boolean missing = group.coverage().isMissing();
			for (ProductGroup each = group; missing && each != null; each = each.parent().map(byKey::get).orElse(null)) {
				kept.add(each.key());
			}
		}
		return groups.stream().filter(group -> kept.contains(group.key())).toList();
	}

	/**
	 * The works that count when nobody chooses: a variant does not where the work that it extends is there too, so that what is one building
	 * counts once.
	 */
	public static List<CountedWork> withoutVariants(List<CountedWork> works) {
		Set<String> names = works.stream().map(work -> work.result().name()).collect(Collectors.toSet());
		return works.stream().filter(work -> work.result().base().filter(names::contains).isEmpty()).toList();
	}

	/** What all uses of a work amount to. */
	public Burden of(CountedWork work) {
		Burden sum = Burden.NONE;
		for (ElementResult element : work.result().elements()) {
			for (UseResult use : element.uses()) {
				sum = sum.plus(Burden.of(use, work.set()));
			}
		}
		return sum;
	}

	/** How many product groups have each kind of data; what only brings its parts together is none of them. */
	public int count(Coverage coverage) {
		Set<GroupKey> parents = groups.stream().flatMap(group -> group.parent().stream()).collect(Collectors.toSet());
		return (int) groups.stream().filter(group -> group.isGroup() && group.coverage() == coverage)
				.filter(group -> !group.members().isEmpty() || !parents.contains(group.key())).count();
	}

	/** The white spots that the surcharge makes dearest, first to last. */
	public List<ProductGroup> bySurcharge() {
		return groups.stream().filter(group -> group.bySurcharge().isPresent()).sorted(Comparator.comparingInt(group -> group.bySurcharge().getAsInt())).toList();
	}

	/** The white spots by the MKI that rests on category 3, largest first. */
	public List<ProductGroup> byMki() {
		return groups.stream().filter(group -> group.byMki().isPresent()).sorted(Comparator.comparingInt(group -> group.byMki().getAsInt())).toList();
	}
}
