package nl.kaartwerk.ui.declarations;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.ui.frame.LineTable;

/** The table of declarations, perhaps with headings between them. */
final class CardTable {
	private final LineTable<Row> lines;
	private LocalDate day = LocalDate.now();

	/** @param sort is told the column that was clicked and whether the largest come first */
	CardTable(Composite parent, CardColumn sorted, boolean descending, LineTable.Sorted<CardColumn> sort) {
		lines = new LineTable<>(parent, SWT.MULTI, row -> row instanceof Row.Card line ? line.card().source() : row, false, this::fill);
		lines.columns(List.of(CardColumn.values()), sorted, descending, sort);
		lines.tips(row -> row instanceof Row.Card line ? note(line.card()) : null);
	}

	private void fill(TableItem item, Row row) {
		switch (row) {
		case Row.Heading heading -> {
			item.setText(heading.label() + "  (" + heading.cards() + ")");
			item.setFont(bold());
		}
		case Row.Card line -> {
			for (CardColumn column : CardColumn.values()) {
				item.setText(column.ordinal(), column.text(line.card(), day));
			}
			if (CardColumn.isOutOfDate(line.card(), day)) {
				item.setForeground(CardColumn.VALIDITY.ordinal(), JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
			}
			if (line.card().findings().errors() > 0) {
				item.setForeground(CardColumn.ERRORS.ordinal(), JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
			}
		}
		}
	}

	private static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}

	private static String note(DeclaredCard card) {
		String notes = CardColumn.notes(card);
		return notes.isEmpty() ? card.name() : card.name() + "\n" + notes;
	}

	Table control() {
		return lines.control();
	}

	/** Shows other lines; what was chosen stays so as far as it is still there. */
	void show(List<Row> others) {
		if (!lines.lines().equals(others) || !day.equals(LocalDate.now())) {
			day = LocalDate.now();
			lines.show(others);
		}
	}

	/** The chosen declarations, in their order. */
	List<DeclaredCard> chosen() {
		return cards(lines.chosen());
	}

	/** The declarations that are shown, in their order. */
	List<DeclaredCard> shown() {
		return cards(lines.lines());
	}

	private static List<DeclaredCard> cards(List<Row> rows) {
		return rows.stream().filter(Row.Card.class::isInstance).map(row -> ((Row.Card) row).card()).toList();
	}

	LocalDate day() {
		return day;
	}
}
