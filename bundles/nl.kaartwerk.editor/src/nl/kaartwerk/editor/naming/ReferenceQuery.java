package nl.kaartwerk.editor.naming;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.editor.text.Positions;

/** Looks for the references to what is named at a place, in all projects. */
public final class ReferenceQuery implements ISearchQuery {
	private final ReferenceParams question;
	private final String name;
	private final ReferenceResult result = new ReferenceResult(this);

	/**
	 * @param address of the text in which the name was chosen
	 * @param place of the name there
	 */
	public ReferenceQuery(String address, Position place, String name) {
		this.question = new ReferenceParams(new TextDocumentIdentifier(address), place, new ReferenceContext(false));
		this.name = name;
	}

	String name() {
		return name;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(Texts.get("references.looking"), IProgressMonitor.UNKNOWN);
		result.removeAll();
		try {
			List<? extends Location> found = Questions.await(server -> server.references(question), monitor);
			for (Location location : found) {
				match(location).ifPresent(result::addMatch);
			}
			return Status.OK_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		} finally {
			monitor.done();
		}
	}

	/** A text outside of the workspace is not shown. */
	private static Optional<Match> match(Location location) throws CoreException {
		Optional<IFile> file = WorkspaceFiles.file(location.getUri());
		if (file.isEmpty()) {
			return Optional.empty();
		}
		try {
			IDocument text = CurrentText.of(file.get());
			IRegion word = Positions.region(text, location.getRange());
			int number = location.getRange().getStart().getLine();
			String line = text.get(text.getLineOffset(number), text.getLineLength(number)).strip();
			return Optional.of(new Match(new ReferenceLine(file.get(), number + 1, line), word.getOffset(), word.getLength()));
		} catch (BadLocationException e) {
			return Optional.empty(); // typed away meanwhile
		}
	}

	@Override
	public String getLabel() {
		return Texts.get("references.searching", name);
	}

	/** The name may stand elsewhere by then. */
	@Override
	public boolean canRerun() {
		return false;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferenceResult getSearchResult() {
		return result;
	}
}
