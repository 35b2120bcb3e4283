package nl.kaartwerk.editor.tests;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Takes back what a refactoring has changed. */
final class Undo {
	private Undo() {
	}

	/** The platform asks before it undoes what reaches into other files than the one in front. */
	static void withConsent() throws Exception {
		Display display = PlatformUI.getWorkbench().getDisplay();
		CompletableFuture<Void> undone = new CompletableFuture<>();
		display.asyncExec(() -> {
			try {
				RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
				undone.complete(null);
			} catch (CoreException e) {
				undone.completeExceptionally(e);
			}
		});
		InWorkbench.waitFor(() -> undone.isDone() || InWorkbench.inUi(() -> {
			for (Shell shell : display.getShells()) {
				Button consent = (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) == 0 ? null : shell.getDefaultButton();
				if (consent != null) {
					consent.notifyListeners(SWT.Selection, new Event());
				}
			}
			return false;
		}));
		undone.get();
	}
}
