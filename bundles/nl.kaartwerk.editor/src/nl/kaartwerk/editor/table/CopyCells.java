package nl.kaartwerk.editor.table;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.lang.table.GridCopy;

/** Copies the rows of a table that the selection touches, or all of them, as cells for a spreadsheet. */
public class CopyCells extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		if (viewer == null) {
			return null;
		}
		Point selection = viewer.getSelectedRange();
		Optional<String> cells = GridCopy.copy(viewer.getDocument().get(), selection.x, selection.y, SpreadsheetNumbers.decimalSeparator(), Locale.getDefault());
		if (cells.isEmpty()) {
			StatusLine.tell(editor, Texts.get("noTable"));
			return null;
		}
		Clipboard clipboard = new Clipboard(viewer.getTextWidget().getDisplay());
		try {
			clipboard.setContents(new Object[] { cells.get() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
		long rows = cells.get().lines().count() - 1;
		long columns = cells.get().lines().findFirst().orElseThrow().split("\t", -1).length - 2L;
		StatusLine.tell(editor, Texts.get("copied", Long.toString(rows), Long.toString(columns)));
		return null;
	}
}
