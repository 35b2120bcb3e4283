package nl.kaartwerk.lang.ide.server;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.validation.Issue;

/** Xtext's language server, open to views and stores in the same process. */
public class KaartLanguageServer extends LanguageServerImpl {
	/** Where a diagnostic stands in the text, in characters. It travels as the data of the diagnostic. */
	public record Place(int offset, int length) {
	}

	/** Reads texts and index in turn with the changes that the server works off, and tells what a build has changed. */
	public ILanguageServerAccess access() {
		return getLanguageServerAccess();
	}

	/** With its offsets: who makes a marker of it need not read the file to count its lines. */
	@Override
	protected Diagnostic toDiagnostic(Issue issue) {
		Diagnostic diagnostic = super.toDiagnostic(issue);
		diagnostic.setData(new Place(issue.getOffset() == null ? 0 : issue.getOffset(), issue.getLength() == null ? 0 : issue.getLength()));
		return diagnostic;
	}
}
