package nl.kaartwerk.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Group;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.RulePage;
import nl.kaartwerk.rules.catalogue.Tolerance;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.rules.settings.SettingsText;
import nl.kaartwerk.ui.Texts;

/** All rules with what is set about them: severity, tolerances; and what there is to know about the chosen one. Edits a text of settings. */
final class RulesBlock {
	private static final String[] SEVERITIES = { "error", "warning", "info", RuleSettings.OFF };

	private final RuleSettings base;
	private String text;
	private String wanted = "";
	private Rule chosen;
	private boolean showing;

	private TreeViewer rules;
	private Combo severity;
	private Composite tolerances;
	private Text explanation;

	/**
	 * @param text of settings
	 * @param base what holds where the text sets nothing
	 */
	RulesBlock(String text, RuleSettings base) {
		this.text = text;
		this.base = base;
	}

	/** The text with what was set here. */
	String text() {
		return text;
	}

	/** Sets nothing any more. */
	void setText(String settings) {
		text = settings;
		rules.refresh();
		show(chosen);
	}

	private RuleSettings settings() {
		return RuleSettings.read(text, base);
	}

	Composite create(Composite parent) {
		Composite block = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(block);
		Text filter = new Text(block, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Texts.get("rules.filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addModifyListener(e -> filter(filter.getText()));
		tree(block);
		details(block);
		return block;
	}

	private void filter(String words) {
		wanted = words.strip().toLowerCase(Locale.ROOT);
		rules.refresh();
		rules.expandAll();
	}

	private boolean isWanted(Rule rule) {
		return rule.id().contains(wanted) || rule.pattern(Locale.getDefault()).toLowerCase(Locale.ROOT).contains(wanted);
	}

	private void tree(Composite block) {
		rules = new TreeViewer(block, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		rules.getTree().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 260).applyTo(rules.getTree());
		column(Texts.get("rules.rule"), 430, RulesBlock::name);
		column(Texts.get("rules.severity"), 130, this::severity);
		rules.setContentProvider(new Content());
		rules.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return element instanceof Rule rule ? isWanted(rule) : ((Group) element).rules().stream().anyMatch(r -> r.isConfigurable() && isWanted(r));
			}
		});
		rules.addSelectionChangedListener(e -> show(e.getStructuredSelection().getFirstElement() instanceof Rule rule ? rule : null));
		rules.setInput(Catalogue.groups());
	}

	private void column(String title, int width, Function<Object, String> shown) {
		TreeViewerColumn column = new TreeViewerColumn(rules, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return shown.apply(element);
			}
		});
	}

	private static String name(Object element) {
		return element instanceof Rule rule ? rule.id() : ((Group) element).title(Locale.getDefault());
	}

	private String severity(Object element) {
		if (!(element instanceof Rule rule)) {
			return "";
		}
		String word = Texts.get("rules." + settings().severity(rule).map(Severity::word).orElse(RuleSettings.OFF));
		boolean set = SettingsText.get(text, rule.id()).isPresent()
				|| rule.tolerances().stream().anyMatch(t -> SettingsText.get(text, rule.id() + '.' + t.name()).isPresent());
		return set ? word + " *" : word;
	}

	private void details(Composite block) {
		Composite details = new Composite(block, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(details);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
		new Label(details, SWT.NONE).setText(Texts.get("rules.severity.label"));
		severity = new Combo(details, SWT.READ_ONLY);
		GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(severity);
		severity.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> setSeverity(severity.getSelectionIndex())));
		tolerances = new Composite(details, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(tolerances);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(tolerances);
		explanation = new Text(details, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(540, 130).applyTo(explanation);
		show(null);
	}

	/** The first choice leaves the severity to what holds without this text. */
	private void setSeverity(int index) {
		text = SettingsText.set(text, chosen.id(), index == 0 ? Optional.empty() : Optional.of(SEVERITIES[index - 1]));
		rules.update(chosen, null);
	}

	private void show(Rule rule) {
		chosen = rule;
		showing = true;
		severity.setEnabled(rule != null);
		for (var control : tolerances.getChildren()) {
			control.dispose();
		}
		if (rule == null) {
			severity.removeAll();
			explanation.setText(Texts.get("rules.choose"));
		} else {
			List<String> items = new ArrayList<>();
			items.add(Texts.get("rules.default", Texts.get("rules." + base.severity(rule).map(Severity::word).orElse(RuleSettings.OFF))));
			for (String word : SEVERITIES) {
				items.add(Texts.get("rules." + word));
			}
			severity.setItems(items.toArray(String[]::new));
			severity.select(SettingsText.get(text, rule.id()).map(word -> List.of(SEVERITIES).indexOf(word) + 1).orElse(0));
			rule.tolerances().forEach(tolerance -> tolerance(rule, tolerance));
			explanation.setText(rule.pattern(Locale.getDefault()) + "\n\n" + rule.explanation(Locale.getDefault()) + "\n\n"
					+ String.join("\n", new RulePage(rule, settings(), Locale.getDefault()).facts()));
		}
		showing = false;
		tolerances.getParent().getParent().layout(true, true);
	}

	private void tolerance(Rule rule, Tolerance tolerance) {
		String name = rule.id() + '.' + tolerance.name();
		new Label(tolerances, SWT.NONE).setText(name);
		Text field = new Text(tolerances, SWT.BORDER);
		GridDataFactory.swtDefaults().hint(80, SWT.DEFAULT).applyTo(field);
		field.setText(SettingsText.get(text, name).orElse(""));
		field.setMessage(RulePage.value(base.tolerance(rule, tolerance.name()), tolerance));
		Label unit = new Label(tolerances, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(unit);
		ModifyListener change = e -> {
			if (!showing) {
				text = SettingsText.set(text, name, Optional.of(field.getText().strip()).filter(value -> !value.isEmpty()));
				unit.setText(problem(name).orElse(tolerance.measure().unit()));
				rules.update(rule, null);
			}
		};
		unit.setText(tolerance.measure().unit());
		field.addModifyListener(change);
	}

	/** What is wrong with the value of a name. */
	private Optional<String> problem(String name) {
		return SettingsText.get(text, name)
				.flatMap(value -> RuleSettings.read(name + " = " + value, base).faults().stream().findFirst().map(fault -> fault.message(Locale.getDefault())));
	}

	/** Everything that is wrong with the text. */
	Optional<String> problem() {
		return settings().faults().stream().findFirst().map(fault -> fault.message(Locale.getDefault()));
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return Catalogue.groups().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Group group ? group.rules().stream().filter(Rule::isConfigurable).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Rule rule ? Catalogue.groups().stream().filter(g -> g.id().equals(rule.group())).findFirst().orElseThrow() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Group;
		}
	}
}
