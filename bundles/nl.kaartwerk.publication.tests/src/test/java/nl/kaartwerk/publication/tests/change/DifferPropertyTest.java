package nl.kaartwerk.publication.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.PartChange;
import nl.kaartwerk.publication.change.ValueChange;

/** What holds for whatever numbers a card has. */
class DifferPropertyTest {
	private static final List<String> INDICATORS = List.of("GWP-fossil", "GWP-biogenic", "ODP", "AP", "ADPF");
	private static final List<String> MODULES = List.of("A1-A3", "A4", "C3", "D");

	private static List<List<String>> numbers(Random random) {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < INDICATORS.size(); i++) {
			List<String> row = new ArrayList<>();
			for (int j = 0; j < MODULES.size(); j++) {
				row.add(random.nextInt(6) == 0 ? "ND" : number(random));
			}
			rows.add(row);
		}
		return rows;
	}

	private static String number(Random random) {
		return new BigDecimal(random.nextInt(2_000_001) - 1_000_000).movePointLeft(random.nextInt(9)).toPlainString();
	}

	/** A card with these scores, in a layout, an order and a notation that the random numbers choose. */
	private static String card(List<List<String>> scores, Random layout) {
		List<Integer> rows = new ArrayList<>(List.of(0, 1, 2, 3, 4));
		List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3));
		Collections.shuffle(rows, layout);
		Collections.shuffle(columns, layout);
		StringBuilder text = new StringBuilder(layout.nextBoolean() ? "// cards\n" : "").append("declaration Kaart {").append(blank(layout));
		List<String> properties = new ArrayList<>(List.of("mass 2380 kg", "service life 100 years", "category 2"));
		Collections.shuffle(properties, layout);
		text.append(String.join(blank(layout), properties)).append("\nprofile { impacts A2 {\n");
		columns.forEach(column -> text.append(blank(layout)).append(MODULES.get(column)));
		for (int row : rows) {
			text.append(layout.nextInt(4) == 0 ? " // next\n" : "\n").append(INDICATORS.get(row));
			columns.forEach(column -> text.append(blank(layout)).append(notation(scores.get(row).get(column), layout)));
		}
		return text.append("\n} } }\n").toString();
	}

	private static String blank(Random layout) {
		return " ".repeat(1 + layout.nextInt(4));
	}

	private static String notation(String score, Random layout) {
		if (score.equals("ND")) {
			return score;
		}
		BigDecimal value = new BigDecimal(score);
		return switch (layout.nextInt(4)) {
		case 0 -> value.setScale(value.scale() + 2).toPlainString();
		case 1 -> value.unscaledValue() + "e" + -value.scale();
		case 2 -> value.movePointRight(3).toPlainString() + "E-3";
		default -> score;
		};
	}

	@Property(tries = 200)
	void aCardWrittenInAnotherWayIsTheSameCard(@ForAll Random random) {
		List<List<String>> scores = numbers(random);
		Changes changes = Snapshots.changes(card(scores, random), card(scores, random));
		assertTrue(changes.isEmpty(), changes::toString);
		assertEquals(1, changes.sameCards());
	}

	@Property(tries = 200)
	void aChangedNumberIsNamedWithWhatItWasAndIs(@ForAll Random random, @ForAll @IntRange(max = 4) int row, @ForAll @IntRange(max = 3) int column) {
		List<List<String>> before = numbers(random);
		List<List<String>> after = new ArrayList<>(before);
		List<String> changed = new ArrayList<>(before.get(row));
		changed.set(column, number(random));
		after.set(row, changed);
		Assume.that(!meaning(before.get(row).get(column)).equals(meaning(changed.get(column))));
		Changes changes = Snapshots.changes(card(before, random), card(after, random));
		List<PartChange> parts = changes.cards().getFirst().parts();
		assertEquals(List.of("profile / A2 / " + INDICATORS.get(row)), parts.stream().map(PartChange::part).toList());
		assertEquals(List.of(new ValueChange(MODULES.get(column), Optional.of(meaning(before.get(row).get(column))), Optional.of(meaning(changed.get(column))))),
				parts.getFirst().values());
	}

	private static String meaning(String score) {
		if (score.equals("ND")) {
			return score;
		}
		BigDecimal value = new BigDecimal(score);
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
	}
}
