package nl.kaartwerk.ui.whitespots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.GroupBy;

/** The controls above the tables: what is looked at, and which groups of it are shown. */
final class ChoiceBar {
	/** Told what the user chooses. */
	interface Chosen {
		void asks(Question question);

		void shows(String words, boolean onlyMissing);
	}

	private final Composite bar;
	private final Chosen chosen;
	private final Text words;
	private final Combo project;
	private final Combo by;
	private final Combo set;
	private final Button missing;
	private final Button works;
	private final List<String> sets = Methods.shipped().impactSets().stream().map(IndicatorSet::id).toList();
	private List<String> projects = List.of();
	private Question question;
	private List<CountedWork> all = List.of();
	private Set<String> counted = Set.of();

	ChoiceBar(Composite parent, Question first, Arrangement arrangement, Chosen chosen) {
		this.chosen = chosen;
		this.question = first;
		bar = new Composite(parent, SWT.NONE);
		bar.setLayout(RowLayoutFactory.swtDefaults().wrap(true).spacing(6).create());
		((RowLayout) bar.getLayout()).center = true;
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Texts.get("search"));
		words.setLayoutData(new RowData(170, SWT.DEFAULT));
		name(words, Texts.get("search.name"));
		project = combo("project", 190);
		by = combo("by", 175);
		by.setItems(Texts.get("by.classification"), Texts.get("by.list"));
		set = combo("set", 190);
		set.add(Texts.get("set.date"));
		sets.forEach(id -> set.add(Texts.get("set.of", id)));
		works = new Button(bar, SWT.PUSH);
		works.setToolTipText(Texts.get("works.tip"));
		missing = new Button(bar, SWT.CHECK);
		missing.setText(Texts.get("onlyMissing"));
		missing.setToolTipText(Texts.get("onlyMissing.tip"));
		missing.setSelection(arrangement.onlyMissing());
		by.select(first.by().ordinal());
		set.select(first.set().map(id -> sets.indexOf(id) + 1).orElse(0));
		words.addListener(SWT.Modify, event -> chosen.shows(words.getText().strip(), missing.getSelection()));
		missing.addListener(SWT.Selection, event -> chosen.shows(words.getText().strip(), missing.getSelection()));
		project.addListener(SWT.Selection, event -> ask(question.in(project.getSelectionIndex() <= 0 ? "" : projects.get(project.getSelectionIndex() - 1))));
		by.addListener(SWT.Selection, event -> ask(question.by(GroupBy.values()[by.getSelectionIndex()])));
		set.addListener(SWT.Selection, event -> ask(question.with(set.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(sets.get(set.getSelectionIndex() - 1)))));
		works.addListener(SWT.Selection, this::chooseWorks);
		showWorks();
	}

	private Combo combo(String key, int width) {
		Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setLayoutData(new RowData(width, SWT.DEFAULT));
		combo.setToolTipText(Texts.get(key + ".tip"));
		name(combo, Texts.get(key));
		return combo;
	}

	private static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	private void ask(Question other) {
		question = other;
		chosen.asks(other);
	}

	Composite control() {
		return bar;
	}

	void focus() {
		words.setFocus();
	}

	/** Shows what can be chosen, and what is. */
	void offer(Answer answer) {
		question = answer.question();
		if (!answer.projects().equals(projects) || project.getItemCount() == 0) {
			projects = answer.projects();
			List<String> items = new ArrayList<>(List.of(Texts.get("project.all")));
			projects.forEach(name -> items.add(label(name)));
			project.setItems(items.toArray(String[]::new));
		}
		project.select(answer.project().isEmpty() ? 0 : projects.indexOf(answer.project()) + 1);
		all = answer.works();
		counted = answer.spots().works().stream().map(CountedWork::name).collect(Collectors.toSet());
		showWorks();
	}

	/** The last part of a name that is a path. */
	private static String label(String project) {
		String path = project.endsWith("/") ? project.substring(0, project.length() - 1) : project;
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private void showWorks() {
		String text = Texts.get("works", Integer.toString((int) all.stream().filter(work -> counted.contains(work.name())).count()), Integer.toString(all.size()));
		if (!text.equals(works.getText())) {
			works.setText(text);
			bar.layout();
		}
		works.setEnabled(!all.isEmpty());
	}

	private void chooseWorks(Event event) {
		Menu menu = new Menu(works);
		item(menu, SWT.RADIO, Texts.get("works.default"), question.works().isEmpty(), () -> ask(question.counting(Optional.empty())));
		item(menu, SWT.RADIO, Texts.get("works.all"), question.works().isPresent() && counted.size() == all.size(),
				() -> ask(question.counting(Optional.of(all.stream().map(CountedWork::name).collect(Collectors.toSet())))));
		new MenuItem(menu, SWT.SEPARATOR);
		for (CountedWork work : all) {
			String name = work.name();
			String label = work.result().base().map(base -> Texts.get("works.variant", work.result().label(), base)).orElse(work.result().label());
			item(menu, SWT.CHECK, label.replace("&", "&&"), counted.contains(name), () -> {
				Set<String> others = new LinkedHashSet<>(counted);
				if (!others.remove(name)) {
					others.add(name);
				}
				ask(question.counting(Optional.of(others)));
			});
		}
		menu.setLocation(works.toDisplay(0, works.getSize().y));
		menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void item(Menu menu, int style, String text, boolean selected, Runnable effect) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.setSelection(selected);
		item.addListener(SWT.Selection, event -> {
			if (style != SWT.RADIO || item.getSelection()) {
				effect.run();
			}
		});
	}

	void reset() {
		words.setText("");
		missing.setSelection(false);
		chosen.shows("", false);
	}
}
