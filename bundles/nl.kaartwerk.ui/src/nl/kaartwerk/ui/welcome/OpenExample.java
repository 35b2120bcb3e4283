package nl.kaartwerk.ui.welcome;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import nl.kaartwerk.ui.wizard.Example;
import nl.kaartwerk.ui.wizard.ExampleProject;

/** Makes the project of the example house, unless it is there, and opens its work. */
final class OpenExample extends Job {
	private final IWorkbenchWindow window;
	private final ExampleProject example = new ExampleProject(Example.RIJWONING, Example.RIJWONING.id());

	OpenExample(IWorkbenchWindow window) {
		super(Texts.get("opening"));
		this.window = window;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			if (!example.project().exists()) {
				example.create(monitor);
			} else if (!example.project().isOpen()) {
				example.project().open(monitor);
			}
		} catch (CoreException e) {
			return Status.error(Texts.get("failed"), e);
		}
		window.getWorkbench().getDisplay().asyncExec(this::reveal);
		return Status.OK_STATUS;
	}

	private void reveal() {
		if (window.getActivePage() == null || !example.first().exists()) {
			return;
		}
		BasicNewResourceWizard.selectAndReveal(example.first(), window);
		try {
			IDE.openEditor(window.getActivePage(), example.first());
		} catch (PartInitException e) {
			ILog.get().error(Texts.get("failed"), e);
		}
	}
}
