package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Source;

/** EPDs that are dropped on a project or folder are imported; what no importer recognises is left to the platform, which copies it. */
public final class DroppedFiles extends CommonDropAdapterAssistant {
	@Override
	public boolean isSupportedType(TransferData type) {
		return FileTransfer.getInstance().isSupportedType(type);
	}

	/** While files are dragged, some window systems do not say yet which; the platform asks again when they are dropped. */
	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		if (!isSupportedType(type) || container(target) == null) {
			return Status.CANCEL_STATUS;
		}
		Object names = FileTransfer.getInstance().nativeToJava(type);
		return names == null || areAllRecognised(paths(names)) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	private static List<Path> paths(Object names) {
		return names instanceof String[] files ? Stream.of(files).map(Path::of).toList() : List.of();
	}

	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		IContainer container = container(target);
		List<Path> files = paths(FileTransfer.getInstance().nativeToJava(event.currentDataType));
		if (container == null || files.isEmpty()) {
			return Status.CANCEL_STATUS;
		}
		// The drop ends before a dialog opens, else the program that the files came from waits for it.
		getShell().getDisplay().asyncExec(() -> open(files, container));
		return Status.OK_STATUS;
	}

	private static IContainer container(Object target) {
		IResource resource = Adapters.adapt(target, IResource.class);
		return resource instanceof IContainer container && container.isAccessible() && container.getType() != IResource.ROOT ? container : null;
	}

	/** Whether each of the files is an EPD of some format. */
	public static boolean areAllRecognised(List<Path> files) {
		Formats formats = ContributedFormats.all();
		for (Path file : files) {
			try {
				if (!Files.isRegularFile(file) || formats.recognise(Source.of(file)).isEmpty()) {
					return false;
				}
			} catch (IOException e) {
				ILog.get().warn("A dropped file cannot be read: " + file, e);
				return false;
			}
		}
		return !files.isEmpty();
	}

	private void open(List<Path> files, IContainer container) {
		ImportWizard wizard = new ImportWizard(files);
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(container));
		new WizardDialog(getShell(), wizard).open();
	}
}
