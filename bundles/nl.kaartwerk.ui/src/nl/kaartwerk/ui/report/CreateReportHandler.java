package nl.kaartwerk.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import nl.kaartwerk.ui.active.UiThread;

/** Create Report: of what is selected among the projects, else of the text in the editor. */
public final class CreateReportHandler extends AbstractHandler {
	private static final String FOLDER = "reports";
	private static final String EXTENSION = "kaart";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<IResource> resources = resources(event);
		if (resources.isEmpty()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Texts.get("title"), Texts.get("no-text"));
			return null;
		}
		// Reports are made of the files, so that they say what the command line says.
		if (!IDE.saveAllEditors(new IResource[] { ResourcesPlugin.getWorkspace().getRoot() }, true)) {
			return null;
		}
		List<Path> texts = resources.stream().map(r -> r.getLocation().toPath()).toList();
		ReportDialog dialog = new ReportDialog(HandlerUtil.getActiveShell(event), texts, resources.getFirst().getProject().getLocation().toPath().resolve(FOLDER));
		if (dialog.open() == Window.OK) {
			schedule(new ReportJob(dialog.request()), dialog.opensWhenDone());
		}
		return null;
	}

	private static void schedule(ReportJob job, boolean opens) {
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent done) {
				IStatus result = done.getResult();
				if (result.isOK() && opens) {
					UiThread.later(() -> show(job.written()));
				} else if (result.getSeverity() == IStatus.WARNING) {
					UiThread.later(() -> MessageDialog.openWarning(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Texts.get("title"), result.getMessage()));
				}
			}
		});
		job.schedule();
	}

	/** One report with the program for its kind; of several their folder. */
	private static void show(List<Path> written) {
		Program.launch((written.size() == 1 ? written.getFirst() : written.getFirst().getParent()).toString());
	}

	private static List<IResource> resources(ExecutionEvent event) {
		Stream<?> selected = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection ? selection.stream() : Stream.empty();
		List<IResource> resources = selected.map(o -> Adapters.adapt(o, IResource.class)).filter(CreateReportHandler::isReportable).toList();
		return resources.isEmpty() ? edited(event).stream().toList() : resources;
	}

	private static Optional<IResource> edited(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return Optional.ofNullable(editor).map(e -> Adapters.adapt(e.getEditorInput(), IFile.class)).map(IResource.class::cast).filter(CreateReportHandler::isReportable);
	}

	private static boolean isReportable(IResource resource) {
		return resource != null && resource.isAccessible() && resource.getLocation() != null && resource.getProject() != null
				&& (resource.getType() != IResource.FILE || EXTENSION.equals(resource.getFileExtension()));
	}
}
