package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** What a review says of a card is answered from the card, in the text of the review. */
class ReviewAnswerTest extends InWorkbench {
	private static final String CARD = "declaration Beton {\n  mass 2380 kg\n  practitioner \"Bureau X\"\n}\n";
	private static final String REVIEW = "review R of Beton {\n  reviewer \"Toetser Y\"\n\n  item mass-missing open {\n    finding major 2026-02-21 (property \"mass\") \"Too light.\" {\n    }\n  }\n}\n";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static List<IMarker> problems(IFile file, String rule) throws CoreException {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals(rule)).toList();
	}

	private static void run(IMarker problem, String title) throws Exception {
		List<IMarkerResolution> resolutions = inUi(() -> List.of(IDE.getMarkerHelpRegistry().getResolutions(problem)));
		assertEquals(List.of("Reply in R", "Resolve in R"), resolutions.stream().map(IMarkerResolution::getLabel).toList());
		inUi(() -> {
			resolutions.stream().filter(each -> each.getLabel().equals(title)).findFirst().orElseThrow().run(problem);
			return null;
		});
	}

	@Test
	void aReplyOpensTheReviewWithTheCaretWhereTheAnswerGoesAndUndoTakesItBack() throws Exception {
		IFile card = write("beton.kaart", CARD);
		write("r.kaart", REVIEW);
		waitFor(() -> problems(card, "review-finding-major").size() == 1);
		run(problems(card, "review-finding-major").getFirst(), "Reply in R");
		IEditorPart editor = inUi(() -> page().getActiveEditor());
		assertEquals("r.kaart", editor.getEditorInput().getName());
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		IDocument text = viewer.getDocument();
		assertTrue(text.get().contains(" by \"Bureau X\" \"\"\n    }"), text.get());
		assertEquals(text.get().indexOf("\"\"") + 1, inUi(() -> viewer.getSelectedRange().x));
		inUi(() -> {
			((ITextOperationTarget) viewer).doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(REVIEW, text.get());
	}

	@Test
	void whatIsResolvedFromTheCardIsNotMarkedThereAnyMoreOnceTheReviewIsSaved() throws Exception {
		IFile card = write("beton.kaart", CARD);
		write("r.kaart", REVIEW);
		waitFor(() -> problems(card, "review-finding-major").size() == 1);
		run(problems(card, "review-finding-major").getFirst(), "Resolve in R");
		IEditorPart editor = inUi(() -> page().getActiveEditor());
		assertTrue(inUi(() -> editor.getAdapter(ITextViewer.class).getDocument().get()).contains("resolved "), "in the review");
		inUi(() -> page().saveEditor(editor, false));
		waitFor(() -> problems(card, "review-finding-major").isEmpty());
	}
}
