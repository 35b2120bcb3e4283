package nl.kaartwerk.publication.whitespots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.ListedProduct;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.Names;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.publication.whitespots.SpotCard.Classified;

/** The product groups and white spots that the projects list themselves. */
final class ProjectLists {
	/** A group by its place on the lists; names of the first row that has any; confirmed: as a white spot. */
	record Row(GroupKey key, Names names, boolean whiteSpot, boolean confirmed) {
	}

	private final Map<GroupKey, Row> rows = new LinkedHashMap<>();
	/** Named declarations, by name or registration number without capitals. */
	private final Map<String, GroupKey> declarations = new HashMap<>();
	private final boolean whiteSpots;
	private final boolean confirmed;

	ProjectLists(List<Methods> projects) {
		List<ListedProduct> spots = new ArrayList<>();
		for (Methods methods : projects) {
			methods.products(ListedProduct.GROUP).ifPresent(list -> list.forEach(this::add));
			methods.products(ListedProduct.WHITE_SPOT).ifPresent(list -> {
				list.forEach(this::add);
				spots.addAll(list);
			});
		}
		whiteSpots = !spots.isEmpty();
		confirmed = spots.stream().anyMatch(spot -> spot.status() == Status.VERIFIED);
	}

	private void add(ListedProduct product) {
		GroupKey key = product.declaration().map(name -> GroupKey.declaration(name.strip()))
				.orElseGet(() -> GroupKey.code(product.system().orElseThrow(), product.code().orElseThrow()));
		boolean whiteSpot = product.list().equals(ListedProduct.WHITE_SPOT);
		rows.merge(key, new Row(key, product.names(), whiteSpot, whiteSpot && product.status() == Status.VERIFIED),
				(known, other) -> new Row(known.key, known.names.english().isBlank() && known.names.dutch().isBlank() ? other.names : known.names, known.whiteSpot || other.whiteSpot,
						known.confirmed || other.confirmed));
		if (key.kind() == GroupKey.Kind.DECLARATION) {
			declarations.putIfAbsent(key.code().toLowerCase(Locale.ROOT), key);
		}
	}

	Collection<Row> rows() {
		return rows.values();
	}

	Optional<Row> row(GroupKey key) {
		return Optional.ofNullable(rows.get(key));
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Whether a group is on a list of white spots, itself or as a part of what is. */
	OnWhiteSpotList isWhiteSpot(GroupKey key) {
		if (!whiteSpots) {
			return OnWhiteSpotList.NO_LIST;
		}
		List<GroupKey> meant = new ArrayList<>(List.of(key, GroupKey.code(key.system(), key.code())));
		meant.addAll(Codes.prefixes(key));
		List<Row> found = meant.stream().map(rows::get).filter(row -> row != null && row.whiteSpot).toList();
		if (found.isEmpty()) {
			return confirmed ? OnWhiteSpotList.NO : OnWhiteSpotList.NO_UNCONFIRMED;
		}
		return found.stream().anyMatch(Row::confirmed) ? OnWhiteSpotList.YES : OnWhiteSpotList.YES_UNCONFIRMED;
	}

	/** The rows of a card: what names it, then what its codes are or begin with, the longest of a code first. */
	List<GroupKey> of(SpotCard card) {
		Set<GroupKey> found = new LinkedHashSet<>();
		for (String name : List.of(card.name(), card.registration().strip())) {
			GroupKey named = declarations.get(name.toLowerCase(Locale.ROOT));
			if (named != null) {
				found.add(named);
			}
		}
		for (Classified classified : card.classifications()) {
			GroupKey code = GroupKey.code(classified.system(), classified.code());
			List<GroupKey> meant = new ArrayList<>(List.of(code));
			meant.addAll(Codes.prefixes(code));
			meant.stream().map(rows::get).filter(row -> row != null).map(Row::key).findFirst().ifPresent(found::add);
		}
		return List.copyOf(found);
	}
}
