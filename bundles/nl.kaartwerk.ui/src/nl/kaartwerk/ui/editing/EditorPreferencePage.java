package nl.kaartwerk.ui.editing;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import nl.kaartwerk.editor.preferences.EditorPreferences;
import nl.kaartwerk.editor.table.SpreadsheetNumbers;
import nl.kaartwerk.ui.Texts;
import nl.kaartwerk.ui.active.ActiveSet;

/** What the user prefers about the editor, the views and the wizards. */
public class EditorPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	private static final String COLOURS = "org.eclipse.ui.preferencePages.ColorsAndFonts";

	/** Those of the views have a store of their own. */
	private final IPreferenceStore views = new ScopedPreferenceStore(InstanceScope.INSTANCE, ActiveSet.NODE);

	public EditorPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, EditorPreferences.NODE);
		store.setDefault(EditorPreferences.MKI_BEHIND_LINES, EditorPreferences.MKI_BEHIND_LINES_DEFAULT);
		store.setDefault(SpreadsheetNumbers.PREFERENCE, SpreadsheetNumbers.REGION);
		setPreferenceStore(store);
		views.setDefault(ActiveSet.KEY, ActiveSet.FIRST);
	}

	private static String[][] sets() {
		return ActiveSet.all().reversed().stream().map(set -> new String[] { set, set }).toArray(String[][]::new);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.editor");
	}

	@Override
	protected void createFieldEditors() {
		ComboFieldEditor set = new ComboFieldEditor(ActiveSet.KEY, Texts.get("preferences.set"), sets(), getFieldEditorParent()) {
			@Override
			public void setPreferenceStore(IPreferenceStore store) {
				super.setPreferenceStore(store == null ? null : views);
			}
		};
		addField(set);
		addField(new ComboFieldEditor(SpreadsheetNumbers.PREFERENCE, Texts.get("preferences.numbers"), new String[][] {
				{ Texts.get("preferences.numbers.region"), SpreadsheetNumbers.REGION }, { Texts.get("preferences.numbers.comma"), SpreadsheetNumbers.COMMA },
				{ Texts.get("preferences.numbers.point"), SpreadsheetNumbers.POINT } }, getFieldEditorParent()));
		addField(new BooleanFieldEditor(EditorPreferences.MKI_BEHIND_LINES, Texts.get("editor.mki"), getFieldEditorParent()));
		new PreferenceLinkArea(getFieldEditorParent(), SWT.WRAP, COLOURS, Texts.get("editor.colours"),
				(IWorkbenchPreferenceContainer) getContainer(), "selectCategory:nl.kaartwerk.editor.colours");
	}
}
