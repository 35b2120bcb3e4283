package nl.kaartwerk.ui.help;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.ui.WindowWatch;

/** F1 in a view of ours leads to the context whose id is that of the view: no view has to say so itself. */
public class ViewHelp extends WindowWatch implements IPartListener2 {
	private static final String OURS = "nl.kaartwerk.";

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IViewReference view : page.getViewReferences()) {
				partOpened(view);
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		IWorkbenchPart part = reference.getPart(false);
		if (reference instanceof IViewReference && reference.getId().startsWith(OURS) && part != null
				&& part.getSite().getService(MPart.class).getWidget() instanceof Control control) {
			PlatformUI.getWorkbench().getHelpSystem().setHelp(control, reference.getId());
		}
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		window.getPartService().removePartListener(this);
	}
}
