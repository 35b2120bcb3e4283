package nl.kaartwerk.editor.problem;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.model.messages.Messages;

/** Goes to the next problem of the project, in whatever file it is. */
public class NextProblem extends AbstractHandler {
	private static final Messages TEXTS = new Messages(NextProblem.class, "texts");

	private final boolean forward;

	public NextProblem() {
		this(true);
	}

	NextProblem(boolean forward) {
		this.forward = forward;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
		if (file != null && editor instanceof ITextEditor text && text.getSelectionProvider().getSelection() instanceof ITextSelection caret) {
			try {
				go(text, ProblemSteps.from(file, caret.getOffset(), forward).orElse(null));
			} catch (CoreException e) {
				throw new ExecutionException("The problems could not be read.", e);
			}
		}
		return null;
	}

	private void go(ITextEditor from, ProblemSteps.Step step) throws CoreException {
		if (step == null) {
			say(from, null, text("none"));
			return;
		}
		IEditorPart editor = IDE.openEditor(from.getSite().getPage(), step.problem());
		String message = step.problem().getAttribute(IMarker.MESSAGE, "");
		say(editor, step.problem(), step.wrapped() ? text(forward ? "first-again" : "last-again") + ' ' + message : message);
		if (step.wrapped()) {
			editor.getSite().getShell().getDisplay().beep();
		}
	}

	private static String text(String key) {
		return TEXTS.plain(key, Locale.getDefault());
	}

	private static void say(IEditorPart editor, IMarker problem, String sentence) {
		IStatusLineManager line = editor.getEditorSite().getActionBars().getStatusLineManager();
		line.setErrorMessage(problem != null && problem.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR ? sentence : null);
		line.setMessage(sentence);
	}
}
