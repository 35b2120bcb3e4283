package nl.kaartwerk.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.CardDraft;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.ui.active.ActiveSet;

/** Asks for category, unit, classification and tables of a card. */
final class CardPage extends DefinitionPage {
	private static final String SYSTEM = "NL/SfB";
	private static final List<String> USUAL_UNITS = List.of("m3", "m2", "m", "kg", "piece");

	private final List<Category> categories = Method.shipped().categories();
	private final Map<IndicatorSet, Button> tables = new LinkedHashMap<>();
	private Combo category;
	private Combo unit;
	private Combo code;
	private Button few;

	CardPage(IStructuredSelection selection) {
		super("card", selection);
	}

	@Override
	void createFields(Composite parent) {
		category = combo(parent, "category", SWT.READ_ONLY);
		categories.forEach(each -> category.add(each.code() + " - " + each.names().in(Locale.getDefault())));
		category.select(0);
		unit = combo(parent, "unit", SWT.NONE);
		USUAL_UNITS.forEach(unit::add);
		unit.select(0);
		code = combo(parent, "code", SWT.NONE);
		for (ClassificationCode each : Method.shipped().methods().classifications()) {
			if (each.system().equals(SYSTEM)) {
				code.add(each.code() + " " + each.names().in(Locale.getDefault()));
			}
		}
		createTables(parent);
	}

	private Combo combo(Composite parent, String key, int style) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		Combo combo = new Combo(parent, SWT.BORDER | style);
		wide(combo);
		combo.addModifyListener(event -> changed());
		return combo;
	}

	private void createTables(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("tables"));
		Composite sets = row(parent);
		for (IndicatorSet set : Method.shipped().impactSets().reversed()) {
			tables.put(set, button(sets, SWT.CHECK, set.id(), set.id().equals(ActiveSet.get())));
		}
		Method.shipped().set(IndicatorSet.INVENTORY).ifPresent(set -> tables.put(set, button(sets, SWT.CHECK, set.id(), false)));
		new Label(parent, SWT.NONE).setText(Texts.get("modules"));
		Composite modules = row(parent);
		few = button(modules, SWT.RADIO, Texts.get("modules.few", mandatory().stream().map(Module::code).collect(Collectors.joining(" "))), true);
		button(modules, SWT.RADIO, Texts.get("modules.all"), false);
	}

	private static Composite row(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
		wide(row);
		return row;
	}

	private Button button(Composite parent, int style, String text, boolean chosen) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.setSelection(chosen);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		return button;
	}

	private static List<Module> mandatory() {
		return Method.shipped().modules().columns().stream().filter(Module::mandatory).toList();
	}

	private List<IndicatorSet> chosenSets() {
		List<IndicatorSet> chosen = new ArrayList<>();
		tables.forEach((set, button) -> {
			if (button.getSelection()) {
				chosen.add(set);
			}
		});
		return chosen;
	}

	@Override
	Optional<String> problem() {
		String symbol = unit.getText().strip();
		if (Units.shipped().find(symbol).isEmpty()) {
			return Optional.of(Texts.get("problem.unit", symbol));
		}
		return chosenSets().isEmpty() ? Optional.of(Texts.get("problem.modules")) : Optional.empty();
	}

	@Override
	Skeleton.Filled definition(String name, String title) {
		String chosenCode = code.getText().strip().split(" ", 2)[0];
		List<Module> modules = few.getSelection() ? mandatory() : Method.shipped().modules().columns();
		return new CardDraft(name, title, categories.get(category.getSelectionIndex()).code(), unit.getText().strip(), chosenCode, chosenSets(), modules).text();
	}
}
