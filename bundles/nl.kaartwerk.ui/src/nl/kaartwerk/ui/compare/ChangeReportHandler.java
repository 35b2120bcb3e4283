package nl.kaartwerk.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import nl.kaartwerk.ui.active.UiThread;

/** Change Report since Git HEAD: of the chosen file, else of the text in the editor. */
public final class ChangeReportHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<IFile> file = file(event);
		if (file.isEmpty() || !IDE.saveAllEditors(new IResource[] { ResourcesPlugin.getWorkspace().getRoot() }, true)) {
			return null;
		}
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.SAVE);
		dialog.setText(Texts.get("changes.title"));
		dialog.setFilterExtensions(new String[] { "*.pdf", "*.html" });
		dialog.setFileName(file.get().getFullPath().removeFileExtension().lastSegment() + "-" + Texts.get("changes.file") + ".pdf");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			schedule(new ChangeReportJob(List.of(file.get().getLocation().toPath()), Path.of(chosen), Locale.getDefault()), chosen);
		}
		return null;
	}

	private static void schedule(ChangeReportJob job, String written) {
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent done) {
				IStatus result = done.getResult();
				if (result.isOK()) {
					UiThread.later(() -> Program.launch(written));
				} else if (result.getSeverity() == IStatus.WARNING) {
					UiThread.later(() -> MessageDialog.openWarning(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Texts.get("changes.title"), result.getMessage()));
				}
			}
		});
		job.schedule();
	}

	private static Optional<IFile> file(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection chosen && Adapters.adapt(chosen.getFirstElement(), IFile.class) instanceof IFile file) {
			return Optional.of(file).filter(each -> each.getLocation() != null);
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return Optional.ofNullable(editor).map(each -> each.getEditorInput().getAdapter(IFile.class)).filter(each -> each.getLocation() != null);
	}
}
