package nl.kaartwerk.editor.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.lang.ide.results.Editing;
import nl.kaartwerk.text.operation.Operation;

/**
 * Writes what somebody chose in a view into a text, as one step that Undo takes back, in the view (with the undo context of the workspace) as
 * in the editor. A text that is open and not saved stays so; any other one is saved.
 */
public final class TextWriting {
	/** More often in a row nobody types between asking for an edit and making it. */
	private static final int ATTEMPTS = 20;

	private TextWriting() {
	}

	/**
	 * Writes, from any thread. The answer comes in the UI thread.
	 *
	 * @param label of the step in the Edit menu
	 * @param object its address: that of the text with the fragment of the object
	 * @param operations what is to be done, from the object as it is now; called in a thread of the language services
	 * @return whether it was written: not when the object is gone, its text is broken there, or lies outside the workspace
	 */
	public static CompletableFuture<Boolean> write(String label, URI object, Function<EObject, List<Operation>> operations) {
		return write(label, object, operations, ATTEMPTS);
	}

	private static CompletableFuture<Boolean> write(String label, URI object, Function<EObject, List<Operation>> operations, int attempts) {
		return LanguageServices.ready().thenCompose(services -> services.server().editing().edit(object, operations)).thenComposeAsync(edit -> {
			Optional<IFile> file = WorkspaceFiles.file(object.trimFragment().toString());
			if (edit.isEmpty() || file.isEmpty()) {
				return CompletableFuture.completedFuture(false);
			}
			try {
				if (!CurrentText.of(file.get()).get().equals(edit.get().before())) {
					return attempts > 0 ? write(label, object, operations, attempts - 1) : CompletableFuture.completedFuture(false);
				}
				perform(label, object.trimFragment(), edit.get());
				return CompletableFuture.completedFuture(true);
			} catch (CoreException e) {
				return CompletableFuture.failedFuture(e);
			}
		}, task -> PlatformUI.getWorkbench().getDisplay().asyncExec(task));
	}

	private static void perform(String label, URI file, Editing.Edit edit) throws CoreException {
		Change change = FileChanges.of(label, Map.of(file, edit.changes()), (text, each) -> label);
		change.initializeValidationData(new NullProgressMonitor());
		PerformChangeOperation perform = new PerformChangeOperation(change);
		perform.setUndoManager(RefactoringCore.getUndoManager(), label);
		ResourcesPlugin.getWorkspace().run(perform, new NullProgressMonitor());
	}
}
