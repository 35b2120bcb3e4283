package nl.kaartwerk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import nl.kaartwerk.lang.ide.results.NamedWork;

/** The choosers of one side: the work and its version. */
final class SideRow {
	private final int position;
	private final Label letter;
	private final Combo work;
	private final Combo version;
	private List<NamedWork> works = List.of();
	private List<Version> versions = List.of(Version.NOW, Version.SAVED, Version.HEAD);
	private Side side;

	/** @param changed told the position and what was chosen there */
	SideRow(Composite parent, int position, BiConsumer<Integer, Side> changed) {
		this.position = position;
		letter = new Label(parent, SWT.NONE);
		letter.setText(Compared.letter(position));
		work = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(work);
		name(work, Texts.get("side.work", Compared.letter(position)));
		version = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(version);
		name(version, Texts.get("side.version", Compared.letter(position)));
		work.addListener(SWT.Selection, event -> {
			int index = work.getSelectionIndex();
			if (index >= 0 && index < works.size()) {
				changed.accept(position, Side.of(works.get(index), Version.NOW));
			}
		});
		version.addListener(SWT.Selection, event -> {
			if (side != null) {
				changed.accept(position, side.in(versions.get(version.getSelectionIndex())));
			}
		});
		showVersions();
	}

	private static void name(Control control, String name) {
		control.setToolTipText(name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	int position() {
		return position;
	}

	/** Shows what there is to choose from, and what is chosen; null for nothing. */
	void show(List<NamedWork> all, Side chosen) {
		if (!all.equals(works) || work.getItemCount() == 0 || side == null != (chosen == null) || work.getItemCount() != works.size()) {
			works = all;
			work.setItems(all.stream().map(each -> label(each, all)).toArray(String[]::new));
		}
		boolean other = side == null || chosen == null || !side.address().equals(chosen.address());
		side = chosen;
		int index = chosen == null ? -1 : IntStream.range(0, works.size()).filter(i -> chosen.isOf(works.get(i))).findFirst().orElse(-1);
		if (index >= 0) {
			work.select(index);
		} else if (chosen != null) {
			work.add(chosen.label()); // it is gone, and the view says so
			work.select(work.getItemCount() - 1);
		} else {
			work.deselectAll();
		}
		if (other) {
			versions = List.of(Version.NOW, Version.SAVED, Version.HEAD);
		}
		showVersions();
	}

	/** Two works of one name are told apart by their project and name. */
	private static String label(NamedWork work, List<NamedWork> all) {
		boolean alone = all.stream().filter(other -> other.label().equals(work.label())).count() == 1;
		return alone ? work.label() : work.label() + "  \u00b7  " + work.name() + "  \u00b7  " + work.source().trimFragment().lastSegment();
	}

	/** Offers the versions that the workbench has kept, too. */
	void offer(List<Version> kept) {
		List<Version> all = new ArrayList<>(List.of(Version.NOW, Version.SAVED, Version.HEAD));
		all.addAll(kept);
		versions = all;
		showVersions();
	}

	private void showVersions() {
		Version chosen = side == null ? Version.NOW : side.version();
		if (!versions.contains(chosen)) {
			List<Version> all = new ArrayList<>(versions);
			all.add(chosen);
			versions = all;
		}
		version.setItems(versions.stream().map(each -> each instanceof Version.Kept ? Texts.get("version.kept", each.label()) : each.label()).toArray(String[]::new));
		version.select(versions.indexOf(chosen));
		version.setEnabled(side != null);
	}

	Optional<Side> side() {
		return Optional.ofNullable(side);
	}

	void focus() {
		work.setFocus();
	}

	void dispose() {
		letter.dispose();
		work.dispose();
		version.dispose();
	}
}
