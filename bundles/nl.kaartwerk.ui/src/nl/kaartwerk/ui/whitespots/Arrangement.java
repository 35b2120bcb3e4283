package nl.kaartwerk.ui.whitespots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.publication.whitespots.GroupKey;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;

/**
 * Which groups are shown in which order: parts after what they are part of.
 *
 * @param words each must occur in the name of the group, its data or one of its cards; "" for all
 * @param column that groups beside each other are sorted by
 */
record Arrangement(String words, boolean onlyMissing, SpotColumn column, boolean descending) {
	static final Arrangement FIRST = new Arrangement("", false, SpotColumn.SURCHARGE, true);

	List<ProductGroup> of(WhiteSpots spots) {
		Words names = new Words(Locale.getDefault());
		List<ProductGroup> groups = onlyMissing ? spots.missing() : spots.groups();
		Map<GroupKey, ProductGroup> byKey = new HashMap<>();
		Map<Optional<GroupKey>, List<ProductGroup>> parts = new HashMap<>();
		groups.forEach(group -> byKey.put(group.key(), group));
		Set<GroupKey> kept = new HashSet<>();
		for (ProductGroup group : groups) {
			parts.computeIfAbsent(group.parent(), parent -> new ArrayList<>()).add(group);
			for (ProductGroup each = holds(group, names) ? group : null; each != null; each = each.parent().map(byKey::get).orElse(null)) {
				kept.add(each.key());
			}
		}
		parts.values().forEach(beside -> beside.sort(column.order(descending, spots, names)));
		List<ProductGroup> shown = new ArrayList<>();
		add(Optional.empty(), parts, kept, shown);
		return shown;
	}

	private static void add(Optional<GroupKey> parent, Map<Optional<GroupKey>, List<ProductGroup>> parts, Set<GroupKey> kept, List<ProductGroup> shown) {
		for (ProductGroup group : parts.getOrDefault(parent, List.of())) {
			if (kept.contains(group.key())) {
				shown.add(group);
				add(Optional.of(group.key()), parts, kept, shown);
			}
		}
	}

	private boolean holds(ProductGroup group, Words names) {
		if (words.isBlank()) {
			return true;
		}
		StringBuilder text = new StringBuilder(names.label(group)).append('\n').append(names.data(group));
		group.members().forEach(member -> text.append('\n').append(member.card().label()).append('\n').append(member.card().name()));
		String all = text.toString().toLowerCase(Locale.ROOT);
		for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
			if (!all.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
