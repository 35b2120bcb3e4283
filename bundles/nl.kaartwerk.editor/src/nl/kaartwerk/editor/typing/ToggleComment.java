package nl.kaartwerk.editor.typing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.editor.text.Positions;

/** Comments the chosen lines out, or in again when all of them are out. */
public class ToggleComment extends AbstractHandler {
	private static final String COMMENT = "//";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		if (viewer != null && viewer.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			try {
				DocumentEdits.apply(viewer.getDocument(), edits(viewer.getDocument(), selection));
			} catch (BadLocationException e) {
				throw new ExecutionException("The lines could not be commented.", e);
			}
		}
		return null;
	}

	private static List<TextEdit> edits(IDocument document, ITextSelection selection) throws BadLocationException {
		List<IRegion> lines = new ArrayList<>();
		for (int line = selection.getStartLine(); line <= selection.getEndLine(); line++) {
			IRegion region = document.getLineInformation(line);
			if (!document.get(region.getOffset(), region.getLength()).isBlank()) {
				lines.add(region);
			}
		}
		boolean allOut = true;
		for (IRegion line : lines) {
			allOut &= document.get(line.getOffset(), line.getLength()).stripLeading().startsWith(COMMENT);
		}
		List<TextEdit> edits = new ArrayList<>();
		for (IRegion line : lines) {
			String text = document.get(line.getOffset(), line.getLength());
			int start = text.length() - text.stripLeading().length();
			int length = !allOut ? 0 : text.startsWith(COMMENT + ' ', start) ? COMMENT.length() + 1 : COMMENT.length();
			Range range = Positions.range(document, line.getOffset() + start, length);
			edits.add(new TextEdit(range, allOut ? "" : COMMENT + ' '));
		}
		return edits;
	}
}
