package nl.kaartwerk.ui.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** First step to the first card. */
public class MakeProject extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			IProject project = FirstCard.makeProject();
			BasicNewResourceWizard.selectAndReveal(project, HandlerUtil.getActiveWorkbenchWindow(event));
			return project;
		} catch (CoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
