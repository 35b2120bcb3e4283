package nl.kaartwerk.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.table.RememberedMappings;

/** Makes cards of EPDs in other formats: files, preview with findings, then one step that Undo takes back. */
public final class ImportWizard extends Wizard implements IImportWizard {
	private final Formats formats = ContributedFormats.all();
	private final List<Path> files;
	private IStructuredSelection selection = StructuredSelection.EMPTY;
	private IWorkbenchWindow window;
	private SourcePage source;
	private MappingPage mapping;
	private PreviewPage preview;

	public ImportWizard() {
		this(List.of());
	}

	/** @param files to begin with */
	public ImportWizard(List<Path> files) {
		this.files = List.copyOf(files);
		setWindowTitle(Texts.get("import.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		window = workbench.getActiveWorkbenchWindow();
		selection = selected == null ? StructuredSelection.EMPTY : selected;
	}

	@Override
	public void addPages() {
		source = new SourcePage(formats, selection, files);
		Path state = Platform.getStateLocation(FrameworkUtil.getBundle(ImportWizard.class)).toPath();
		mapping = new MappingPage(formats, source, new RememberedMappings(state.resolve("mappings")));
		preview = new PreviewPage(formats, source, mapping);
		addPage(source);
		addPage(mapping);
		addPage(preview);
	}

	/** Only spreadsheets need a mapping. Asked when Next is pressed; then the files are looked at. */
	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return page == source && !mapping.isNeeded() ? preview : super.getNextPage(page);
	}

	/** Nobody imports what they have not seen. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		Map<IFile, byte[]> contents = preview.files();
		WriteFiles operation = new WriteFiles(Texts.get("import.operation"), contents);
		IStatus[] result = { Status.OK_STATUS };
		try {
			getContainer().run(true, true, monitor -> {
				try {
					result[0] = OperationHistoryFactory.getOperationHistory().execute(operation, monitor, null);
				} catch (ExecutionException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			result[0] = Status.error(String.valueOf(e.getCause().getMessage()), e.getCause());
		} catch (InterruptedException e) {
			return false;
		}
		if (result[0].matches(IStatus.CANCEL)) {
			return false;
		}
		if (!result[0].isOK()) {
			ILog.get().log(result[0]);
			ErrorDialog.openError(getShell(), getWindowTitle(), Texts.get("failed"), result[0]);
			return false;
		}
		mapping.remember();
		show(contents.keySet().iterator().next());
		return true;
	}

	private void show(IFile first) {
		BasicNewResourceWizard.selectAndReveal(first, window);
		try {
			IDE.openEditor(window.getActivePage(), first);
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}
}
