package nl.kaartwerk.ui.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Third step to the first card: cells as a spreadsheet copies them, pasted into its table. */
public class PasteScores extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		int table = viewer == null ? -1 : viewer.getDocument().get().indexOf(FirstCard.TABLE);
		if (table < 0) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Texts.get("title"), Texts.get("noTable"));
			return null;
		}
		Clipboard clipboard = new Clipboard(viewer.getTextWidget().getDisplay());
		try {
			clipboard.setContents(new Object[] { FirstCard.CELLS }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
		editor.getSite().getPage().activate(editor);
		viewer.setSelectedRange(table + FirstCard.TABLE.length(), 0);
		viewer.revealRange(table, FirstCard.TABLE.length());
		((ITextOperationTarget) viewer).doOperation(ITextOperationTarget.PASTE);
		return null;
	}
}
