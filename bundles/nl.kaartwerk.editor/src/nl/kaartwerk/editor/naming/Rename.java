package nl.kaartwerk.editor.naming;

import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

import nl.kaartwerk.editor.change.FileChanges;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.naming.Renaming;

/** Gives a definition or a package another name, wherever it is named, as one change that one undo takes back. */
public final class Rename extends Refactoring {
	private final String address;
	private final Position place;
	private final String oldName;
	private String newName;
	private Renaming renaming;

	/**
	 * @param address of the text in which the name was chosen
	 * @param place of the name there
	 */
	public Rename(String address, Position place, String oldName) {
		this.address = address;
		this.place = place;
		this.oldName = oldName;
		this.newName = oldName;
	}

	@Override
	public String getName() {
		return Texts.get("rename.name", oldName, newName);
	}

	public String oldName() {
		return oldName;
	}

	public void setNewName(String name) {
		newName = name;
	}

	/** The question what the new name would change. */
	RenameParams question() {
		return new RenameParams(new TextDocumentIdentifier(address), place, newName);
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
		monitor.beginTask(Texts.get("rename.looking"), IProgressMonitor.UNKNOWN);
		RenameParams question = question();
		renaming = Questions.await(server -> server.renaming(question), monitor);
		return status(renaming);
	}

	/** What is to be said of a new name: a refusal, or what keeps the old one. */
	static RefactoringStatus status(Renaming renaming) {
		if (renaming.isRefused()) {
			return RefactoringStatus.createFatalErrorStatus(renaming.refusal());
		}
		return renaming.warning(Locale.getDefault()).map(RefactoringStatus::createWarningStatus).orElseGet(RefactoringStatus::new);
	}

	@Override
	public Change createChange(IProgressMonitor monitor) throws CoreException {
		return FileChanges.of(getName(), renaming.changes(), Rename::line);
	}

	/** The line that a name stands in, with its number. */
	private static String line(IDocument text, TextChange change) {
		try {
			int number = text.getLineOfOffset(change.offset());
			return (number + 1) + ": " + text.get(text.getLineOffset(number), text.getLineLength(number)).strip();
		} catch (BadLocationException e) {
			return change.text(); // the text is shorter by now, and the change will not be made
		}
	}
}
