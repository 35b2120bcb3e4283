package nl.kaartwerk.editor.rules;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import nl.kaartwerk.editor.server.LanguageServices;

/** Asks for what the rules only look for on demand. What is found comes as markers. */
public class CheckLibrary extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		LanguageServices.ready().thenAccept(services -> services.server().checkThoroughly());
		return null;
	}
}
