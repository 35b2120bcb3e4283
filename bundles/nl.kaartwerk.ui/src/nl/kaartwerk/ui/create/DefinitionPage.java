package nl.kaartwerk.ui.create;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.Placement;
import nl.kaartwerk.lang.ide.creation.TextHead;
import nl.kaartwerk.text.Words;

/** Asks what a new definition is called and where it goes, lets a subclass ask the rest, and shows the text that comes of it. */
abstract class DefinitionPage extends WizardPage {
	private static final int PREVIEW_HEIGHT = 170;
	private static final int WIDTH = 560;

	private final IStructuredSelection selection;
	private KnownNames known = KnownNames.NONE;
	private Text name;
	private Text title;
	private Text file;
	private Text packageName;
	private StyledText preview;
	/** Whether somebody has typed a file: then it no longer follows the name. */
	private boolean fileTyped;
	private boolean packageTyped;
	private boolean filling;

	/** @param key of its texts */
	DefinitionPage(String key, IStructuredSelection selection) {
		super(key);
		this.selection = selection;
		setTitle(Texts.get(key + ".title"));
		setDescription(Texts.get(key + ".message"));
	}

	/** Asks for what the definition has besides name and title. */
	abstract void createFields(Composite parent);

	/** What is wrong with those fields; empty when nothing is. */
	abstract Optional<String> problem();

	/** The text; asked for only when there is no problem. */
	abstract Skeleton.Filled definition(String definedName, String definedTitle);

	/** What a text of a package must import for it. */
	List<String> imports(String ofPackage) {
		return List.of();
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		name = field(page, "name");
		title = field(page, "cardTitle");
		createFields(page);
		new Label(page, SWT.NONE).setText(Texts.get("file"));
		file = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(Texts.get("browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		packageName = field(page, "package");
		Label label = new Label(page, SWT.NONE);
		label.setText(Texts.get("preview"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		preview = new StyledText(page, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		preview.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, PREVIEW_HEIGHT).applyTo(preview);
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.ui.create");
		fillFile();
		name.addModifyListener(event -> {
			fillFile();
			changed();
		});
		title.addModifyListener(event -> changed());
		file.addModifyListener(event -> {
			fileTyped |= !filling;
			fillPackage();
			changed();
		});
		packageName.addModifyListener(event -> {
			packageTyped |= !filling;
			changed();
		});
		changed();
		setErrorMessage(null); // no errors before there is any input
		Questions.ask(server -> server.symbol(new WorkspaceSymbolParams("")), () -> !page.isDisposed(), found -> {
			if (!page.isDisposed()) {
				known = KnownNames.of(found.isLeft() ? List.of() : found.getRight());
				namesKnown(known);
				fillPackage();
				changed();
			}
		});
	}

	/** Told when the definitions of all projects are known. */
	void namesKnown(KnownNames names) {
		// only who offers them needs them
	}

	/** A labelled field over two columns. */
	static Text field(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		Text text = new Text(parent, SWT.BORDER);
		wide(text);
		return text;
	}

	static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control);
	}

	/** Proposes a file for the name beside what is selected; a selected text itself is proposed to add to. */
	private void fillFile() {
		if (fileTyped) {
			return;
		}
		IResource selected = selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		filling = true;
		if (selected instanceof IFile text && "kaart".equals(text.getFileExtension())) {
			file.setText(text.getFullPath().toString());
		} else {
			IContainer folder = selected instanceof IContainer container ? container : selected == null ? onlyProject() : selected.getParent();
			file.setText(folder == null || folder.getType() == IResource.ROOT ? "" : folder.getFullPath().toString() + '/' + definedName() + ".kaart");
		}
		filling = false;
	}

	private static IContainer onlyProject() {
		List<? extends IContainer> open = List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).stream().filter(project -> project.isAccessible()).toList();
		return open.isEmpty() ? null : open.getFirst();
	}

	/** The package of a text that is there cannot be chosen. */
	private void fillPackage() {
		Target target = target();
		boolean there = target.problem().isEmpty() && target.exists();
		packageName.setEnabled(!there);
		if (target.problem().isPresent() || packageTyped && !there) {
			return;
		}
		filling = true;
		packageName.setText(there ? packageIn(target.file()) : known.packageOf(target.file()));
		filling = false;
	}

	private static String packageIn(IFile text) {
		try {
			return TextHead.of(CurrentText.of(text).get()).packageName();
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
			return "";
		}
	}

	private void browse() {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(getShell(), new WorkbenchLabelProvider(), new BaseWorkbenchContentProvider());
		dialog.setTitle(Texts.get("browse.title"));
		dialog.setMessage(Texts.get("browse.message"));
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		dialog.setAllowMultiple(false);
		dialog.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return element instanceof IContainer container ? container.isAccessible() && !container.getName().startsWith(".")
						: element instanceof IFile each && "kaart".equals(each.getFileExtension());
			}
		});
		if (dialog.open() == Window.OK) {
			IResource chosen = (IResource) dialog.getFirstResult();
			file.setText(chosen instanceof IFile ? chosen.getFullPath().toString() : chosen.getFullPath().toString() + '/' + definedName() + ".kaart");
		}
	}

	private String definedName() {
		return name.getText().strip();
	}

	/** Whether the user has begun; before, what is missing is no mistake. */
	private boolean begun() {
		return !definedName().isEmpty();
	}

	/** Where the definition goes. */
	Target target() {
		return new Target(file.getText());
	}

	/** The package it will be in. */
	String packageName() {
		return packageName.getText().strip();
	}

	/** The text as it is to be written. */
	Skeleton.Filled definition() {
		return definition(definedName(), title.getText().strip());
	}

	/** The definition in a text: that of the file, or none when the file is new. */
	Placement placement(Optional<String> text) {
		return text.map(there -> Placement.atEnd(there, imports(packageName()), definition()))
				.orElseGet(() -> Placement.inNewFile(packageName(), imports(packageName()), definition()));
	}

	/** Checks all fields anew, and shows what would be written. */
	final void changed() {
		if (preview == null) {
			return; // the fields are still being made
		}
		Optional<String> problem = nameProblem().or(this::problem).or(() -> target().problem()).or(this::packageProblem).or(this::takenProblem);
		setErrorMessage(begun() ? problem.orElse(null) : null);
		setPageComplete(problem.isEmpty());
		setMessage(problem.isPresent() ? getDescription() : Texts.get(target().exists() ? "hint.fileExists" : "hint.fileNew"),
				problem.isPresent() ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
		boolean writable = nameProblem().isEmpty() && problem().isEmpty();
		preview.setText(writable ? definition().text() : "");
	}

	private Optional<String> nameProblem() {
		return definedName().isEmpty() ? Optional.of(Texts.get("problem.name.missing"))
				: Words.isName(definedName()) ? Optional.empty() : Optional.of(Texts.get("problem.name.form", definedName()));
	}

	private Optional<String> packageProblem() {
		boolean fits = packageName().isEmpty() || List.of(packageName().split("\\.", -1)).stream().allMatch(Words::isName);
		return fits ? Optional.empty() : Optional.of(Texts.get("problem.package", packageName()));
	}

	private Optional<String> takenProblem() {
		return known.isTaken(target().project(), packageName(), definedName()) ? Optional.of(Texts.get("problem.name.taken", definedName())) : Optional.empty();
	}
}
