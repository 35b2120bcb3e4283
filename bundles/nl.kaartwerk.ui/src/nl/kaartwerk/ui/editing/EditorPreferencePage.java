package nl.kaartwerk.ui.editing;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import nl.kaartwerk.editor.preferences.EditorPreferences;
import nl.kaartwerk.ui.Texts;

/** What the user prefers about the editor. */
public class EditorPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	private static final String COLOURS = "org.eclipse.ui.preferencePages.ColorsAndFonts";

	public EditorPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, EditorPreferences.NODE);
		store.setDefault(EditorPreferences.MKI_BEHIND_LINES, EditorPreferences.MKI_BEHIND_LINES_DEFAULT);
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(EditorPreferences.MKI_BEHIND_LINES, Texts.get("editor.mki"), getFieldEditorParent()));
		new PreferenceLinkArea(getFieldEditorParent(), SWT.WRAP, COLOURS, Texts.get("editor.colours"),
				(IWorkbenchPreferenceContainer) getContainer(), "selectCategory:nl.kaartwerk.editor.colours");
	}
}
