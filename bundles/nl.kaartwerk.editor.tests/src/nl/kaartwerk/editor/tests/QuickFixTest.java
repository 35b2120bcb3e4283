package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** Quick fixes as a user makes them: from a problem, undone with one undo. What each writes is tested in full without a workbench. */
class QuickFixTest extends InWorkbench {
	private static final String TABLE = "declaration Beton \"C30\" {\n  functional unit 1 m3\n  profile {\n    inventory {\n      A1-A3 C1\n%s\n    }\n  }\n}\n";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static List<IMarker> problems(IFile file, String rule) throws Exception {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
				.filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals(rule)).toList();
	}

	private static IDocument document(IEditorPart editor) throws Exception {
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private static void undo(IEditorPart editor) throws Exception {
		inUi(() -> {
			editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			return null;
		});
	}

	private static IMarkerResolution resolution(IMarker marker, String title) throws Exception {
		return inUi(() -> {
			assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
			List<IMarkerResolution> all = List.of(IDE.getMarkerHelpRegistry().getResolutions(marker));
			return all.stream().filter(r -> r.getLabel().equals(title)).findFirst()
					.orElseThrow(() -> new AssertionError(all.stream().map(IMarkerResolution::getLabel).toList().toString()));
		});
	}

	/** The fix makes that of the text, its problem goes, one undo brings the text back and the problem with it. */
	private void assertFixAndUndo(String rule, String title, String before, String after) throws Exception {
		IFile file = write("beton.kaart", before);
		waitFor(() -> problems(file, rule).size() == 1);
		IMarkerResolution fix = resolution(problems(file, rule).getFirst(), title);
		inUi(() -> {
			fix.run(problems(file, rule).getFirst());
			return null;
		});
		IEditorPart editor = inUi(() -> page().getEditors()[0]);
		assertEquals(after, document(editor).get());
		assertEquals(before, file.readString());
		waitFor(() -> problems(file, rule).isEmpty());
		undo(editor);
		assertEquals(before, document(editor).get());
		waitFor(() -> problems(file, rule).size() == 1);
	}

	@Test
	void aUseTakesTheUnitOfItsDeclaration() throws Exception {
		String text = "declaration Beton { functional unit 1 m3 }\nbuilding Huis { element 16 { Beton 2 m2 } }\n";
		assertFixAndUndo("use-unit", "Use the unit of Beton: m3", text, text.replace("m2", "m3"));
	}

	@Test
	void aRowIsCompleted() throws Exception {
		assertFixAndUndo("table-row-short", "Complete the row with ND", TABLE.formatted("      PERE   1"), TABLE.formatted("      PERE   1 ND"));
	}

	@Test
	void surplusValuesGo() throws Exception {
		assertFixAndUndo("table-row-long", "Remove the surplus values (1)", TABLE.formatted("      PERE   1 2 3"),
				TABLE.formatted("      PERE   1 2"));
	}

	@Test
	void missingRowsAreAdded() throws Exception {
		String head = "declaration C {\n  profile {\n    impacts A1 {\n      A1-A3\n";
		String rows = Stream.of("ADPE", "ADPF", "GWP", "ODP", "POCP", "AP", "EP", "HTP", "FAETP", "MAETP", "TETP")
				.map("      %-5s ND\n"::formatted).collect(Collectors.joining());
		assertFixAndUndo("table-rows-missing", "Add the 11 missing rows with ND", head + "    }\n  }\n}\n", head + rows + "    }\n  }\n}\n");
	}

	@Test
	void aDecimalCommaBecomesAPoint() throws Exception {
		assertFixAndUndo("table-cell-comma", "Write 1.5", TABLE.formatted("      PERE   1,5 2"), TABLE.formatted("      PERE   1.5 2"));
	}

	@Test
	void aMissingDeclarationIsMade() throws Exception {
		String text = "building Huis { element 16 { Beton 2 m2 } }\n";
		assertFixAndUndo("link-unresolved", "Create the declaration Beton", text,
				text + "\ndeclaration Beton \"Beton\" {\n  functional unit 1 m2\n}\n");
	}

	@Test
	void aNameBecomesTheSimilarOne() throws Exception {
		String text = "declaration Beton { functional unit 1 m3 }\nbuilding Huis { element 16 { Betn 2 m3 } }\n";
		assertFixAndUndo("link-unresolved", "Change to Beton", text, text.replace("Betn", "Beton"));
	}

	@Test
	void allProblemsOfARuleAreFixedAtOnce() throws Exception {
		IFile file = write("beton.kaart", TABLE.formatted("      PERE   1,5 2,5"));
		waitFor(() -> problems(file, "table-cell-comma").size() == 2);
		List<IMarker> markers = problems(file, "table-cell-comma");
		IMarkerResolution fix = inUi(() -> IDE.getMarkerHelpRegistry().getResolutions(markers.getFirst())[0]);
		IMarker[] others = ((WorkbenchMarkerResolution) fix).findOtherMarkers(markers.toArray(IMarker[]::new));
		assertEquals(1, others.length);
		inUi(() -> {
			((WorkbenchMarkerResolution) fix).run(markers.toArray(IMarker[]::new), new NullProgressMonitor());
			return null;
		});
		assertEquals(TABLE.formatted("      PERE   1.5 2.5"), document(inUi(() -> page().getEditors()[0])).get());
		waitFor(() -> problems(file, "table-cell-comma").isEmpty());
	}

	@Test
	void theKeyForFixesOffersThemAtTheProblem() throws Exception {
		String text = TABLE.formatted("      PERE   1,5 2");
		IFile file = write("beton.kaart", text);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> problems(file, "table-cell-comma").size() == 1);
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		waitFor(() -> inUi(() -> ((ISourceViewer) viewer).getAnnotationModel().getAnnotationIterator().hasNext()));
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(text.indexOf("1,5") + 1, 0);
			viewer.getTextOperationTarget().doOperation(ISourceViewer.QUICK_ASSIST);
			return null;
		});
		waitFor(() -> inUi(() -> shown().contains("Write 1.5")));
	}

	@Test
	void allFixesOfTheLineAreOfferedWhereverTheCaretIs() throws Exception {
		String text = TABLE.formatted("      PERE   1,5 2,5");
		IFile file = write("beton.kaart", text);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> problems(file, "table-cell-comma").size() == 2);
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		waitFor(() -> inUi(() -> ((ISourceViewer) viewer).getAnnotationModel().getAnnotationIterator().hasNext()));
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(text.indexOf("      PERE"), 0);
			viewer.getTextOperationTarget().doOperation(ISourceViewer.QUICK_ASSIST);
			return null;
		});
		waitFor(() -> inUi(() -> shown().contains("Write 1.5") && shown().contains("Write 2.5")));
	}
}
