package nl.kaartwerk.ui.declarations;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dnd.IDragAndDropService;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.UseLines.Insertion;

/**
 * Takes declarations that are dragged into a text: each becomes a use in the element that it is dropped into. The generic editor has no other way
 * for a contribution to get hold of the viewer than to be a reconciler; there is nothing to reconcile.
 */
public final class CardDrops implements IReconciler {
	private ITextViewer viewer;
	private StyledText widget;

	@Override
	public void install(ITextViewer of) {
		viewer = of;
		widget = of.getTextWidget();
		// The editor installs what it takes itself when it is complete, and does not look whether somebody was first.
		widget.getDisplay().asyncExec(() -> {
			if (viewer == of && !widget.isDisposed()) {
				dropping(of).ifPresent(service -> service.addMergedDropTarget(widget, DND.DROP_COPY | DND.DROP_MOVE,
						new Transfer[] { LocalSelectionTransfer.getTransfer() }, new Listener()));
			}
		});
	}

	/** The service of the editor that a viewer belongs to, with which it takes what is dropped itself. */
	private static Optional<IDragAndDropService> dropping(ITextViewer viewer) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					IEditorPart editor = reference.getEditor(false);
					if (editor != null && editor.getAdapter(ITextViewer.class) == viewer) {
						return Optional.ofNullable(editor.getSite().getService(IDragAndDropService.class));
					}
				}
			}
		}
		return Optional.empty();
	}

	@Override
	public void uninstall() {
		viewer = null;
		widget = null;
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private final class Listener extends DropTargetAdapter {
		@Override
		public void dragEnter(DropTargetEvent event) {
			dragOver(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			event.detail = dragged().isEmpty() || viewer == null || !viewer.isEditable() ? DND.DROP_NONE : DND.DROP_COPY;
			event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_SCROLL;
		}

		@Override
		public void drop(DropTargetEvent event) {
			List<DeclaredCard> cards = dragged();
			if (cards.isEmpty() || viewer == null || widget.isDisposed()) {
				event.detail = DND.DROP_NONE;
				return;
			}
			CardDrops.drop(viewer, offset(widget.toControl(event.x, event.y)), cards);
		}
	}

	private static List<DeclaredCard> dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				? selection.stream().filter(DeclaredCard.class::isInstance).map(DeclaredCard.class::cast).toList()
				: List.of();
	}

	/** The place in the document below a point, or at the end of the line when there is nothing. */
	private int offset(Point at) {
		int inWidget = widget.getOffsetAtPoint(at);
		if (inWidget < 0) {
			int line = widget.getLineIndex(at.y);
			inWidget = line + 1 < widget.getLineCount() ? widget.getOffsetAtLine(line + 1) - 1 : widget.getCharCount();
		}
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(inWidget) : inWidget;
	}

	/** Puts uses of cards into the text; one undo takes them back. */
	public static void drop(ITextViewer viewer, int offset, List<DeclaredCard> cards) {
		IDocument document = viewer.getDocument();
		WorkspaceFiles.address(document).ifPresent(address -> {
			long stamp = stamp(document);
			Questions.ask(server -> server.uses(address, offset, cards), () -> viewer.getDocument() == document,
					answer -> answer.ifPresent(insertion -> insert(viewer, document, stamp, insertion)));
		});
	}

	private static long stamp(IDocument document) {
		return document instanceof IDocumentExtension4 versioned ? versioned.getModificationStamp() : 0;
	}

	private static void insert(ITextViewer viewer, IDocument document, long stamp, Insertion insertion) {
		if (viewer.getDocument() != document || stamp(document) != stamp) {
			return; // it was typed in meanwhile; the place is another one
		}
		insertion.refusal().ifPresent(reason -> say(Texts.get("refused." + reason.name())));
		insertion.change().ifPresent(change -> {
			try {
				replace(viewer, document, change);
			} catch (BadLocationException e) {
				ILog.get().error("The use could not be put into the text.", e);
			}
		});
	}

	private static void replace(ITextViewer viewer, IDocument document, TextChange change) throws BadLocationException {
		document.replace(change.offset(), change.length(), change.text());
		int blank = change.text().length() - change.text().stripLeading().length();
		int end = change.text().stripTrailing().length();
		viewer.setSelectedRange(change.offset() + blank, end - blank);
		viewer.revealRange(change.offset() + blank, end - blank);
		viewer.getTextWidget().setFocus();
	}

	/** In the status line, where the editor says what it cannot do. */
	private static void say(String message) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		if (editor != null) {
			editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(message);
		}
	}
}
