package nl.kaartwerk.editor.fix;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

import nl.kaartwerk.editor.change.FileChanges;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;

/** Makes all fixes of one kind, each from its own data: in the file, the project or the workspace, as one change that one undo takes back. */
public final class FixAll extends Refactoring {
	private final IFile file;
	private final String rule;
	private final String kind;
	private final String title;
	private Scope scope = Scope.FILE;
	private Map<URI, List<TextChange>> changes = Map.of();

	/**
	 * @param file in which the fix was chosen
	 * @param rule id of the rule
	 * @param kind of the fix
	 * @param title of the fix that was chosen
	 */
	public FixAll(IFile file, String rule, String kind, String title) {
		this.file = file;
		this.rule = rule;
		this.kind = kind;
		this.title = title;
	}

	@Override
	public String getName() {
		return Texts.get("fix-all.name", rule, title);
	}

	public Scope scope() {
		return scope;
	}

	public void setScope(Scope wanted) {
		scope = wanted;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
		monitor.beginTask(Texts.get("fix-all.looking"), IProgressMonitor.UNKNOWN);
		URI text = URI.createURI(WorkspaceFiles.address(file.getLocationURI()));
		changes = Questions.await(server -> server.fixAll(text, rule, kind, scope), monitor); // the whole workspace may take a while
		return changes.isEmpty() ? RefactoringStatus.createFatalErrorStatus(Texts.get("fix-all.none")) : new RefactoringStatus();
	}

	@Override
	public Change createChange(IProgressMonitor monitor) throws CoreException {
		return FileChanges.of(getName(), changes, (text, edit) -> edit.text().isBlank() ? Texts.get("fix-all.removal") : edit.text().strip());
	}
}
