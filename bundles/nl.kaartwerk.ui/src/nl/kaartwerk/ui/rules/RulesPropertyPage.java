package nl.kaartwerk.ui.rules;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;

import nl.kaartwerk.editor.rules.RulePreferences;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.ui.Texts;

/** What a project sets about the rules, in its file {@code .kaartwerk/rules}: for everybody who works on it, and for the command line. */
public class RulesPropertyPage extends PropertyPage {
	private static final String FOLDER = ".kaartwerk";
	private static final String FILE = "rules";

	private RulesBlock block;
	private String before = "";

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.rules");
	}

	@Override
	protected Control createContents(Composite parent) {
		setDescription(Texts.get("rules.project"));
		try {
			IFile file = file();
			before = file.exists() ? file.readString() : "";
		} catch (CoreException e) {
			noDefaultAndApplyButton();
			Label label = new Label(parent, SWT.WRAP);
			label.setText(e.getMessage());
			return label;
		}
		block = new RulesBlock(before, RuleSettings.read(RulePreferences.text(), RuleSettings.shipped()));
		return block.create(parent);
	}

	private IFile file() {
		IProject project = Adapters.adapt(getElement(), IProject.class);
		return project.getFile(FOLDER + '/' + FILE);
	}

	@Override
	protected void performDefaults() {
		block.setText("");
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (block == null || block.text().equals(before)) {
			return true;
		}
		setErrorMessage(block.problem().orElse(null));
		if (block.problem().isPresent()) {
			return false;
		}
		try {
			ResourcesPlugin.getWorkspace().run(monitor -> write(block.text()), null);
			before = block.text();
			return true;
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}

	private void write(String text) throws CoreException {
		IFile file = file();
		if (file.getParent() instanceof IFolder folder && !folder.exists()) {
			folder.create(IResource.NONE, true, null);
		}
		file.write(text.getBytes(StandardCharsets.UTF_8), false, false, true, null);
	}
}
