package nl.kaartwerk.ui.active;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.operations.UndoRedoActionGroup;

/** Undo and Redo of a view that writes into texts: they take back what was written, whichever view it came from. */
public final class WorkspaceUndo {
	private WorkspaceUndo() {
	}

	/** Gives a view the Undo and Redo of the workspace, in the Edit menu and with their keys; they end with the view. */
	public static void in(IViewSite site) {
		IUndoContext context = ResourcesPlugin.getWorkspace().getAdapter(IUndoContext.class);
		new UndoRedoActionGroup(site, context, true).fillActionBars(site.getActionBars());
	}
}
