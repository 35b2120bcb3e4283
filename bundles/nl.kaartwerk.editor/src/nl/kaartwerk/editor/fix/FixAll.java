package nl.kaartwerk.editor.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;

/** Makes all fixes of one kind, each from its own data: in the file, the project or the workspace, as one change that one undo takes back. */
public final class FixAll extends Refactoring {
	private final IFile file;
	private final String rule;
	private final String kind;
	private final String title;
	private Scope scope = Scope.FILE;
	private Map<URI, List<TextChange>> changes = Map.of();

	/**
	 * @param file in which the fix was chosen
	 * @param rule id of the rule
	 * @param kind of the fix
	 * @param title of the fix that was chosen
	 */
	public FixAll(IFile file, String rule, String kind, String title) {
		this.file = file;
		this.rule = rule;
		this.kind = kind;
		this.title = title;
	}

	@Override
	public String getName() {
		return Texts.get("fix-all.name", rule, title);
	}

	public Scope scope() {
		return scope;
	}

	public void setScope(Scope wanted) {
		scope = wanted;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
		monitor.beginTask(Texts.get("fix-all.looking"), IProgressMonitor.UNKNOWN);
		changes = ask(monitor);
		return changes.isEmpty() ? RefactoringStatus.createFatalErrorStatus(Texts.get("fix-all.none")) : new RefactoringStatus();
	}

	/** Asked again when typing overtook the question; the whole workspace may take a while, and can be cancelled. */
	private Map<URI, List<TextChange>> ask(IProgressMonitor monitor) throws CoreException {
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services == null) {
			throw new CoreException(Status.error(Texts.get("fix-all.not-ready")));
		}
		CompletableFuture<Map<URI, List<TextChange>>> answer = services.server()
				.fixAll(URI.createURI(WorkspaceFiles.address(file.getLocationURI())), rule, kind, scope);
		while (true) {
			try {
				return answer.get(100, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					answer.cancel(true);
					throw new OperationCanceledException();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new OperationCanceledException();
			} catch (ExecutionException | CancellationException e) {
				throw new CoreException(Status.error(Texts.get("fix-all.overtaken"), e));
			}
		}
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		CompositeChange all = new CompositeChange(getName());
		all.markAsSynthetic();
		changes.forEach((address, edits) -> find(address).ifPresent(text -> all.add(change(text, edits))));
		return all;
	}

	private static Optional<IFile> find(URI address) {
		return WorkspaceFiles.file(address.toString());
	}

	private TextFileChange change(IFile text, List<TextChange> edits) {
		TextFileChange change = new TextFileChange(text.getName(), text);
		change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
		change.setTextType("kaart");
		change.setEdit(new MultiTextEdit());
		for (TextChange each : edits) {
			ReplaceEdit edit = new ReplaceEdit(each.offset(), each.length(), each.text());
			change.addEdit(edit);
			change.addTextEditGroup(new TextEditGroup(each.text().isBlank() ? Texts.get("fix-all.removal") : each.text().strip(), edit));
		}
		return change;
	}
}
