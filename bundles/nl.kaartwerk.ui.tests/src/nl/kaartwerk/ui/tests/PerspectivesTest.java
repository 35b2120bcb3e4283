package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.declarations.DeclarationsView;
import nl.kaartwerk.ui.wizard.Example;
import nl.kaartwerk.ui.wizard.ExampleProject;

/** The perspectives: what opens in them, and what New and Show View offer first. */
class PerspectivesTest extends InWorkbench {
	private static final List<String> EVERYWHERE = List.of("nl.kaartwerk.ui.mki", "org.eclipse.ui.views.ProblemView", "org.eclipse.ui.views.ContentOutline",
			"org.eclipse.ui.navigator.ProjectExplorer");

	private static IPerspectiveDescriptor perspective(String name) {
		return PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("nl.kaartwerk.ui." + name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "authoring", "review", "analysis" })
	void aPerspectiveOpensWithItsViewsAndOffersTheNewWizardsAndTheOtherPerspectives(String name) throws Exception {
		IPerspectiveDescriptor before = inUi(() -> page().getPerspective());
		ExampleProject example = new ExampleProject(Example.TWEEKAPPER, "perspectief");
		example.create(new NullProgressMonitor());
		try {
			inUi(() -> {
				page().setPerspective(perspective(name));
				page().resetPerspective();
				IDE.openEditor(page(), example.first());
				return null;
			});
			List<String> views = inUi(() -> Arrays.stream(page().getViewReferences()).map(view -> view.getId()).toList());
			for (String id : EVERYWHERE) {
				boolean later = name.equals("analysis") && id.equals("org.eclipse.ui.views.ProblemView");
				assertEquals(!later, views.contains(id), id);
			}
			assertTrue(inUi(() -> Arrays.asList(page().getNewWizardShortcuts())).containsAll(List.of("nl.kaartwerk.ui.new.card", "nl.kaartwerk.ui.new.copy",
					"nl.kaartwerk.ui.new.building", "nl.kaartwerk.ui.new.civil", "nl.kaartwerk.ui.new.project", "nl.kaartwerk.ui.example")));
			assertTrue(inUi(() -> Arrays.asList(page().getShowViewShortcuts())).containsAll(EVERYWHERE));
			assertEquals(List.of("nl.kaartwerk.ui.authoring", "nl.kaartwerk.ui.review", "nl.kaartwerk.ui.analysis"),
					inUi(() -> Arrays.asList(page().getPerspectiveShortcuts())));
			Screenshots.ofWindow(window(), "perspective-" + name);
		} finally {
			inUi(() -> {
				page().closeAllEditors(false);
				page().setPerspective(before);
				return null;
			});
			example.project().delete(true, true, null);
		}
	}

	/** Those of the cards have a dozen columns. */
	@ParameterizedTest
	@ValueSource(strings = { "authoring", "review", "analysis" })
	void theDeclarationsOpenWhereAWideTableCanBeRead(String name) throws Exception {
		IPerspectiveDescriptor before = inUi(() -> page().getPerspective());
		try {
			inUi(() -> {
				page().setPerspective(perspective(name));
				page().resetPerspective();
				return null;
			});
			IViewPart declarations = inUi(() -> page().showView(DeclarationsView.ID));
			IViewPart files = inUi(() -> page().showView("org.eclipse.ui.navigator.ProjectExplorer"));
			assertTrue(inUi(() -> width(page().showView(DeclarationsView.ID)) > 2 * width(files)), name);
			assertFalse(inUi(() -> Arrays.asList(page().getViewStack(files)).contains(declarations)), name);
		} finally {
			inUi(() -> {
				page().setPerspective(before);
				return null;
			});
		}
	}

	private static int width(IViewPart view) {
		return ((Control) view.getSite().getService(MPart.class).getWidget()).getSize().x;
	}

	@Test
	void perspectivesHaveNamesAndIcons() throws Exception {
		for (String name : new String[] { "authoring", "review", "analysis" }) {
			assertFalse(perspective(name).getLabel().startsWith("%"));
			assertTrue(inUi(() -> perspective(name).getImageDescriptor().getImageData(100) != null), name);
		}
	}
}
