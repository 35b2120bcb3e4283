package nl.kaartwerk.editor.naming;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.editor.reading.SourcePlaces;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/** Opens definitions of any project by what one remembers of them. */
public class OpenDeclaration extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		OpenDeclarationDialog dialog = new OpenDeclarationDialog(shell);
		if (dialog.open() == Window.OK) {
			for (Object chosen : dialog.getResult()) {
				find((DefinitionItem) chosen, shell);
			}
		}
		return null;
	}

	/** One chosen before may be gone by now. */
	private static void find(DefinitionItem chosen, Shell shell) {
		Questions.ask(server -> server.resolveWorkspaceSymbol(chosen.symbol()), found -> {
			IFile file = WorkspaceFiles.file(chosen.address()).orElse(null);
			if (file == null || found.getLocation().isRight()) {
				MessageDialog.openInformation(shell, Texts.get("open.title"), Texts.get("open.outside", chosen.qualifiedName()));
			} else {
				open(file, found.getLocation().getLeft().getRange());
			}
		});
	}

	private static void open(IFile file, Range place) {
		try {
			SourcePlaces.open(file, place);
		} catch (PartInitException | BadLocationException e) {
			ILog.get().error("The declaration could not be opened: " + file, e);
		}
	}
}
