package nl.kaartwerk.ui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

/** Writes files into the workspace, all or none, as one step that Undo takes back; what they replace is restored then. */
final class WriteFiles extends AbstractOperation {
	private final Map<IFile, byte[]> contents;
	/** What stood in a file before; null where there was none. */
	private final Map<IFile, byte[]> before = new LinkedHashMap<>();
	private final List<IFolder> made = new ArrayList<>();

	WriteFiles(String label, Map<IFile, byte[]> contents) {
		super(label);
		this.contents = new LinkedHashMap<>(contents);
		addContext(WorkspaceUndoUtil.getWorkspaceUndoContext());
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return run(this::write, monitor);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return run(progress -> restore(), monitor);
	}

	private static IStatus run(ICoreRunnable action, IProgressMonitor monitor) {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		try {
			workspace.run(action, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	private void write(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, getLabel(), contents.size());
		before.clear();
		made.clear();
		try {
			for (Map.Entry<IFile, byte[]> entry : contents.entrySet()) {
				IFile file = entry.getKey();
				progress.split(1).subTask(file.getName());
				makeParents(file.getParent());
				before.put(file, file.exists() ? file.readAllBytes() : null);
				file.write(entry.getValue(), true, false, true, null);
			}
		} catch (CoreException | OperationCanceledException e) {
			restore();
			throw e;
		}
	}

	private void makeParents(IContainer parent) throws CoreException {
		if (parent instanceof IFolder folder && !folder.exists()) {
			makeParents(folder.getParent());
			folder.create(true, true, null);
			made.add(folder);
		}
	}

	private void restore() throws CoreException {
		for (Map.Entry<IFile, byte[]> entry : before.entrySet()) {
			if (entry.getValue() != null) {
				entry.getKey().write(entry.getValue(), true, false, true, null);
			} else if (entry.getKey().exists()) {
				entry.getKey().delete(IResource.KEEP_HISTORY, null);
			}
		}
		for (IFolder folder : made.reversed()) {
			if (folder.exists() && folder.members().length == 0) {
				folder.delete(true, null);
			}
		}
	}
}
