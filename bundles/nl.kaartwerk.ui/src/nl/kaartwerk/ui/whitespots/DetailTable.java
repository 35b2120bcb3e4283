package nl.kaartwerk.ui.whitespots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.ProductGroup.CountedUse;
import nl.kaartwerk.publication.whitespots.ProductGroup.Member;
import nl.kaartwerk.publication.whitespots.ProductGroup.WorkShare;
import nl.kaartwerk.publication.whitespots.Words;

/** What a group consists of: the works that something of rests on it, its cards and their uses. */
final class DetailTable {
	private static final List<String> COLUMNS = List.of("what", "says", "amount", "mki", "generic", "surcharge");
	private static final int[] WIDTHS = { 250, 300, 90, 90, 140, 105 };

	/** @param source where it is written */
	private record Row(List<String> cells, boolean head, URI source) {
	}

	private final Table table;
	private final Words words = new Words(Locale.getDefault());
	private List<Row> rows = List.of();

	DetailTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < WIDTHS.length; i++) {
			TableColumn column = new TableColumn(table, i > 1 ? SWT.RIGHT : SWT.LEFT);
			column.setText(Texts.get("detail." + COLUMNS.get(i)));
			column.setWidth(WIDTHS[i]);
			column.setMoveable(true);
		}
		table.addListener(SWT.SetData, event -> {
			if (event.index < rows.size()) {
				TableItem item = (TableItem) event.item;
				Row row = rows.get(event.index);
				item.setText(row.cells.toArray(String[]::new));
				item.setFont(row.head ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : table.getFont());
			}
		});
	}

	Table control() {
		return table;
	}

	/** Shows what groups consist of. */
	void show(List<ProductGroup> groups) {
		List<Row> shown = new ArrayList<>();
		for (ProductGroup group : groups) {
			group.works().forEach(share -> shown.add(work(share)));
			group.members().forEach(member -> add(member, shown));
		}
		rows = List.copyOf(shown);
		table.deselectAll();
		table.clearAll();
		table.setItemCount(rows.size());
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
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index).source) : Optional.empty();
	}

	/** The chosen rows, or all when one or none is chosen, as spreadsheet cells. */
	String cells() {
		int[] chosen = table.getSelectionIndices();
		StringBuilder text = new StringBuilder(String.join("\t", COLUMNS.stream().map(column -> Texts.get("detail." + column)).toList())).append('\n');
		for (int i = 0; i < rows.size(); i++) {
			int index = i;
			if (chosen.length < 2 || Arrays.stream(chosen).anyMatch(each -> each == index)) {
				text.append(String.join("\t", rows.get(i).cells.stream().map(cell -> cell.strip().replaceAll("[\t\r\n]+", " ")).toList())).append('\n');
			}
		}
		return text.toString();
	}
}
