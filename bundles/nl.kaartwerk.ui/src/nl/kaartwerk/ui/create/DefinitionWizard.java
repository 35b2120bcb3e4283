package nl.kaartwerk.ui.create;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.creation.Placement;

/** Adds a definition to a text, as a change of its editor that undo takes back, or makes a file of it; then the first thing to fill in is selected. */
abstract class DefinitionWizard extends Wizard implements INewWizard {
	private IStructuredSelection selection = StructuredSelection.EMPTY;
	private IWorkbenchWindow window;
	private DefinitionPage page;

	/** @param key of its texts */
	DefinitionWizard(String key) {
		setWindowTitle(Texts.get(key + ".title"));
	}

	abstract DefinitionPage createPage(IStructuredSelection selected);

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		window = workbench.getActiveWorkbenchWindow();
		selection = selected == null ? StructuredSelection.EMPTY : selected;
	}

	@Override
	public void addPages() {
		page = createPage(selection);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile file = page.target().file();
		try {
			Placement placement = file.exists() ? null : page.placement(Optional.empty());
			if (placement != null) {
				makeParents(file.getParent());
				file.create(TextChange.apply("", placement.changes()).getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
				BasicNewResourceWizard.selectAndReveal(file, window);
			}
			IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
			ITextViewer viewer = editor.getAdapter(ITextViewer.class);
			if (placement == null) {
				placement = page.placement(Optional.of(viewer.getDocument().get()));
				DocumentEdits.change(viewer.getDocument(), placement.changes());
			}
			if (editor instanceof ITextEditor text) {
				text.selectAndReveal(placement.offset(), placement.length());
			}
			return true;
		} catch (CoreException | BadLocationException e) {
			IStatus status = e instanceof CoreException known ? known.getStatus() : Status.error(e.toString(), e);
			ILog.get().log(status);
			ErrorDialog.openError(getShell(), getWindowTitle(), Texts.get("failed"), status);
			return false;
		}
	}

	private static void makeParents(IResource parent) throws CoreException {
		if (parent instanceof IFolder folder && !folder.exists()) {
			makeParents(folder.getParent());
			folder.create(true, true, null);
		}
	}
}
