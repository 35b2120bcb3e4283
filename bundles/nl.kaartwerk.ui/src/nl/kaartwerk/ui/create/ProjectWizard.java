package nl.kaartwerk.ui.create;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** New &gt; Kaartwerk Project. */
public class ProjectWizard extends Wizard implements INewWizard {
	private ProjectPage page;
	private IWorkbenchWindow window;

	public ProjectWizard() {
		setWindowTitle(Texts.get("project.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
	}

	@Override
	public void addPages() {
		page = new ProjectPage();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		NewProject project = page.project();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					project.create(monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			IStatus status = e.getCause() instanceof CoreException cause ? cause.getStatus() : Status.error(e.getCause().toString(), e.getCause());
			ILog.get().log(status);
			ErrorDialog.openError(getShell(), getWindowTitle(), Texts.get("failed"), status);
			return false;
		} catch (InterruptedException e) {
			return false; // cancelled: what was made of the project is gone again
		}
		reveal(project.first());
		return true;
	}

	private void reveal(IFile text) {
		BasicNewResourceWizard.selectAndReveal(text, window);
		try {
			IEditorPart editor = IDE.openEditor(window.getActivePage(), text);
			if (editor instanceof ITextEditor opened) {
				opened.selectAndReveal(opened.getDocumentProvider().getDocument(opened.getEditorInput()).getLength(), 0);
			}
		} catch (PartInitException e) {
			ILog.get().error("The first text of the project could not be opened.", e);
		}
	}
}
