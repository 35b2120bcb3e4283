package nl.kaartwerk.ui.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.lang.ide.creation.ProjectText;
import nl.kaartwerk.text.Words;

/** Asks for name, folder, package and dependencies of a project. */
final class ProjectPage extends WizardPage {
	private static final int TABLE_HEIGHT = 90;
	private static final int PREVIEW_HEIGHT = 60;
	private static final int WIDTH = 520;

	private Text name;
	private Button usual;
	private Text folder;
	private Button browse;
	private Text packageName;
	private Table dependencies;
	private StyledText preview;
	private boolean packageTyped;
	private boolean filling;

	ProjectPage() {
		super("project");
		setTitle(Texts.get("project.title"));
		setDescription(Texts.get("project.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		name = DefinitionPage.field(page, "project.name");
		usual = new Button(page, SWT.CHECK);
		usual.setText(Texts.get("project.defaultLocation"));
		usual.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(usual);
		new Label(page, SWT.NONE).setText(Texts.get("project.location"));
		folder = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		browse = new Button(page, SWT.PUSH);
		browse.setText(Texts.get("browse"));
		packageName = DefinitionPage.field(page, "project.package");
		createDependencies(page);
		Label label = new Label(page, SWT.NONE);
		label.setText(Texts.get("preview"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		preview = new StyledText(page, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		preview.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, PREVIEW_HEIGHT).applyTo(preview);
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.create");
		listen();
		changed();
		setErrorMessage(null); // no errors before there is any input
	}

	private void createDependencies(Composite page) {
		Label label = new Label(page, SWT.NONE);
		label.setText(Texts.get("project.dependencies"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		dependencies = new Table(page, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, TABLE_HEIGHT).applyTo(dependencies);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isAccessible() && project.getLocation() != null && ProjectText.canName(project.getLocation().toPath())) {
				TableItem item = new TableItem(dependencies, SWT.NONE);
				item.setText(project.getName());
				item.setData(project);
			}
		}
		if (dependencies.getItemCount() == 0) {
			label.setText(Texts.get("project.noDependencies"));
			dependencies.setEnabled(false);
		}
	}

	private void listen() {
		name.addModifyListener(event -> {
			if (!packageTyped) {
				filling = true;
				packageName.setText(Words.isName(projectName()) ? projectName() : "");
				filling = false;
			}
			changed();
		});
		packageName.addModifyListener(event -> {
			packageTyped |= !filling;
			changed();
		});
		folder.addModifyListener(event -> changed());
		usual.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		dependencies.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			String chosen = new DirectoryDialog(getShell()).open();
			if (chosen != null) {
				folder.setText(chosen);
			}
		}));
	}

	private String projectName() {
		return name.getText().strip();
	}

	private List<IProject> chosenDependencies() {
		List<IProject> chosen = new ArrayList<>();
		for (TableItem item : dependencies.getItems()) {
			if (item.getChecked()) {
				chosen.add((IProject) item.getData());
			}
		}
		return chosen;
	}

	/** For a page that is complete. */
	NewProject project() {
		return new NewProject(projectName(), usual.getSelection() ? null : Path.of(folder.getText().strip()), packageName.getText().strip(), chosenDependencies());
	}

	private void changed() {
		folder.setEnabled(!usual.getSelection());
		browse.setEnabled(!usual.getSelection());
		if (usual.getSelection()) {
			String place = ResourcesPlugin.getWorkspace().getRoot().getLocation().append(projectName()).toOSString();
			if (!folder.getText().equals(place)) {
				folder.setText(place); // comes back here
				return;
			}
		}
		Optional<String> problem = nameProblem().or(this::folderProblem).or(this::packageProblem);
		setErrorMessage(projectName().isEmpty() ? null : problem.orElse(null));
		setPageComplete(problem.isEmpty());
		if (problem.isPresent()) {
			preview.setText("");
			setMessage(getDescription());
			return;
		}
		Path root = Path.of(folder.getText().strip());
		setMessage(isFilled(root) ? Texts.get("problem.project.folder", root.toString()) : getDescription(), isFilled(root) ? IMessageProvider.WARNING : IMessageProvider.NONE);
		preview.setText(".kaartwerk/project:\n" + ProjectText.of(root, chosenDependencies().stream().map(each -> each.getLocation().toPath()).toList()));
	}

	private Optional<String> nameProblem() {
		if (projectName().isEmpty()) {
			return Optional.of(Texts.get("problem.name.missing"));
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus status = workspace.validateName(projectName(), IResource.PROJECT);
		if (!status.isOK()) {
			return Optional.of(status.getMessage());
		}
		return workspace.getRoot().getProject(projectName()).exists() ? Optional.of(Texts.get("problem.project.exists", projectName())) : Optional.empty();
	}

	private Optional<String> folderProblem() {
		String typed = folder.getText().strip();
		try {
			Path path = Path.of(typed);
			if (!path.isAbsolute()) {
				return Optional.of(Texts.get("problem.project.location", typed));
			}
			if (Files.exists(path) && !Files.isDirectory(path)) {
				return Optional.of(Texts.get("problem.project.file", typed));
			}
			if (usual.getSelection()) {
				return Optional.empty();
			}
			IStatus status = ResourcesPlugin.getWorkspace().validateProjectLocationURI(ResourcesPlugin.getWorkspace().getRoot().getProject(projectName()), path.toUri());
			return status.isOK() ? Optional.empty() : Optional.of(status.getMessage());
		} catch (InvalidPathException e) {
			return Optional.of(Texts.get("problem.project.location", typed));
		}
	}

	private Optional<String> packageProblem() {
		String typed = packageName.getText().strip();
		boolean fits = typed.isEmpty() || Arrays.stream(typed.split("\\.", -1)).allMatch(Words::isName);
		return fits ? Optional.empty() : Optional.of(Texts.get("problem.package", typed));
	}

	private static boolean isFilled(Path folder) {
		try (Stream<Path> content = Files.list(folder)) {
			return content.findAny().isPresent();
		} catch (IOException e) {
			return false; // there is no such folder yet
		}
	}
}
