package nl.kaartwerk.ui.grant;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.undo.CreateFileOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

import nl.kaartwerk.method.Methods;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.ui.active.UiThread;

/** New &gt; Grant Application: asks what the scheme asks, page by page, shows what it comes to, and writes it into a new text. */
public class GrantWizard extends Wizard implements INewWizard {
	/** Questions on one page at most: they have to be seen without scrolling. */
	private static final List<List<String>> GROUPS = List.of(List.of("1", "5"), List.of("6", "11", "12", "13", "14"), List.of("9", "10"), List.of("3", "21"),
			List.of("A", "A3", "A4", "A5", "A6", "A7"), List.of("B", "B1", "B2", "B4", "B5", "C1"));

	private final GrantDraft draft = new GrantDraft();
	private IWorkbenchWindow window;
	private IResource selected;
	private GrantStartPage start;
	private GrantCardsPage cards;
	private GrantLibrary library;

	public GrantWizard() {
		setWindowTitle(Texts.get("wizard"));
	}

	/** Opens it on what is selected. */
	public static void open(IWorkbenchWindow window) {
		GrantWizard wizard = new GrantWizard();
		ISelectionService selection = window.getSelectionService();
		wizard.init(window.getWorkbench(), selection.getSelection() instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
		selected = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected == null && window.getActivePage() != null && window.getActivePage().getActiveEditor() != null) {
			selected = Adapters.adapt(window.getActivePage().getActiveEditor().getEditorInput(), IFile.class);
		}
	}

	@Override
	public void addPages() {
		start = new GrantStartPage(this);
		cards = new GrantCardsPage(this);
		addPage(start);
		addPage(cards);
		for (int i = 0; i < GROUPS.size(); i++) {
			addPage(new GrantQuestionsPage(this, "questions" + (i + 1), GROUPS.get(i), i + 1 == GROUPS.size()));
		}
		addPage(new GrantResultPage(this));
	}

	/** Pages on which the scheme asks nothing of this application are passed over. */
	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		IWizardPage next = super.getNextPage(page);
		return next instanceof GrantQuestionsPage questions && !questions.asksAnything() ? getNextPage(next) : next;
	}

	@Override
	public boolean canFinish() {
		return start.isPageComplete() && cards.isPageComplete() && super.canFinish();
	}

	/** A scheme of a project may have clauses that no page is made for. */
	static boolean isOfNoGroup(String clause) {
		return GROUPS.stream().noneMatch(group -> group.contains(clause));
	}

	GrantDraft draft() {
		return draft;
	}

	/** Null until it has been read. */
	GrantLibrary library() {
		return library;
	}

	Optional<IProject> project() {
		IProject project = selected == null || selected.getType() == IResource.ROOT ? null : selected.getProject();
		return project != null ? Optional.of(project)
				: List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).stream().filter(IProject::isAccessible).findFirst();
	}

	/** Where the text is proposed to go; empty when there is no open project. */
	Optional<IContainer> folder() {
		return project().map(project -> selected instanceof IContainer container && container.getType() != IResource.ROOT ? container
				: selected instanceof IFile file ? file.getParent() : project);
	}

	/** The card that was selected, or the text that holds it. */
	Optional<IFile> selectedText() {
		return selected instanceof IFile file ? Optional.of(file) : Optional.empty();
	}

	/** Reads the library of the project, once; told in the UI thread. */
	void read(Runnable heard) {
		IProject project = project().orElse(null);
		if (project == null) {
			return;
		}
		String root = project.getLocationURI().toString();
		GrantTexts.read(reader -> reader.libraryOf(root)).whenComplete((found, failure) -> {
			if (failure != null) {
				ILog.get().error("The declarations could not be read.", failure);
			}
			UiThread.later(() -> {
				if (failure == null && getShell() != null && !getShell().isDisposed()) {
					library = found.orElseGet(() -> new GrantLibrary("", Methods.shipped().grants(), List.of(), List.of(), "")); // a project without texts
					draft.scheme = draft.scheme == null ? library.schemes().getLast() : draft.scheme;
					draft.packageName = library.packageName();
					heard.run();
				}
			});
		});
	}

	/** What the application would come to as it is now. */
	CompletableFuture<Optional<ApplicationResult>> tried() {
		if (library == null || draft.scheme == null) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		String text = draft.text();
		URI file = URI.createURI(start.file().getLocationURI().toString());
		String project = library.project();
		return GrantTexts.read(reader -> reader.tried(project, file, text));
	}


	@Override
	public boolean performFinish() {
		IFile file = start.file();
		CreateFileOperation create = new CreateFileOperation(file, null, new ByteArrayInputStream(draft.text().getBytes(StandardCharsets.UTF_8)), getWindowTitle());
		try {
			create.execute(new NullProgressMonitor(), WorkspaceUndoUtil.getUIInfoAdapter(getShell()));
			window.getWorkbench().getOperationSupport().getOperationHistory().add(create);
			IDE.openEditor(window.getActivePage(), file);
			window.getActivePage().showView(GrantView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			return file.exists();
		} catch (ExecutionException | PartInitException e) {
			ILog.get().error("The application could not be written: " + file, e);
			start.failed(e.getMessage());
			return false;
		}
	}
}
