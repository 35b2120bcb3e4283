package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;

/** Says what comes of what is tried, and offers to discard it or to write it down. */
final class WhatIfBar {
	private final Composite bar;
	private final Label text;
	private final Button discard;
	private final Button write;

	WhatIfBar(Composite parent, Runnable discarded, Runnable written) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		text = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		discard = button("whatif.discard", discarded);
		write = button("whatif.write", written);
		bar.setVisible(false);
	}

	private Button button(String key, Runnable effect) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(Texts.get(key));
		button.addListener(SWT.Selection, event -> effect.run());
		return button;
	}

	void visible(boolean visible) {
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.setVisible(visible);
		bar.getParent().layout();
	}

	/** @param tried what the works amount to with what is tried, by where they are written */
	void show(FileResults results, Map<URI, WorkResult> tried, String set, int changes) {
		List<String> lines = new ArrayList<>();
		for (WorkResult work : results.works()) {
			WorkResult other = tried.get(work.source());
			if (other != null) {
				lines.add(line(work, other, set));
			}
		}
		text.setText(lines.isEmpty() ? Texts.get("whatif.hint") : String.join("\n", lines).replace("&", "&&"));
		discard.setEnabled(changes > 0);
		write.setEnabled(changes > 0 && !tried.isEmpty());
		bar.getParent().layout();
	}

	private static String line(WorkResult work, WorkResult tried, String set) {
		double before = work.outcome(set).mki();
		double after = tried.outcome(set).mki();
		String percent = before == 0 ? "" : String.format(Locale.getDefault(), " (%+.1f %%)", (after - before) / Math.abs(before) * 100);
		String mpg = work.mpg(set).isPresent() || tried.mpg(set).isPresent()
				? "  \u00b7  " + Texts.get("whatif.mpg", mpg(work.mpg(set)), mpg(tried.mpg(set))) : "";
		String incomplete = tried.isComplete(set) ? "" : "  \u00b7  " + Texts.get("whatif.incomplete");
		return Texts.get("whatif.mki", work.label(), set, Cells.euro(work.outcome(set)), Cells.euro(tried.outcome(set))) + percent + mpg + incomplete;
	}

	private static String mpg(OptionalDouble mpg) {
		return mpg.isPresent() ? String.format(Locale.getDefault(), "%.3f", mpg.getAsDouble()) : "-";
	}
}
