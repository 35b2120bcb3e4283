package nl.kaartwerk.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import nl.kaartwerk.ui.Texts;

/** New &gt; Kaartwerk Example Project. */
public class ExampleWizard extends Wizard implements INewWizard {
	private ExamplePage page;
	private IWorkbenchWindow window;

	public ExampleWizard() {
		setWindowTitle(Texts.get("wizard.title"));
		setNeedsProgressMonitor(true);
	}

	/** Opens the wizard over a window. */
	public static void open(IWorkbenchWindow window) {
		ExampleWizard wizard = new ExampleWizard();
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		new WizardDialog(window.getShell(), wizard).open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
	}

	@Override
	public void addPages() {
		page = new ExamplePage();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		ExampleProject example = new ExampleProject(page.example(), page.projectName());
		try {
			getContainer().run(true, true, monitor -> {
				try {
					example.create(monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			IStatus status = e.getCause() instanceof CoreException cause ? cause.getStatus() : Status.error(e.getCause().toString(), e.getCause());
			ILog.get().log(status);
			ErrorDialog.openError(getShell(), Texts.get("wizard.title"), Texts.get("wizard.failed"), status);
			return false;
		} catch (InterruptedException e) {
			return false; // cancelled: what was made of the project is gone again
		}
		reveal(example.first());
		return true;
	}

	private void reveal(IFile work) {
		BasicNewResourceWizard.selectAndReveal(work, window);
		try {
			IDE.openEditor(window.getActivePage(), work);
		} catch (PartInitException e) {
			ILog.get().error("The example could not be opened.", e);
		}
	}
}
