package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.rules.RulePreferences;
import nl.kaartwerk.editor.tests.InWorkbench;

/** The pages on which the rules are set: for the user, and for a project. */
class RulePagesTest extends InWorkbench {
	private static final String CARD = "declaration Beton {\n  mass 0 kg\n}\n";

	@AfterEach
	void noPreferences() {
		RulePreferences.set("");
	}

	private IFile card() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write(CARD.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		waitFor(() -> problems(file).contains("mass-not-positive 2"));
		return file;
	}

	/** Rule and severity of the problems of a file. */
	private static List<String> problems(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
				.map(m -> m.getAttribute(ProblemMarkers.CODE, "") + ' ' + m.getAttribute(IMarker.SEVERITY, -1)).toList();
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(all(composite, type));
			}
		}
		return found;
	}

	/** The tree of rules: the one with two columns. */
	private static Tree rules(PreferenceDialog dialog) {
		return all(dialog.getShell(), Tree.class).stream().filter(tree -> tree.getColumnCount() == 2).findFirst().orElseThrow();
	}

	private static void choose(PreferenceDialog dialog, String rule) {
		Text filter = all(dialog.getShell(), Text.class).stream().filter(t -> (t.getStyle() & SWT.SEARCH) != 0 && t.getMessage().startsWith("Filter by id")).findFirst()
				.orElseThrow();
		filter.setText(rule);
		Tree tree = rules(dialog);
		TreeItem item = Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems())).filter(i -> i.getText().equals(rule)).findFirst()
				.orElseThrow();
		tree.setSelection(item);
		tree.notifyListeners(SWT.Selection, new Event());
	}

	private static void severity(PreferenceDialog dialog, String severity) {
		Combo combo = all(dialog.getShell(), Combo.class).stream().filter(c -> Arrays.asList(c.getItems()).contains(severity)).findFirst().orElseThrow();
		combo.select(Arrays.asList(combo.getItems()).indexOf(severity));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static PreferenceDialog open(PreferenceDialog dialog) {
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static void press(PreferenceDialog dialog) {
		((PreferencePage) dialog.getSelectedPage()).performOk();
	}

	@Test
	void thePreferencePageSetsTheSeverityThatHoldsInAllProjects() throws Exception {
		IFile file = card();
		PreferenceDialog dialog = inUi(() -> open(PreferencesUtil.createPreferenceDialogOn(window().getShell(), "nl.kaartwerk.ui.rules", null, null)));
		inUi(() -> {
			choose(dialog, "mass-not-positive");
			assertTrue(all(dialog.getShell(), Text.class).stream().anyMatch(t -> t.getText().contains("The mass per functional unit lies above 0.")));
			severity(dialog, "Warning");
			assertEquals("Warning *", rules(dialog).getSelection()[0].getText(1));
			press(dialog);
			return null;
		});
		assertEquals("mass-not-positive = warning\n", RulePreferences.text());
		waitFor(() -> problems(file).contains("mass-not-positive 1"));
		inUi(() -> {
			severity(dialog, "Off");
			press(dialog);
			dialog.close();
			return null;
		});
		waitFor(() -> problems(file).stream().noneMatch(p -> p.startsWith("mass-not-positive")));
		RulePreferences.set("");
		waitFor(() -> problems(file).contains("mass-not-positive 2"));
	}

	@Test
	void thePropertyPageWritesTheFileOfTheProjectAndKeepsItsRemarks() throws Exception {
		IFile file = card();
		project.getFolder(".kaartwerk").create(true, true, null);
		IFile settings = project.getFile(".kaartwerk/rules");
		settings.write("# ours\ncategory-missing = off\n".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		waitFor(() -> problems(file).stream().noneMatch(p -> p.startsWith("category-missing")));
		PreferenceDialog dialog = inUi(() -> open(PreferencesUtil.createPropertyDialogOn(window().getShell(), project, "nl.kaartwerk.ui.rules.project", null, null)));
		inUi(() -> {
			choose(dialog, "service-life-implausible");
			Text tolerance = all(dialog.getShell(), Text.class).stream().filter(t -> t.getMessage().equals("150 years")).findFirst().orElseThrow();
			tolerance.setText("x");
			assertFalse(((PreferencePage) dialog.getSelectedPage()).performOk());
			tolerance.setText("200 years");
			choose(dialog, "mass-not-positive");
			severity(dialog, "Info");
			press(dialog);
			dialog.close();
			return null;
		});
		assertEquals("# ours\ncategory-missing = off\nservice-life-implausible.longest = 200 years\nmass-not-positive = info\n", settings.readString());
		waitFor(() -> problems(file).contains("mass-not-positive 0"));
	}
}
