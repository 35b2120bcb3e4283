package nl.kaartwerk.lang.ide.server;

import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** Xtext's language server, open to views and stores in the same process. */
public class KaartLanguageServer extends LanguageServerImpl {
	/** Reads texts and index in turn with the changes that the server works off, and tells what a build has changed. */
	public ILanguageServerAccess access() {
		return getLanguageServerAccess();
	}
}
