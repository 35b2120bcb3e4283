package nl.kaartwerk.ui.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Second step to the first card: writes and opens it. */
public class MakeCard extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			IFile card = FirstCard.makeCard();
			BasicNewResourceWizard.selectAndReveal(card, HandlerUtil.getActiveWorkbenchWindow(event));
			IDE.openEditor(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), card);
			return card;
		} catch (CoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
