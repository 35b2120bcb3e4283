package nl.kaartwerk.editor.rules;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import nl.kaartwerk.editor.server.LanguageServices;

/** Reads on where reading was stopped, and asks for what the rules only look for on demand. What is found comes as markers. */
public class CheckLibrary extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		LanguageServices.progress().goOn(); // reading may have been stopped, and then the services are not ready
		LanguageServices.ready().thenAccept(services -> services.server().checkThoroughly());
		return null;
	}
}
