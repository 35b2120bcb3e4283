package nl.kaartwerk.editor.fix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.editor.text.Positions;
import nl.kaartwerk.lang.ide.fix.KaartCodeActions;

/** One fix of a problem. It changes the text in an editor, never the file behind its back, so that undo takes it back. */
final class FixResolution extends WorkbenchMarkerResolution {
	private static final String REASON = "because \"";
	/** A text that is still to be written. */
	private static final String NOTHING = "\"\"";

	private final IMarker marker;
	private final String title;
	private final String kind;

	FixResolution(IMarker marker, CodeAction action) {
		this.marker = marker;
		this.title = action.getTitle();
		this.kind = String.valueOf(action.getData());
	}

	@Override
	public String getLabel() {
		return title;
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}

	/** Problems of the same rule: what mends this one mends them too. */
	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		String rule = this.marker.getAttribute(ProblemMarkers.CODE, "");
		return Arrays.stream(markers).filter(other -> !other.equals(marker) && rule.equals(other.getAttribute(ProblemMarkers.CODE, "")))
				.toArray(IMarker[]::new);
	}

	/** Asks anew: the text may have changed since the list of fixes was shown, and the marker may be another one of the same rule. */
	@Override
	public void run(IMarker chosen) {
		Optional<CodeAction> action = MarkerFixes.of(chosen).stream()
				.filter(a -> kind.equals(String.valueOf(a.getData())) && (!chosen.equals(marker) || title.equals(a.getTitle()))).findFirst();
		if (action.isEmpty()) {
			return;
		}
		try {
			for (Map.Entry<String, List<TextEdit>> edits : action.get().getEdit().getChanges().entrySet()) {
				Optional<IFile> file = WorkspaceFiles.file(edits.getKey());
				if (file.isPresent()) {
					apply(file.get(), edits.getValue());
				}
			}
		} catch (PartInitException | BadLocationException e) {
			ILog.get().error("The fix could not be made: " + title, e);
		}
	}

	private void apply(IFile file, List<TextEdit> edits) throws PartInitException, BadLocationException {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IEditorPart editor = IDE.openEditor(page, file, false);
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		IDocument document = viewer.getDocument();
		DocumentEdits.apply(document, edits);
		if (kind.equals(KaartCodeActions.WAIVE)) {
			ask(viewer, editor, edits.getFirst(), edits.getFirst().getNewText().indexOf(REASON) + REASON.length());
		} else if (kind.startsWith(KaartCodeActions.REVIEW)) {
			ask(viewer, editor, edits.getFirst(), edits.getFirst().getNewText().indexOf(NOTHING) + 1);
		}
	}

	/** The caret stands where a person writes; at the start of what was added when nothing is left to write. */
	private static void ask(ITextViewer viewer, IEditorPart editor, TextEdit added, int within) throws BadLocationException {
		int start = Positions.region(viewer.getDocument(), new Range(added.getRange().getStart(), added.getRange().getStart())).getOffset();
		viewer.setSelectedRange(start + within, 0);
		viewer.revealRange(start, added.getNewText().length());
		editor.getSite().getPage().activate(editor);
		editor.setFocus();
	}
}
