package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Sidecar;
import nl.kaartwerk.text.Words;

/** Asks which files to import, in which format they are, and where the cards go. */
final class SourcePage extends WizardPage {
	private static final int ROWS = 8;

	private final Formats formats;
	private final Set<Path> files = new LinkedHashSet<>();
	private final IContainer proposed;
	private ListViewer list;
	private Combo format;
	private Text folder;
	private Text packageName;

	SourcePage(Formats formats, IStructuredSelection selection, List<Path> files) {
		super("source", Texts.get("import.title"), null);
		setDescription(Texts.get("import.message"));
		this.formats = formats;
		this.files.addAll(files);
		this.proposed = container(selection);
	}

	private static IContainer container(IStructuredSelection selection) {
		IResource resource = selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (resource instanceof IContainer container) {
			return container;
		}
		return resource == null ? null : resource.getParent();
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		fileList(area);
		format(area);
		folder(area);
		new Label(area, SWT.NONE).setText(Texts.get("package"));
		packageName = new Text(area, SWT.BORDER);
		packageName.setMessage(Texts.get("package.none"));
		packageName.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(packageName);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "nl.kaartwerk.ui.exchange");
		validate();
		setErrorMessage(null); // nothing was typed yet
	}

	private void fileList(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Texts.get("files"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		list = new ListViewer(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new LabelProvider());
		list.setInput(files);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(64), convertHeightInCharsToPixels(ROWS)).applyTo(list.getControl());
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "add.files", this::addFiles);
		button(buttons, "add.folder", this::addFolder);
		button(buttons, "remove", () -> {
			files.removeAll(List.of(list.getStructuredSelection().toArray()));
			changed();
		});
	}

	private static void button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Texts.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().applyTo(button);
	}

	private void format(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("format"));
		format = new Combo(parent, SWT.READ_ONLY);
		format.add(Texts.get("format.auto"));
		formats.importers().forEach(importer -> format.add(title(importer)));
		format.select(0);
		format.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(format);
	}

	/** What a format is called where the user chooses one. */
	static String title(Format format) {
		return format.isExperimental() ? Texts.get("experimental", format.title()) : format.title();
	}

	private void folder(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("into"));
		folder = new Text(parent, SWT.BORDER);
		folder.setText(proposed == null ? "" : proposed.getFullPath().toString());
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		button(parent, "browse", () -> {
			ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), proposed, true, Texts.get("browse.message"));
			if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
				folder.setText(((IPath) dialog.getResult()[0]).toString());
			}
		});
	}

	private void addFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		Set<String> endings = endings();
		dialog.setFilterExtensions(new String[] { String.join(";", endings.stream().map(e -> "*." + e).toList()), "*" });
		dialog.setFilterNames(new String[] { Texts.get("filter.known", "*." + String.join(", *.", endings)), Texts.get("filter.all") });
		if (dialog.open() != null) {
			Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).forEach(files::add);
			changed();
		}
	}

	private void addFolder() {
		String chosen = new DirectoryDialog(getShell()).open();
		if (chosen == null) {
			return;
		}
		try (Stream<Path> entries = Files.list(Path.of(chosen))) {
			List<Path> found = entries.filter(f -> Files.isRegularFile(f) && isWanted(f)).sorted().toList();
			files.addAll(found);
			changed();
			if (found.isEmpty()) {
				setMessage(Texts.get("folder.empty", chosen), WARNING);
			}
		} catch (IOException e) {
			setErrorMessage(Texts.get("unreadable", chosen, String.valueOf(e.getMessage())));
		}
	}

	private boolean isWanted(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.endsWith(Sidecar.ENDING) && endings().stream().anyMatch(e -> name.endsWith('.' + e));
	}

	private Set<String> endings() {
		Set<String> endings = new LinkedHashSet<>();
		formats.importers().stream().filter(i -> importer().isEmpty() || importer().get() == i).forEach(i -> endings.addAll(i.extensions()));
		return endings;
	}

	private void changed() {
		list.refresh();
		validate();
	}

	private void validate() {
		Optional<String> problem = problem();
		setErrorMessage(problem.orElse(null));
		setMessage(importer().filter(Format::isExperimental).map(i -> Texts.get("experimental.why")).orElse(null), INFORMATION);
		setPageComplete(problem.isEmpty());
	}

	private Optional<String> problem() {
		if (files.isEmpty()) {
			return Optional.of(Texts.get("problem.files"));
		}
		IPath path = path();
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (path.segmentCount() == 0 || !root.getProject(path.segment(0)).isAccessible()) {
			return Optional.of(Texts.get("problem.folder"));
		}
		IStatus status = path.segmentCount() == 1 ? null : ResourcesPlugin.getWorkspace().validatePath(path.toString(), IResource.FOLDER);
		if (status != null && !status.isOK()) {
			return Optional.of(status.getMessage());
		}
		if (!packageName.getText().isBlank() && !Stream.of(packageName.getText().strip().split("\\.", -1)).allMatch(Words::isName)) {
			return Optional.of(Texts.get("problem.package", packageName.getText().strip()));
		}
		return Optional.empty();
	}

	private IPath path() {
		return IPath.fromPortableString(folder.getText().strip().replace('\\', '/')).makeAbsolute();
	}

	/** The next page follows from the files, which are looked at when it is asked for: not whenever buttons are drawn. */
	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}

	/** For a page without a problem. */
	IContainer target() {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		return path().segmentCount() == 1 ? root.getProject(path().segment(0)) : root.getFolder(path());
	}

	List<Path> files() {
		return new ArrayList<>(files);
	}

	/** The chosen format; empty to recognise each file by its content. */
	Optional<Importer> importer() {
		return format.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(formats.importers().get(format.getSelectionIndex() - 1));
	}

	/** The package of the cards, or null for none. */
	String packageName() {
		return packageName.getText().isBlank() ? null : packageName.getText().strip();
	}
}
