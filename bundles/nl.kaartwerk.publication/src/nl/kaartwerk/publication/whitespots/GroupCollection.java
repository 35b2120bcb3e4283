package nl.kaartwerk.publication.whitespots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.Names;
import nl.kaartwerk.publication.whitespots.ProductGroup.CountedUse;
import nl.kaartwerk.publication.whitespots.ProductGroup.Member;
import nl.kaartwerk.publication.whitespots.ProductGroup.WorkShare;

/** Puts the cards and uses of a library into groups, each card's uses into one of them. */
final class GroupCollection {
	/** A group that is being put together. */
	private static final class Entry {
		private final GroupKey key;
		private final List<SpotCard> counted = new ArrayList<>();
		private final List<SpotCard> also = new ArrayList<>();
		private final Map<URI, List<CountedUse>> uses = new HashMap<>();
		private final Map<Integer, Burden> perWork = new LinkedHashMap<>();
		private final Set<String> neededBy = new LinkedHashSet<>();
		private final List<Entry> parts = new ArrayList<>();
		private Entry parent;
		private Burden own = Burden.NONE;
		private Burden all = Burden.NONE;

		Entry(GroupKey key) {
			this.key = key;
		}

		boolean isEmpty() {
			return counted.isEmpty() && also.isEmpty() && own.uses() == 0;
		}

		/** @param work its place among those that count */
		void add(int work, Burden burden) {
			own = own.plus(burden);
			for (Entry each = this; each != null; each = each.parent) {
				each.all = each.all.plus(burden);
				each.perWork.merge(work, burden, Burden::plus);
			}
		}

		int depth() {
			return parent == null ? 0 : parent.depth() + 1;
		}
	}

	private final Library library;
	private final GroupBy by;
	private final Codes codes;
	private final ProjectLists lists;
	private final Divided divided;
	private final Map<GroupKey, Entry> entries = new LinkedHashMap<>();
	private final Map<URI, Entry> homes = new HashMap<>();
	private Burden total = Burden.NONE;

	GroupCollection(Library library, GroupBy by) {
		this.library = library;
		this.by = by;
		codes = new Codes(library.methods());
		lists = new ProjectLists(library.methods());
		divided = by == GroupBy.LIST ? new ByList(codes, lists) : new ByClassification(codes, lists);
	}

	WhiteSpots result() {
		divided.known().forEach(this::entry);
		library.cards().forEach(this::add);
		library.works().forEach(this::needs);
		List.copyOf(entries.values()).forEach(this::components);
		nest();
		for (int work = 0; work < library.works().size(); work++) {
			count(work);
		}
		Map<GroupKey, OptionalInt> bySurcharge = ranks(entry -> entry.own.surcharge());
		Map<GroupKey, OptionalInt> byMki = ranks(entry -> entry.own.generic());
		List<ProductGroup> groups = new ArrayList<>();
		for (Entry entry : ordered()) {
			groups.add(group(entry, bySurcharge.getOrDefault(entry.key, OptionalInt.empty()), byMki.getOrDefault(entry.key, OptionalInt.empty())));
		}
		return new WhiteSpots(by, groups, library.works(), total, !lists.isEmpty());
	}

	private Entry entry(GroupKey key) {
		return entries.computeIfAbsent(key, Entry::new);
	}

	private void add(SpotCard card) {
		List<GroupKey> groups = divided.groups(card);
		Entry first = entry(groups.getFirst());
		first.counted.add(card);
		homes.put(card.source(), first);
		groups.subList(1, groups.size()).forEach(key -> entry(key).also.add(card));
	}

	private void needs(CountedWork work) {
		for (ElementResult element : work.result().elements()) {
			divided.needed(element, work.result().building()).forEach(key -> entry(key).neededBy.add(work.result().label()));
		}
	}

	private void components(Entry entry) {
		ClassificationCode known = divided.data(entry.key);
		if (known != null && by == GroupBy.CLASSIFICATION) {
			known.components().forEach(component -> entry(entry.key.part(component)));
		}
	}

	/** Makes the groups above others where they bring several together or have a name, and tells each the nearest one above it. */
	private void nest() {
		Map<GroupKey, Set<GroupKey>> below = new LinkedHashMap<>();
		for (GroupKey key : entries.keySet()) {
			divided.above(key).forEach(above -> below.computeIfAbsent(above, k -> new LinkedHashSet<>()).add(key));
		}
		Map<GroupKey, GroupKey> top = new HashMap<>();
		List<GroupKey> longestFirst = new ArrayList<>(below.keySet());
		longestFirst.sort(Comparator.comparingInt((GroupKey key) -> key.code().length()).reversed());
		for (GroupKey above : longestFirst) {
			Set<GroupKey> tops = new HashSet<>();
			below.get(above).forEach(key -> tops.add(top.getOrDefault(key, key)));
			if (entries.containsKey(above) || divided.isKnown(above) || tops.size() > 1) {
				entry(above);
				below.get(above).forEach(key -> top.put(key, above));
			}
		}
		for (Entry entry : entries.values()) {
			divided.above(entry.key).stream().map(entries::get).filter(above -> above != null).findFirst().ifPresent(above -> {
				entry.parent = above;
				above.parts.add(entry);
			});
		}
	}

	private void count(int place) {
		CountedWork work = library.works().get(place);
		for (ElementResult element : work.result().elements()) {
			for (UseResult use : element.uses()) {
				Burden burden = Burden.of(use, work.set());
				total = total.plus(burden);
				URI card = use.card().map(c -> c.source()).orElse(null);
				Entry home = card == null ? null : homes.get(card);
				Entry entry = home == null ? entry(by == GroupBy.LIST ? GroupKey.UNLISTED : GroupKey.UNCLASSIFIED) : home;
				entry.add(place, burden);
				if (home != null) {
					home.uses.computeIfAbsent(card, k -> new ArrayList<>()).add(new CountedUse(work, element.label(), use.amount().toString(), use.source(), burden));
				}
			}
		}
	}

	private Map<GroupKey, OptionalInt> ranks(ToDoubleFunction<Entry> figure) {
		List<Entry> ranked = new ArrayList<>(entries.values().stream()
				.filter(entry -> entry.key.isProducts() && figure.applyAsDouble(entry) > 0 && coverage(entry).isMissing()).toList());
		ranked.sort(Comparator.comparingDouble(figure).reversed().thenComparing(entry -> entry.key.id()));
		Map<GroupKey, OptionalInt> ranks = new HashMap<>();
		for (int i = 0; i < ranked.size(); i++) {
			ranks.put(ranked.get(i).key, OptionalInt.of(i + 1));
		}
		return ranks;
	}

	private List<Entry> ordered() {
		Comparator<Entry> order = Comparator.<Entry>comparingDouble(entry -> -entry.all.surcharge()).thenComparingDouble(entry -> -entry.all.generic())
				.thenComparing(entry -> !entry.key.isProducts()).thenComparingDouble(entry -> -entry.all.mki()).thenComparing(entry -> entry.key.id());
		List<Entry> ordered = new ArrayList<>();
		entries.values().stream().filter(entry -> entry.parent == null && (entry.key.isProducts() || !entry.isEmpty())).sorted(order)
				.forEach(entry -> add(entry, order, ordered));
		return ordered;
	}

	private static void add(Entry entry, Comparator<Entry> order, List<Entry> ordered) {
		ordered.add(entry);
		entry.parts.stream().sorted(order).forEach(part -> add(part, order, ordered));
	}

	private static Coverage coverage(Entry entry) {
		if (!entry.key.isProducts()) {
			return Coverage.UNKNOWN;
		}
		Coverage best = Coverage.NONE;
		for (List<SpotCard> cards : List.of(entry.counted, entry.also)) {
			for (SpotCard card : cards) {
				best = better(best, coverage(card));
			}
		}
		for (Entry part : entry.parts) {
			best = better(best, coverage(part));
		}
		return best;
	}

	private static Coverage coverage(SpotCard card) {
		if (!card.holds()) {
			return Coverage.NONE;
		}
		if (card.isReviewed()) {
			return card.publication() == Publication.UNPUBLISHED ? Coverage.UNPUBLISHED : Coverage.REVIEWED;
		}
		return card.isGeneric() ? Coverage.GENERIC : Coverage.UNKNOWN;
	}

	/** They are declared from the best to the worst. */
	private static Coverage better(Coverage one, Coverage other) {
		return one.compareTo(other) <= 0 ? one : other;
	}

	private ProductGroup group(Entry entry, OptionalInt bySurcharge, OptionalInt byMki) {
		List<Member> members = new ArrayList<>();
		entry.counted.forEach(card -> members.add(new Member(card, true, List.copyOf(entry.uses.getOrDefault(card.source(), List.of())))));
		entry.also.forEach(card -> members.add(new Member(card, false, List.of())));
		List<WorkShare> works = entry.perWork.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(each -> new WorkShare(library.works().get(each.getKey()), each.getValue())).toList();
		return new ProductGroup(entry.key, names(entry), Optional.ofNullable(entry.parent).map(parent -> parent.key), entry.depth(), coverage(entry),
				entry.key.isProducts() ? lists.isWhiteSpot(entry.key) : null, isUnknown(entry), members, List.copyOf(entry.neededBy), entry.own,
				entry.all, works, bySurcharge, byMki);
	}

	private Optional<Names> names(Entry entry) {
		if (entry.key.kind() == GroupKey.Kind.DECLARATION && !entry.counted.isEmpty()) {
			String label = entry.counted.getFirst().label();
			return Optional.of(new Names(label, label));
		}
		Optional<Names> listed = lists.row(entry.key).map(ProjectLists.Row::names).filter(GroupCollection::isSaid);
		return listed.or(() -> Optional.ofNullable(codes.get(entry.key)).map(ClassificationCode::names).filter(GroupCollection::isSaid));
	}

	private static boolean isSaid(Names names) {
		return !names.english().isBlank() || !names.dutch().isBlank();
	}

	private boolean isUnknown(Entry entry) {
		boolean without = entry.isEmpty() && entry.parts.isEmpty();
		return without && lists.row(entry.key).isPresent() && (entry.key.kind() == GroupKey.Kind.DECLARATION || codes.get(entry.key) == null);
	}
}
