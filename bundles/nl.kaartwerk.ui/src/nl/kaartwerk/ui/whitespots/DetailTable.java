package nl.kaartwerk.ui.whitespots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.ProductGroup.CountedUse;
import nl.kaartwerk.publication.whitespots.ProductGroup.Member;
import nl.kaartwerk.publication.whitespots.ProductGroup.WorkShare;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.LineColumn;
import nl.kaartwerk.ui.frame.LineTable;

/** What a group consists of: the works that something of rests on it, its cards and their uses. */
final class DetailTable {
	private enum Column implements LineColumn {
		WHAT(240), SAYS(400), AMOUNT(90), MKI(90), GENERIC(140), SURCHARGE(105);

		private final int width;

		Column(int width) {
			this.width = width;
		}

		@Override
		public String title() {
			return Texts.get("detail." + name().toLowerCase(Locale.ROOT));
		}

		@Override
		public int width() {
			return width;
		}

		@Override
		public boolean isNumber() {
			return this != WHAT && this != SAYS;
		}
	}

	/** @param source where it is written */
	private record Row(List<String> cells, boolean head, URI source) {
	}

	private final LineTable<Row> lines;
	private final Words words = new Words(Locale.getDefault());

	DetailTable(Composite parent) {
		lines = new LineTable<>(parent, SWT.MULTI, row -> row, false, DetailTable::fill);
		lines.columns(List.of(Column.values()));
		lines.tips(row -> String.join("\n", row.cells.subList(0, 2)).strip());
	}

	private static void fill(TableItem item, Row row) {
		item.setText(row.cells.toArray(String[]::new));
		item.setFont(row.head ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
	}

	Table control() {
		return lines.control();
	}

	/** Shows what groups consist of. */
	void show(List<ProductGroup> groups) {
		List<Row> shown = new ArrayList<>();
		for (ProductGroup group : groups) {
			group.works().forEach(share -> shown.add(work(share)));
			group.members().forEach(member -> add(member, shown));
		}
		lines.show(shown);
	}

	private static Row work(WorkShare share) {
		Burden burden = share.burden();
		String says = Texts.get("detail.work", share.work().set(), Figures.percent(share.share()), Figures.percent(share.genericShare()));
		return row(Texts.get("detail.ofWork", share.work().result().label()), says + (share.work().isComplete() ? "" : Texts.get("detail.incomplete")), "", burden, true,
				share.work().result().source());
	}

	private void add(Member member, List<Row> shown) {
		String says = String.join(", ", Stream.of(words.category(member.card().category()), words.validity(member.card().validity()),
				words.publication(member.card().publication()), member.counts() ? "" : Texts.get("detail.elsewhere")).filter(text -> !text.isEmpty()).toList());
		shown.add(row(member.card().label(), says, "", member.burden(), false, member.card().source()));
		for (CountedUse use : member.uses()) {
			shown.add(row("    " + use.work().result().label(), use.element(), use.amount(), use.burden(), false, use.source()));
		}
	}

	private static Row row(String what, String says, String amount, Burden burden, boolean head, URI source) {
		return new Row(List.of(what, says, amount, SpotColumn.figure(burden, burden.mki()), SpotColumn.figure(burden, burden.generic()),
				SpotColumn.figure(burden, burden.surcharge()) + (burden.hidden() == 0 ? "" : " \u2020")), head, source);
	}

	/** Where the chosen row is written. */
	Optional<URI> chosen() {
		return lines.first().map(row -> row.source);
	}

	/** The chosen rows, or all when one or none is chosen, as spreadsheet cells. */
	String cells() {
		List<Row> rows = lines.chosen().size() > 1 ? lines.chosen() : lines.lines();
		return CellText.of(Stream.of(Column.values()).map(Column::title).toList(), rows.stream().map(row -> row.cells.stream().map(String::strip).toList()).toList());
	}
}
