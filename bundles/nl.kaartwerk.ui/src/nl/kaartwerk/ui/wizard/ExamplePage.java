package nl.kaartwerk.ui.wizard;

import java.nio.file.Files;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.ui.Texts;

/** Asks for the example, and for the name of the project. */
final class ExamplePage extends WizardPage {
	private Combo example;
	private Text name;
	/** Whether somebody has typed a name: then choosing another example leaves it alone. */
	private boolean named;

	ExamplePage() {
		super("example");
		setTitle(Texts.get("wizard.title"));
		setDescription(Texts.get("wizard.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite composite = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(composite);
		new Label(composite, SWT.NONE).setText(Texts.get("wizard.example"));
		example = new Combo(composite, SWT.READ_ONLY);
		for (Example each : Example.values()) {
			example.add(each.title());
		}
		example.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(example);
		new Label(composite, SWT.NONE).setText(Texts.get("wizard.name"));
		name = new Text(composite, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.setText(freeName(example()));
		name.selectAll();
		name.addModifyListener(event -> {
			named |= !name.getText().equals(freeName(example()));
			validate();
		});
		example.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (!named) {
				name.setText(freeName(example()));
				named = false;
			}
		}));
		setControl(composite);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.example");
		validate();
	}

	private static String freeName(Example example) {
		String free = example.id();
		for (int i = 2; isTaken(free); i++) {
			free = example.id() + i;
		}
		return free;
	}

	private static boolean isTaken(String name) {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		return project.exists() || hasFolder(name);
	}

	private static boolean hasFolder(String name) {
		return Files.exists(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(name));
	}

	Example example() {
		return Example.values()[Math.max(0, example.getSelectionIndex())];
	}

	String projectName() {
		return name.getText().strip();
	}

	private void validate() {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus status = workspace.validateName(projectName(), IResource.PROJECT);
		String message = null;
		if (!status.isOK()) {
			message = status.getMessage();
		} else if (workspace.getRoot().getProject(projectName()).exists()) {
			message = Texts.get("wizard.exists", projectName());
		} else if (hasFolder(projectName())) {
			message = Texts.get("wizard.folderExists", projectName());
		}
		setErrorMessage(message);
		setPageComplete(message == null);
	}
}
