package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;

/** What the Project Explorer shows of texts. A1 weighs GWP with 0.05 euro per kg. */
class NavigatorTest extends InWorkbench {
	private static final String CARD = "package p\n\ndeclaration Beton \"Mortel\" { functional unit 1 m3 category 1 profile { impacts A1 {\nA1-A3\nGWP 100\n} } }\n";
	private static final String WORK = "package p\n\nbuilding Huis \"Het huis\" { life 50 years gross floor area 10 m2 reference date 2020-01-01 not-enforced\nelement 16 { Beton 2 m3 } }\n";

	private CommonNavigator navigator;

	@BeforeEach
	void openNavigator() throws Exception {
		navigator = inUi(() -> (CommonNavigator) page().showView("org.eclipse.ui.navigator.ProjectExplorer"));
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		if (file.getParent() instanceof IFolder folder && !folder.exists()) {
			folder.create(true, true, null);
		}
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private TreeViewer viewer() {
		return navigator.getCommonViewer();
	}

	/** The lines of this test's project that can be seen. */
	private List<String> lines() throws Exception {
		return inUi(() -> {
			List<String> lines = new ArrayList<>();
			for (TreeItem item : viewer().getTree().getItems()) {
				if (project.equals(item.getData())) {
					collect(item, "", lines);
				}
			}
			return lines;
		});
	}

	private static void collect(TreeItem item, String indent, List<String> lines) {
		lines.add(indent + item.getText().replace('\u00a0', ' '));
		if (item.getExpanded()) {
			Arrays.stream(item.getItems()).forEach(child -> collect(child, indent + "  ", lines));
		}
	}

	private void expand(Object... elements) throws Exception {
		inUi(() -> {
			for (Object element : elements) {
				viewer().expandToLevel(element, 1);
			}
			return null;
		});
	}

	private void waitForLine(String start) throws Exception {
		try {
			waitFor(() -> lines().stream().anyMatch(line -> line.startsWith(start)));
		} catch (AssertionError e) {
			throw new AssertionError(start + " is not in\n" + String.join("\n", lines()), e);
		}
	}

	private void waitForLines(String... expected) throws Exception {
		try {
			waitFor(() -> lines().equals(List.of(expected)));
		} catch (AssertionError e) {
			throw new AssertionError(String.join("\n", lines()), e);
		}
	}

	@Test
	void theSettingsOfAProjectAreShownAndOtherHiddenFilesAreNot() throws Exception {
		write(".kaartwerk/project", "");
		write(".verborgen", "");
		expand(project, project.getFolder(".kaartwerk"));
		waitForLines(project.getName(), "  .kaartwerk", "    project");
	}

	@Test
	void aTextShowsItsDefinitionsWithWhatTheyAmountToAndFollowsWhatIsTyped() throws Exception {
		IFile card = write("beton.kaart", CARD + "owner O \"Holland\"\n");
		IFile work = write("huis.kaart", WORK);
		expand(project, card, work);
		waitForLine("    Huis  Het huis  MKI A1 \u20ac 10.00, MPG 0.020");
		waitForLine("    Beton  Mortel  MKI A1 \u20ac 5.00 ");
		waitFor(() -> lines().stream().anyMatch(line -> line.startsWith("  huis.kaart  MKI A1 \u20ac 10.00, MPG 0.020 ")
				|| line.matches("  huis.kaart  \\d+ (error|warning)s?.*MKI A1 \u20ac 10.00, MPG 0.020 .*")));
		assertTrue(lines().contains("    O  Holland"), lines().toString());
		Screenshots.ofView(navigator, "navigator");
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), card));
		inUi(() -> {
			IDocument text = editor.getAdapter(ITextViewer.class).getDocument();
			text.set(text.get().replace("GWP 100", "GWP 200").replace("Mortel", "Specie"));
			return null;
		});
		waitForLine("    Beton  Specie  MKI A1 \u20ac 10.00 ");
		waitForLine("    Huis  Het huis  MKI A1 \u20ac 20.00, MPG 0.040");
	}

	@Test
	void aWorkShowsItsElementsWithWhatTheyAmountToAndAnElementOpensItsText() throws Exception {
		write("beton.kaart", CARD);
		IFile work = write("huis.kaart", WORK.replace("element 16 {", "element 16 \"Fundering\" {"));
		expand(project, work);
		waitForLine("    Huis  Het huis");
		expand(inUi(() -> ((ITreeContentProvider) viewer().getContentProvider()).getChildren(work)));
		waitForLine("      16  Fundering  MKI A1 \u20ac 10.00 ");
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), work));
		inUi(() -> {
			IDocument text = editor.getAdapter(ITextViewer.class).getDocument();
			text.set(text.get().replace("Het huis", "Ons huis").replace("Beton 2 m3 }", "Beton 3 m3 } element 21 { Beton 1 m3 }"));
			return null;
		});
		waitForLine("    Huis  Ons huis  MKI A1 \u20ac 20.00, MPG 0.040");
		waitForLine("      16  Fundering  MKI A1 \u20ac 15.00 ");
		waitForLine("      21  MKI A1 \u20ac 5.00 ");
		inUi(() -> {
			Object element = ((ITreeContentProvider) viewer().getContentProvider()).getChildren(
					((ITreeContentProvider) viewer().getContentProvider()).getChildren(work)[0])[1];
			viewer().setSelection(new StructuredSelection(element));
			navigator.getViewSite().getActionBars().getGlobalActionHandler(ICommonActionConstants.OPEN).run();
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("21")));
	}

	@Test
	void definitionsAndElementsStandInTheOrderOfTheirText() throws Exception {
		IFile work = write("huis.kaart", "building Zaal \"A\" { element 32 { } element 16 { } }\nowner Aa\nbuilding Huis { }\n");
		expand(project, work);
		waitForLine("    Huis");
		expand(inUi(() -> ((ITreeContentProvider) viewer().getContentProvider()).getChildren(work)[0]));
		waitForLine("      16");
		assertEquals(List.of("Zaal", "32", "16", "Aa", "Huis"), lines().subList(2, 7).stream().map(line -> line.strip().split(" ")[0]).toList());
	}

	@Test
	void openingADefinitionSelectsItsNameInTheText() throws Exception {
		IFile card = write("beton.kaart", CARD);
		expand(project, card);
		waitFor(() -> lines().stream().anyMatch(line -> line.startsWith("    Beton  Mortel")));
		inUi(() -> {
			TreeItem text = Arrays.stream(viewer().getTree().getItems()).filter(item -> project.equals(item.getData())).findFirst().orElseThrow().getItem(0);
			viewer().setSelection(new StructuredSelection(text.getItem(0).getData()));
			navigator.getViewSite().getActionBars().getGlobalActionHandler(ICommonActionConstants.OPEN).run();
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("Beton")));
	}

	@Test
	void filesFoldersAndProjectsSayHowManyProblemsTheyHaveAndNoLongerWhenTheyAreMended() throws Exception {
		IFile broken = write("map/stuk.kaart", "owner\n");
		IFile other = write("map/ook.kaart", "owner\n");
		expand(project, project.getFolder("map"));
		waitForLines(project.getName() + "  2 errors", "  map  2 errors", "    ook.kaart  1 error", "    stuk.kaart  1 error");
		broken.write("owner A\n".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		waitFor(() -> lines().stream().noneMatch(line -> line.contains("2 errors") || line.matches(" *stuk.kaart .*error.*")));
		other.delete(true, null);
		waitFor(() -> lines().stream().noneMatch(line -> line.contains("error")));
	}

	@Test
	void eachDecorationCanBeSwitchedOff() throws Exception {
		write("stuk.kaart", "owner\n");
		write("beton.kaart", CARD);
		expand(project);
		waitFor(() -> lines().stream().anyMatch(line -> line.contains("1 error")) && lines().stream().anyMatch(line -> line.contains("MKI A1")));
		for (String id : List.of("nl.kaartwerk.ui.problems", "nl.kaartwerk.ui.figures")) {
			String shown = id.endsWith("problems") ? "1 error" : "MKI A1";
			inUi(() -> {
				PlatformUI.getWorkbench().getDecoratorManager().setEnabled(id, false);
				return null;
			});
			try {
				waitFor(() -> lines().stream().noneMatch(line -> line.contains(shown)));
			} finally {
				inUi(() -> {
					PlatformUI.getWorkbench().getDecoratorManager().setEnabled(id, true);
					return null;
				});
			}
			waitFor(() -> lines().stream().anyMatch(line -> line.contains(shown)));
		}
		assertFalse(lines().isEmpty());
	}

	@Test
	void aClosedProjectShowsNoProblemsAndAnOpenedOneShowsThemAgain() throws Exception {
		write("stuk.kaart", "owner\n");
		waitForLine(project.getName() + "  1 error");
		inUi(() -> {
			viewer().collapseAll(); // a project of that name may have been open before
			return null;
		});
		waitForLines(project.getName() + "  1 error");
		project.close(null);
		waitForLines(project.getName());
		project.open(null);
		waitForLine(project.getName() + "  1 error");
		assertEquals(1, lines().size());
	}
}
