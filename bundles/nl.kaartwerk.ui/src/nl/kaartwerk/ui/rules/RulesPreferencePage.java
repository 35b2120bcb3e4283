package nl.kaartwerk.ui.rules;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.rules.RulePreferences;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.ui.Texts;

/** What the user prefers about the rules, in projects that set nothing themselves. */
public class RulesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
	private RulesBlock block;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Texts.get("rules.preferences"));
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.rules");
	}

	@Override
	protected Control createContents(Composite parent) {
		block = new RulesBlock(RulePreferences.text(), RuleSettings.shipped());
		return block.create(parent);
	}

	@Override
	protected void performDefaults() {
		block.setText("");
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		setErrorMessage(block.problem().orElse(null));
		if (block.problem().isPresent()) {
			return false;
		}
		if (!block.text().equals(RulePreferences.text())) {
			RulePreferences.set(block.text());
		}
		return true;
	}
}
