package nl.kaartwerk.ui.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Fourth step to the first card: goes to the wrong number and shows the quick fixes. */
public class Repair extends AbstractHandler {
	private static final String ROW = "GWP-total";

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		String text = viewer == null ? "" : viewer.getDocument().get();
		int value = text.indexOf(ROW) + ROW.length();
		if (!(viewer instanceof ISourceViewer source) || !text.contains(ROW)) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Texts.get("title"), Texts.get("noTable"));
			return null;
		}
		while (value < text.length() && text.charAt(value) == ' ') {
			value++;
		}
		editor.getSite().getPage().activate(editor);
		source.setSelectedRange(value, 0);
		source.revealRange(value, 1);
		source.getTextWidget().setFocus();
		source.getTextOperationTarget().doOperation(ISourceViewer.QUICK_ASSIST);
		return null;
	}
}
