package nl.kaartwerk.ui.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Formats;

/** Asks which texts to export, in which format, and where to. */
final class ExportPage extends WizardPage {
	private static final int ROWS = 9;
	private static final String EXTENSION = "kaart";
	private static final String FOLDER = "export";

	private final Formats formats;
	private final List<IResource> selected;
	private CheckboxTableViewer texts;
	private Combo format;
	private Text folder;
	private Button replace;

	ExportPage(Formats formats, List<IResource> selected) {
		super("export", Texts.get("export.title"), null);
		setDescription(Texts.get("export.message"));
		this.formats = formats;
		this.selected = List.copyOf(selected);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Texts.get("texts"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		texts(area);
		new Label(area, SWT.NONE).setText(Texts.get("format"));
		format = new Combo(area, SWT.READ_ONLY);
		formats.exporters().forEach(exporter -> format.add(SourcePage.title(exporter)));
		format.select(0);
		format.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(format);
		folder(area);
		replace = new Button(area, SWT.CHECK);
		replace.setText(Texts.get("replace"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(replace);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "nl.kaartwerk.ui.exchange");
		validate();
		setErrorMessage(null); // nothing was chosen yet
	}

	private void texts(Composite parent) {
		texts = CheckboxTableViewer.newCheckList(parent, SWT.BORDER | SWT.V_SCROLL);
		texts.setContentProvider(ArrayContentProvider.getInstance());
		texts.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return ((IResource) element).getFullPath().toString();
			}
		});
		List<IResource> all = all();
		texts.setInput(all);
		all.stream().filter(text -> selected.stream().anyMatch(s -> s.getFullPath().isPrefixOf(text.getFullPath()))).forEach(text -> texts.setChecked(text, true));
		texts.addCheckStateListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(64), convertHeightInCharsToPixels(ROWS)).applyTo(texts.getControl());
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "all", () -> check(true));
		button(buttons, "none", () -> check(false));
	}

	private void check(boolean checked) {
		texts.setAllChecked(checked);
		validate();
	}

	private static void button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Texts.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().applyTo(button);
	}

	/** All texts of the open projects. */
	private static List<IResource> all() {
		List<IResource> all = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			try {
				if (project.isOpen()) {
					project.accept(resource -> {
						if (resource.getType() == IResource.FILE && EXTENSION.equals(resource.getFileExtension()) && resource.getLocation() != null) {
							all.add(resource);
						}
						return !resource.isDerived();
					});
				}
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		}
		return all;
	}

	private void folder(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("folder"));
		folder = new Text(parent, SWT.BORDER);
		selected.stream().findFirst().map(r -> r.getProject().getLocation()).ifPresent(location -> folder.setText(location.append(FOLDER).toOSString()));
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		button(parent, "browse", () -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setFilterPath(folder.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				folder.setText(chosen);
			}
		});
	}

	private void validate() {
		Optional<String> problem = problem();
		setErrorMessage(problem.orElse(null));
		setMessage(exporter().isExperimental() ? Texts.get("experimental.why") : null, INFORMATION);
		setPageComplete(problem.isEmpty());
	}

	private Optional<String> problem() {
		if (texts.getCheckedElements().length == 0) {
			return Optional.of(Texts.get("problem.texts"));
		}
		try {
			Path path = Path.of(folder.getText().strip());
			boolean usable = !folder.getText().isBlank() && path.isAbsolute() && (!Files.exists(path) || Files.isDirectory(path));
			return usable ? Optional.empty() : Optional.of(Texts.get("folder.wrong"));
		} catch (InvalidPathException e) {
			return Optional.of(Texts.get("folder.wrong"));
		}
	}

	private Exporter exporter() {
		return formats.exporters().get(Math.max(0, format.getSelectionIndex()));
	}

	/** For a page without a problem. */
	ExportRequest request() {
		List<Path> files = List.of(texts.getCheckedElements()).stream().map(e -> ((IResource) e).getLocation().toPath()).toList();
		return new ExportRequest(files, exporter(), Path.of(folder.getText().strip()), replace.getSelection());
	}

	/** The chosen texts. */
	IResource[] resources() {
		return List.of(texts.getCheckedElements()).toArray(IResource[]::new);
	}
}
