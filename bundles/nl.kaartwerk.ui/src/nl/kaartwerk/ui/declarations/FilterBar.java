package nl.kaartwerk.ui.declarations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;

import nl.kaartwerk.lang.ide.results.DeclaredCard;

/** The controls above the table that say which declarations are shown. */
final class FilterBar {
	private static final String CATEGORY = "category";
	private static final String OWNER = "owner";
	private static final String CLASSIFICATION = "classification";
	private static final String VALID_AT = "validAt";
	private static final String INCOMPLETE = "incomplete";
	private static final String ERRORS = "errors";

	/** A list of values to choose from: all, those that occur, and none when that occurs. */
	private final class Choice {
		private final String key;
		private final Combo combo;
		private List<String> values = List.of();
		/** null for all. */
		private String chosen;

		private Choice(Composite parent, String key, int width) {
			this.key = key;
			combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
			combo.setLayoutData(new RowData(width, SWT.DEFAULT));
			combo.setToolTipText(Texts.get("filter." + key));
			name(combo, Texts.get("filter." + key));
			combo.addListener(SWT.Selection, event -> {
				int index = combo.getSelectionIndex();
				chosen = index <= 0 ? null : values.get(index - 1);
				changed();
			});
			combo.add(Texts.get("all." + key));
			combo.select(0);
		}

		private void offer(Stream<String> occurring) {
			List<String> offered = new ArrayList<>(occurring.distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList());
			if (chosen != null && !offered.contains(chosen)) {
				offered.add(chosen); // what is chosen stays so, also when nothing has it at the moment
			}
			if (!offered.equals(values)) {
				values = offered;
				List<String> items = new ArrayList<>(List.of(Texts.get("all." + key)));
				values.forEach(value -> items.add(value.isEmpty() ? Texts.get("none." + key) : key.equals(CATEGORY) ? Texts.get("categoryOf", value) : value));
				combo.setItems(items.toArray(String[]::new));
			}
			combo.select(chosen == null ? 0 : values.indexOf(chosen) + 1);
		}
	}

	private final Composite bar;
	private final Consumer<CardFilter> hear;
	private final Text words;
	private final Choice category;
	private final Choice owner;
	private final Choice classification;
	private final Button valid;
	private final Text day;
	private final Button incomplete;
	private final Button errors;
	private final Label count;

	FilterBar(Composite parent, Consumer<CardFilter> hear) {
		this.hear = hear;
		bar = new Composite(parent, SWT.NONE);
		bar.setLayout(RowLayoutFactory.swtDefaults().wrap(true).spacing(6).create());
		((RowLayout) bar.getLayout()).center = true;
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Texts.get("search"));
		words.setLayoutData(new RowData(220, SWT.DEFAULT));
		name(words, Texts.get("search.name"));
		words.addListener(SWT.Modify, event -> changed());
		category = new Choice(bar, CATEGORY, 130);
		owner = new Choice(bar, OWNER, 150);
		classification = new Choice(bar, CLASSIFICATION, 150);
		valid = check("validAt");
		day = new Text(bar, SWT.SINGLE | SWT.BORDER); // a DateTime stays light in the dark theme
		day.setText(LocalDate.now().toString());
		day.setLayoutData(new RowData(90, SWT.DEFAULT));
		day.setEnabled(false);
		day.setToolTipText(Texts.get("validAt.tip"));
		name(day, Texts.get("validAt"));
		day.addListener(SWT.Modify, event -> changed());
		valid.addListener(SWT.Selection, event -> day.setEnabled(valid.getSelection()));
		incomplete = check("incompleteOnly");
		errors = check("errorsOnly");
		count = new Label(bar, SWT.NONE);
	}

	private Button check(String key) {
		Button check = new Button(bar, SWT.CHECK);
		check.setText(Texts.get(key));
		check.setToolTipText(Texts.get(key + ".tip"));
		check.addListener(SWT.Selection, event -> changed());
		return check;
	}

	private static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	private void changed() {
		hear.accept(filter());
	}

	Composite control() {
		return bar;
	}

	void focus() {
		words.setFocus();
	}

	CardFilter filter() {
		Optional<LocalDate> validAt = valid.getSelection() ? date(day.getText()) : Optional.empty();
		return new CardFilter(words.getText().strip(), category.chosen, owner.chosen, classification.chosen, validAt, incomplete.getSelection(), errors.getSelection());
	}

	/** Empty as long as it is not typed to the end. */
	private static Optional<LocalDate> date(String typed) {
		try {
			return Optional.of(LocalDate.parse(typed.strip()));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** Offers the values that occur, and says how many of how many are shown. */
	void offer(Values values, int shown) {
		category.offer(values.categories.stream());
		owner.offer(values.owners.stream());
		classification.offer(values.classifications.stream());
		String said = shown == values.all ? Texts.get("count", Integer.toString(shown)) : Texts.get("count.filtered", Integer.toString(shown), Integer.toString(values.all));
		if (!said.equals(count.getText())) {
			count.setText(said);
			bar.layout();
		}
	}

	/** What occurs in the declarations; taken out of them off the UI thread. */
	record Values(int all, List<String> categories, List<String> owners, List<String> classifications) {
		static Values of(List<DeclaredCard> cards) {
			return new Values(cards.size(), distinct(cards, card -> Stream.of(card.category())), distinct(cards, card -> Stream.of(card.owner())),
					distinct(cards, card -> card.classifications().isEmpty() ? Stream.of("") : card.classifications().stream()));
		}

		private static List<String> distinct(List<DeclaredCard> cards, Function<DeclaredCard, Stream<String>> values) {
			return cards.stream().flatMap(values).distinct().toList();
		}
	}

	void reset() {
		show(CardFilter.ALL);
		words.setText("");
		changed();
	}

	private void show(CardFilter filter) {
		category.chosen = filter.category();
		owner.chosen = filter.owner();
		classification.chosen = filter.classification();
		category.offer(category.values.stream());
		owner.offer(owner.values.stream());
		classification.offer(classification.values.stream());
		valid.setSelection(filter.validAt().isPresent());
		day.setEnabled(valid.getSelection());
		filter.validAt().ifPresent(date -> day.setText(date.toString()));
		incomplete.setSelection(filter.incomplete());
		errors.setSelection(filter.withErrors());
	}

	/** As it was in an earlier session; the words are not kept. */
	void restore(IMemento memento) {
		String date = memento.getString(VALID_AT);
		show(new CardFilter("", memento.getString(CATEGORY), memento.getString(OWNER), memento.getString(CLASSIFICATION),
				date == null ? Optional.empty() : date(date), Boolean.TRUE.equals(memento.getBoolean(INCOMPLETE)),
				Boolean.TRUE.equals(memento.getBoolean(ERRORS))));
	}

	void save(IMemento memento) {
		CardFilter filter = filter();
		put(memento, CATEGORY, filter.category());
		put(memento, OWNER, filter.owner());
		put(memento, CLASSIFICATION, filter.classification());
		put(memento, VALID_AT, filter.validAt().map(LocalDate::toString).orElse(null));
		memento.putBoolean(INCOMPLETE, filter.incomplete());
		memento.putBoolean(ERRORS, filter.withErrors());
	}

	private static void put(IMemento memento, String key, String value) {
		if (value != null) {
			memento.putString(key, value);
		}
	}
}
