package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.CreateChangeOperation;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.fix.FixAll;
import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;

/** A fix for all problems of its kind, each from its own data, as one change with one undo; waivers; what the whole library shows. */
class FixAllTest extends InWorkbench {
	private static final String CARD = "declaration %s {\n  profile {\n    impacts A2 {\n                    A1-A3   C1\n      GWP-total     198.0  1.5\n"
			+ "      GWP-fossil    %s  1.0\n      GWP-biogenic    0.4  0.3\n      GWP-luluc       0.1  0.2\n    }\n  }\n}\n";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static List<IMarker> problems(IFile file, String rule) throws CoreException {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
				.filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals(rule)).toList();
	}

	private static List<Integer> severities(IFile file, String rule) throws CoreException {
		return problems(file, rule).stream().map(m -> m.getAttribute(IMarker.SEVERITY, -1)).toList();
	}

	private static CompositeChange change(FixAll fixes) throws Exception {
		CreateChangeOperation create = new CreateChangeOperation(new CheckConditionsOperation(fixes, CheckConditionsOperation.ALL_CONDITIONS), 4);
		ResourcesPlugin.getWorkspace().run((ICoreRunnable) create::run, null);
		assertTrue(create.getConditionCheckingStatus().isOK(), create.getConditionCheckingStatus().toString());
		CompositeChange change = (CompositeChange) create.getChange();
		while (change.getChildren().length == 1 && change.getChildren()[0] instanceof CompositeChange inner) {
			change = inner;
		}
		return change;
	}

	@Test
	void allOfAKindAreFixedInTheProjectEachFromItsOwnDataAndOneUndoTakesItBack() throws Exception {
		String first = CARD.formatted("Een", "186.0");
		String second = CARD.formatted("Twee", "100.0");
		IFile one = write("een.kaart", first);
		IFile two = write("twee.kaart", second);
		waitFor(() -> problems(one, "gwp-sum").size() == 1 && problems(two, "gwp-sum").size() == 1);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), one));
		FixAll fixes = new FixAll(one, "gwp-sum", "recompute GWP-total", "Compute GWP-total");
		fixes.setScope(Scope.PROJECT);
		CompositeChange change = change(fixes);
		assertEquals(2, change.getChildren().length);
		PerformChangeOperation perform = new PerformChangeOperation(change);
		perform.setUndoManager(RefactoringCore.getUndoManager(), change.getName());
		inUi(() -> {
			ResourcesPlugin.getWorkspace().run((ICoreRunnable) perform::run, null);
			return null;
		});
		assertEquals(first.replace("198.0", "186.5"), document(editor).get());
		assertEquals(second.replace("198.0", "100.5"), two.readString());
		waitFor(() -> problems(one, "gwp-sum").isEmpty() && problems(two, "gwp-sum").isEmpty());
		Undo.withConsent();
		assertEquals(first, document(editor).get());
		assertEquals(second, two.readString());
		waitFor(() -> problems(one, "gwp-sum").size() == 1 && problems(two, "gwp-sum").size() == 1);
	}

	@Test
	void inTheFileOnlyTheFileIsFixed() throws Exception {
		IFile one = write("een.kaart", CARD.formatted("Een", "186.0"));
		IFile two = write("twee.kaart", CARD.formatted("Twee", "100.0"));
		waitFor(() -> problems(one, "gwp-sum").size() == 1 && problems(two, "gwp-sum").size() == 1);
		CompositeChange change = change(new FixAll(two, "gwp-sum", "recompute GWP-fossil", "Compute GWP-fossil"));
		assertEquals(List.of("twee.kaart"), Arrays.stream(change.getChildren()).map(c -> c.getName()).toList());
	}

	@Test
	void whenThereIsNothingLeftToFixThatIsSaid() throws Exception {
		IFile one = write("een.kaart", "owner A\n");
		waitFor(() -> one.exists());
		FixAll fixes = new FixAll(one, "gwp-sum", "recompute GWP-total", "Compute GWP-total");
		assertTrue(fixes.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
	}

	private static IDocument document(IEditorPart editor) throws Exception {
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private static List<IMarkerResolution> resolutions(IMarker marker) throws Exception {
		return inUi(() -> List.of(IDE.getMarkerHelpRegistry().getResolutions(marker)));
	}

	@Test
	void eachFixIsOfferedForAllOfItsKindAndAWaiverOnlyHere() throws Exception {
		IFile one = write("een.kaart", CARD.formatted("Een", "186.0"));
		waitFor(() -> problems(one, "gwp-sum").size() == 1);
		List<String> labels = resolutions(problems(one, "gwp-sum").getFirst()).stream().map(IMarkerResolution::getLabel).toList();
		assertEquals(List.of("Compute GWP-total: 186.5", "Compute GWP-fossil: 197.5", "Compute GWP-biogenic: 11.9", "Compute GWP-luluc: 11.6",
				"Waive gwp-sum here...", "All of this kind: Compute GWP-total: 186.5...", "All of this kind: Compute GWP-fossil: 197.5...",
				"All of this kind: Compute GWP-biogenic: 11.9...", "All of this kind: Compute GWP-luluc: 11.6..."), labels);
	}

	@Test
	void aWaiverIsAddedWithTheCaretWhereItsReasonGoesAndHoldsOnceItIsWritten() throws Exception {
		IFile one = write("een.kaart", CARD.formatted("Een", "186.0"));
		waitFor(() -> problems(one, "gwp-sum").size() == 1);
		IMarker problem = problems(one, "gwp-sum").getFirst();
		IMarkerResolution waive = resolutions(problem).stream().filter(r -> r.getLabel().startsWith("Waive")).findFirst().orElseThrow();
		inUi(() -> {
			waive.run(problem);
			return null;
		});
		IEditorPart editor = inUi(() -> page().getEditors()[0]);
		assertTrue(document(editor).get().contains("\n  waive gwp-sum (set A2 indicator GWP-total module A1-A3) because \"\" by \"\"\n"), document(editor).get());
		assertEquals(document(editor).get().indexOf("because \"") + 9, inUi(() -> editor.getAdapter(ITextViewer.class).getSelectedRange().x));
		waitFor(() -> problems(one, "waiver-unsigned").size() == 1);
		assertEquals(IMarker.SEVERITY_ERROR, problems(one, "gwp-sum").getFirst().getAttribute(IMarker.SEVERITY, -1));
		inUi(() -> {
			IDocument text = editor.getAdapter(ITextViewer.class).getDocument();
			text.set(text.get().replace("because \"\" by \"\"", "because \"As published.\" by \"J. Jansen\""));
			return null;
		});
		waitFor(() -> problems(one, "waiver-unsigned").isEmpty() && severities(one, "gwp-sum").equals(List.of(IMarker.SEVERITY_INFO)));
		assertTrue(problems(one, "gwp-sum").getFirst().getAttribute(IMarker.MESSAGE, "").endsWith("Waived by J. Jansen: As published."));
	}

	@Test
	void cardsWithTheSameContentAreMarkedInBothFilesAndTheMarkersGoWithTheCause() throws Exception {
		IFile one = write("een.kaart", CARD.formatted("Een", "186.0"));
		IFile two = write("twee.kaart", CARD.formatted("Twee", "186.0"));
		waitFor(() -> problems(one, "library-duplicate").size() == 1 && problems(two, "library-duplicate").size() == 1);
		assertEquals(ProblemMarkers.LIBRARY_TYPE, problems(one, "library-duplicate").getFirst().getType());
		assertEquals("Twee has the same scores for the same unit.", problems(one, "library-duplicate").getFirst().getAttribute(IMarker.MESSAGE, ""));
		write("twee.kaart", CARD.formatted("Twee", "187.0"));
		waitFor(() -> problems(one, "library-duplicate").isEmpty() && problems(two, "library-duplicate").isEmpty());
	}

	@Test
	void theRuleSettingsOfAProjectHoldAsSoonAsTheyAreSaved() throws Exception {
		IFile one = write("een.kaart", CARD.formatted("Een", "186.0"));
		waitFor(() -> problems(one, "gwp-sum").size() == 1);
		project.getFolder(".kaartwerk").create(true, true, null);
		IFile settings = write(".kaartwerk/rules", "gwp-sum = warning\nno-such-rule = off\n");
		waitFor(() -> severities(one, "gwp-sum").equals(List.of(IMarker.SEVERITY_WARNING)));
		waitFor(() -> problems(settings, "settings-invalid").size() == 1);
		assertEquals(2, problems(settings, "settings-invalid").getFirst().getAttribute(IMarker.LINE_NUMBER, -1));
		write(".kaartwerk/rules", "gwp-sum = off\n");
		waitFor(() -> problems(one, "gwp-sum").isEmpty() && problems(settings, "settings-invalid").isEmpty());
	}
}
