package nl.kaartwerk.editor.server;

import org.eclipse.ui.IStartup;

/** Starts the language services with the workbench, so that problems show before any editor is opened. */
public class LanguageStartup implements IStartup {
	@Override
	public void earlyStartup() {
		LanguageServices.start();
	}
}
