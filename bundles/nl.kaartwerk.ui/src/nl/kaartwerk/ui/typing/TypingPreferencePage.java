package nl.kaartwerk.ui.typing;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.preferences.TypingPreferences;
import nl.kaartwerk.ui.Texts;

/** What the user prefers about typing. */
public class TypingPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
	private Button formatOnSave;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultButton();
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.typing");
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		formatOnSave = new Button(page, SWT.CHECK);
		formatOnSave.setText(Texts.get("typing.formatOnSave"));
		formatOnSave.setSelection(TypingPreferences.formatsOnSave());
		new Label(page, SWT.WRAP).setText(Texts.get("typing.formatOnSave.meaning"));
		return page;
	}

	/** The box to tick. */
	Button formatOnSave() {
		return formatOnSave;
	}

	@Override
	public boolean performOk() {
		if (formatOnSave != null) {
			TypingPreferences.formatOnSave(formatOnSave.getSelection());
		}
		return true;
	}
}
