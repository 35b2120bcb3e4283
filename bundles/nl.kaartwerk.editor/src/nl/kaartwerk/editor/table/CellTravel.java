package nl.kaartwerk.editor.table;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;

import nl.kaartwerk.lang.table.TablePlaces;
import nl.kaartwerk.lang.table.TableText;

/**
 * Tab and Shift+Tab go from cell to cell of a table. The generic editor has no other way for a contribution to get hold of the viewer than to be
 * a reconciler; there is nothing to reconcile.
 */
public class CellTravel implements IReconciler, VerifyKeyListener {
	private static final String GAP = "  ";

	private ITextViewer viewer;

	@Override
	public void install(ITextViewer of) {
		viewer = of;
		StyledText widget = of.getTextWidget();
		// The editor puts its own keys in front when it is complete, Shift+Tab among them: stand before those.
		widget.getDisplay().asyncExec(() -> {
			if (viewer == of && !widget.isDisposed()) {
				((ITextViewerExtension) of).prependVerifyKeyListener(this);
			}
		});
	}

	@Override
	public void uninstall() {
		if (viewer != null) {
			((ITextViewerExtension) viewer).removeVerifyKeyListener(this);
			viewer = null;
		}
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	@Override
	public void verifyKey(VerifyEvent event) {
		boolean plain = (event.stateMask & (SWT.MODIFIER_MASK & ~SWT.SHIFT)) == 0;
		if (event.doit && plain && event.character == SWT.TAB && viewer.getDocument() != null && viewer.isEditable()) {
			event.doit = !travel((event.stateMask & SWT.SHIFT) != 0);
		}
	}

	/** Whether there is somewhere to go; else the key does what it does everywhere. */
	private boolean travel(boolean back) {
		IDocument document = viewer.getDocument();
		Point selection = viewer.getSelectedRange();
		String text = document.get();
		Optional<TableText> table = TableText.at(text, selection.x).filter(t -> selection.x + selection.y <= t.close() && !t.isComment(selection.x));
		if (table.isEmpty() || isSeveralLines(document, selection)) {
			return false;
		}
		TablePlaces places = new TablePlaces(text, table.get());
		boolean typing = places.isTyping(selection.x, selection.y);
		if (typing && !back) {
			return places.isBehindWord(selection.x) && insertGap(document, selection);
		}
		Optional<TablePlaces.Range> cell = back ? places.previous(selection.x) : places.next(selection.x, selection.y);
		cell.ifPresent(range -> {
			viewer.setSelectedRange(range.offset(), range.length());
			viewer.revealRange(range.offset(), range.length());
		});
		return cell.isPresent() || !typing;
	}

	private static boolean isSeveralLines(IDocument document, Point selection) {
		try {
			return document.getLineOfOffset(selection.x) != document.getLineOfOffset(selection.x + selection.y);
		} catch (BadLocationException e) {
			return true; // a selection outside of the text is none of a cell
		}
	}

	/** Behind a value of a row that goes on: to where the next one is typed. */
	private boolean insertGap(IDocument document, Point selection) {
		int caret = selection.x;
		try {
			document.replace(caret, 0, GAP);
		} catch (BadLocationException e) {
			return false; // the caret is outside of the text: not ours
		}
		viewer.setSelectedRange(caret + GAP.length(), 0);
		return true;
	}
}
