package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.ui.wizard.Example;
import nl.kaartwerk.ui.wizard.ExampleProject;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/** The perspective that opens, and the example in it. */
class ExampleTest extends InWorkbench {
	@Test
	void theWorkbenchOpensInTheAuthoringPerspective() throws Exception {
		inUi(() -> {
			page().resetPerspective(); // other tests close views
			return null;
		});
		assertEquals("nl.kaartwerk.ui.authoring", inUi(() -> page().getPerspective().getId()));
		List<String> views = inUi(() -> Arrays.stream(page().getViewReferences()).map(view -> view.getId()).toList());
		assertTrue(views.containsAll(List.of("nl.kaartwerk.ui.mki", "org.eclipse.ui.views.ProblemView", "org.eclipse.ui.views.ContentOutline",
				"org.eclipse.ui.navigator.ProjectExplorer")), views.toString());
	}

	@Test
	void theProjectMenuOffersNoBuilders() throws Exception {
		waitFor(() -> inUi(() -> {
			Menu bar = window().getShell().getMenuBar();
			Menu menu = Arrays.stream(bar.getItems()).filter(item -> item.getText().contains("Project")).findFirst().orElseThrow().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			List<String> entries = Arrays.stream(menu.getItems()).map(item -> item.getText().replace("&", "")).toList();
			menu.notifyListeners(SWT.Hide, new Event());
			return entries.contains("Properties") && entries.stream().noneMatch(entry -> entry.contains("Build") || entry.contains("Clean"));
		}));
	}

	private static Text field(Composite parent) {
		for (Control child : parent.getChildren()) {
			Text found = child instanceof Text text && text.isEnabled() && (text.getStyle() & SWT.READ_ONLY) == 0 ? text
					: child instanceof Composite inner ? field(inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	@Test
	void theWizardMakesTheExampleOpensItsWorkAndShowsWhatAReviewerWouldFind() throws Exception {
		ExampleWizard wizard = new ExampleWizard();
		WizardDialog dialog = inUi(() -> {
			wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
			WizardDialog created = new WizardDialog(window().getShell(), wizard);
			created.setBlockOnOpen(false);
			created.open();
			return created;
		});
		inUi(() -> {
			Text name = field(dialog.getShell());
			name.setText("a/b");
			assertFalse(wizard.canFinish());
			name.setText(project.getName());
			assertFalse(wizard.canFinish());
			assertTrue(dialog.getErrorMessage() == null || !dialog.getErrorMessage().isEmpty());
			name.setText("voorbeeld");
			assertTrue(wizard.canFinish());
			return null;
		});
		assertTrue(inUi(wizard::performFinish));
		inUi(dialog::close);
		IProject example = new ExampleProject(Example.RIJWONING, "voorbeeld").project();
		try {
			assertEquals("rijwoning.kaart", inUi(() -> page().getActiveEditor().getEditorInput().getName()));
			ProjectionViewer viewer = inUi(() -> (ProjectionViewer) page().getActiveEditor().getAdapter(ITextViewer.class));
			// It is shown before the server has read the new project.
			waitFor(() -> inUi(() -> viewer.getProjectionAnnotationModel().getAnnotationIterator().hasNext()));
			waitFor(() -> Arrays.stream(example.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE))
					.anyMatch(m -> m.getAttribute(ProblemMarkers.CODE, "").equals("score-unit-slip")));
			List<String> structural = Catalogue.rules().stream().filter(r -> !r.waivable()).map(Rule::id).toList();
			for (IMarker marker : example.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
				assertFalse(structural.contains(marker.getAttribute(ProblemMarkers.CODE, "")), marker.getAttribute(IMarker.MESSAGE, ""));
			}
		} finally {
			inUi(() -> page().closeAllEditors(false));
			example.delete(true, true, null);
		}
	}

	@Test
	void anExistingProjectStaysAndACancelledOneLeavesNothing() throws Exception {
		assertThrows(CoreException.class, () -> new ExampleProject(Example.RIJWONING, project.getName()).create(new NullProgressMonitor()));
		assertTrue(project.exists());
		NullProgressMonitor cancelled = new NullProgressMonitor() {
			private int asked;

			@Override
			public boolean isCanceled() {
				return ++asked > 6;
			}
		};
		assertThrows(OperationCanceledException.class, () -> new ExampleProject(Example.RIJWONING, "afgebroken").create(cancelled));
		assertFalse(new ExampleProject(Example.RIJWONING, "afgebroken").project().exists());
	}

	@Test
	void eachExampleIsThereWithItsFirstText() throws Exception {
		for (Example example : Example.values()) {
			ExampleProject made = new ExampleProject(example, "voorbeeld-" + example.id());
			made.create(new NullProgressMonitor());
			try {
				assertTrue(made.first().exists(), example.id());
				assertTrue(made.project().getFile(".kaartwerk/project").exists(), example.id());
			} finally {
				made.project().delete(true, true, null);
			}
		}
	}
}
