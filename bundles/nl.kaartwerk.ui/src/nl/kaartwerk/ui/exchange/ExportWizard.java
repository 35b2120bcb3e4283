package nl.kaartwerk.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.ui.active.UiThread;

/** Writes declarations in another format. */
public final class ExportWizard extends Wizard implements IExportWizard {
	private static final int MOST_SHOWN = 12;

	private List<IResource> selected = List.of();
	private ExportPage page;

	public ExportWizard() {
		setWindowTitle(Texts.get("export.title"));
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		List<IResource> resources = new ArrayList<>();
		if (selection != null) {
			selection.stream().map(o -> Adapters.adapt(o, IResource.class)).filter(Objects::nonNull).filter(r -> r.getProject() != null).forEach(resources::add);
		}
		IEditorPart editor = workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
		if (resources.isEmpty() && editor != null && Adapters.adapt(editor.getEditorInput(), IFile.class) != null) {
			resources.add(Adapters.adapt(editor.getEditorInput(), IFile.class));
		}
		selected = resources;
	}

	@Override
	public void addPages() {
		page = new ExportPage(ContributedFormats.all(), selected);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		// What is exported is the files, so that it is what the command line exports.
		if (!IDE.saveAllEditors(page.resources(), true)) {
			return false;
		}
		ExportJob job = new ExportJob(page.request());
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent done) {
				UiThread.later(() -> tell(job, done.getResult()));
			}
		});
		job.schedule();
		return true;
	}

	private static void tell(ExportJob job, IStatus result) {
		if (result.getSeverity() == IStatus.WARNING) {
			MessageDialog.openWarning(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Texts.get("export.title"), result.getMessage());
		} else if (result.isOK()) {
			MessageDialog.openInformation(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Texts.get("export.title"), summary(job));
		}
	}

	private static String summary(ExportJob job) {
		List<ExportFinding> findings = job.findings();
		StringBuilder summary = new StringBuilder(Texts.get(job.written().size() == 1 ? "export.done.one" : "export.done", Integer.toString(job.written().size()), String.valueOf(job.written().getFirst().getParent())));
		if (!findings.isEmpty()) {
			summary.append("\n\n").append(Texts.get("export.findings"));
			findings.stream().limit(MOST_SHOWN).forEach(f -> summary.append('\n').append(f.card()).append(": ").append(f.message()));
			if (findings.size() > MOST_SHOWN) {
				summary.append('\n').append(Texts.get("export.more", Integer.toString(findings.size() - MOST_SHOWN)));
			}
		}
		return summary.toString();
	}
}
