package nl.kaartwerk.ui.declarations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.kaartwerk.lang.ide.results.DeclaredCard;

/** A line of the table: a declaration, or the heading of a group of them. */
sealed interface Row {
	/** One declaration. */
	record Card(DeclaredCard card) implements Row {
	}

	/** What the declarations below it have in common. */
	record Heading(String label, int cards) implements Row {
	}

	/**
	 * How lines are put together.
	 *
	 * @param column that they are sorted by
	 * @param grouped whether those of one classification and unit stand together
	 */
	record Arrangement(CardFilter filter, CardColumn column, boolean descending, boolean grouped) {
	}

	/** The lines of a table. Not for the UI thread when there are many. */
	static List<Row> of(List<DeclaredCard> cards, Arrangement how) {
		List<DeclaredCard> shown = new ArrayList<>(cards.stream().filter(how.filter::shows).toList());
		Comparator<DeclaredCard> order = how.column.order(how.descending);
		shown.sort(order.thenComparing(DeclaredCard::label, String.CASE_INSENSITIVE_ORDER).thenComparing(card -> card.source().toString()));
		if (!how.grouped) {
			return shown.stream().<Row>map(Card::new).toList();
		}
		Map<String, List<DeclaredCard>> groups = new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
		shown.forEach(card -> groups.computeIfAbsent(group(card, how.filter), label -> new ArrayList<>()).add(card));
		List<Row> rows = new ArrayList<>();
		groups.forEach((label, members) -> {
			rows.add(new Heading(label.isEmpty() ? Texts.get("none.classification") : label, members.size()));
			members.forEach(card -> rows.add(new Card(card)));
		});
		return rows;
	}

	/** The classification that was asked for, or else the first one, with the unit: figures of one group can be compared. */
	private static String group(DeclaredCard card, CardFilter filter) {
		if (card.classifications().isEmpty()) {
			return "";
		}
		String code = filter.classification() == null ? card.classifications().getFirst() : filter.classification();
		return code + card.unit().map(unit -> " \u00b7 " + unit.symbol()).orElse("");
	}
}
