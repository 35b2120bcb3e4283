package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.intro.IIntroPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.tests.InWorkbench;

/** Where somebody new begins: the welcome page, and the cheat sheet that leads to a first card. */
class FirstCardTest extends InWorkbench {
	private static final String SHEETS = "nl.kaartwerk.ui.guide";

	@AfterEach
	void noGuideIsLeft() throws Exception {
		inUi(() -> {
			page().hideView(page().findView(SHEETS));
			page().closeAllEditors(false);
			return null;
		});
		for (IProject made : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (made.getName().startsWith("first-card") || made.getName().equals("rijwoning")) {
				made.delete(true, true, null);
			}
		}
	}

	private static List<String> commands(String file) throws Exception {
		try (InputStream in = Platform.getBundle("nl.kaartwerk.ui").getEntry(file).openStream()) {
			NodeList commands = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("command");
			List<String> found = new ArrayList<>();
			for (int i = 0; i < commands.getLength(); i++) {
				found.add(((Element) commands.item(i)).getAttribute("serialization"));
			}
			return found;
		}
	}

	private static void run(String serialization) throws Exception {
		inUi(() -> {
			ParameterizedCommand command = window().getService(ICommandService.class).deserialize(serialization);
			assertTrue(command.getCommand().isDefined(), serialization);
			assertTrue(command.getCommand().isEnabled(), serialization);
			return window().getService(IHandlerService.class).executeCommand(command, null);
		});
	}

	/** Each button of the sheet, in its order, as somebody presses it who does nothing by himself. */
	@Test
	void theStepsOfTheCheatSheetEndInACardWithItsMkiInBothLanguages() throws Exception {
		List<String> steps = commands("cheatsheets/first-card.xml");
		assertEquals(steps, commands("nl/nl/cheatsheets/first-card.xml"));
		assertEquals(5, steps.size());
		run(steps.get(0));
		run(steps.get(1));
		IFile card = ResourcesPlugin.getWorkspace().getRoot().getProject("first-card").getFile("card.kaart");
		assertTrue(card.exists());
		IEditorPart editor = inUi(() -> page().getActiveEditor());
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		run(steps.get(2));
		waitFor(() -> inUi(() -> viewer.getDocument().get().contains("      GWP-total          198.2     1.6     -6.1")
				|| viewer.getDocument().get().matches("(?s).*GWP-total +198\\.2 +1\\.6 +-6\\.1\n.*SQP +640 +5\\.2 +-24\n.*")));
		waitFor(() -> Arrays.stream(card.findMarkers(ProblemMarkers.TYPE, true, 0)).anyMatch(m -> "gwp-sum".equals(m.getAttribute("code", ""))));
		run(steps.get(3));
		waitFor(() -> inUi(() -> shown().contains("Compute GWP-total: 186.52")));
		inUi(() -> {
			Table proposals = Arrays.stream(Display.getDefault().getShells()).filter(Shell::isVisible).flatMap(shell -> find(shell, Table.class))
					.filter(table -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText().equals("Compute GWP-total: 186.52"))).findFirst()
					.orElseThrow();
			int fix = Arrays.stream(proposals.getItems()).map(item -> item.getText()).toList().indexOf("Compute GWP-total: 186.52");
			proposals.setSelection(fix);
			Event chosen = new Event();
			chosen.item = proposals.getItem(fix);
			proposals.notifyListeners(SWT.Selection, chosen);
			proposals.notifyListeners(SWT.DefaultSelection, chosen);
			return null;
		});
		waitFor(() -> inUi(() -> viewer.getDocument().get().contains("186.52")));
		assertTrue(viewer instanceof ISourceViewer);
		waitFor(() -> Arrays.stream(card.findMarkers(ProblemMarkers.TYPE, true, 0)).noneMatch(m -> "gwp-sum".equals(m.getAttribute("code", ""))));
		run(steps.get(4));
		assertTrue(inUi(() -> page().findView("nl.kaartwerk.ui.mki") != null));
	}

	@Test
	void theViewDoesAStepAtAPressOfItsButtonAndTicksIt() throws Exception {
		run("nl.kaartwerk.ui.guide.open");
		IViewPart sheet = inUi(() -> page().findView(SHEETS));
		assertEquals("Your first card", inUi(sheet::getTitle));
		assertEquals(List.of("1. Make a project", "2. Write a card", "3. Paste the scores", "4. Repair what is marked", "5. See the MKI"), steps(sheet));
		for (int step = 0; step < 2; step++) {
			int number = step;
			inUi(() -> {
				find(control(sheet), Button.class).toList().get(number).notifyListeners(SWT.Selection, new Event());
				return null;
			});
		}
		assertEquals(List.of("\u2713 Make a project", "\u2713 Write a card", "3. Paste the scores", "4. Repair what is marked", "5. See the MKI"), steps(sheet));
		assertEquals("card.kaart", inUi(() -> page().getActiveEditor().getTitle()));
		Screenshots.ofWindow(window(), "first-card");
	}

	private static Composite control(IViewPart view) {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	private static List<String> steps(IViewPart sheet) throws Exception {
		return inUi(() -> find(control(sheet), Label.class).map(Label::getText).filter(text -> text.matches("(\\d\\.|\u2713) .*")).toList());
	}

	@Test
	void theWelcomePageLeadsToTheExampleTheFirstCardAProjectAndTheHelp() throws Exception {
		List<String> links = inUi(() -> links().map(Link::getText).toList());
		assertEquals(List.of("<a>Your first card</a>", "<a>Open the example house</a>", "<a>New project</a>", "<a>Help</a>", "<a>Recent changes</a>",
				"<a>Close this page</a>"), links);
		Screenshots.ofWindow(window(), "welcome");
		press("Open the example house");
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("rijwoning.kaart")));
		assertEquals(null, inUi(() -> PlatformUI.getWorkbench().getIntroManager().getIntro()));
		press("Your first card");
		waitFor(() -> inUi(() -> page().findView(SHEETS) != null));
		press("Recent changes");
		waitFor(() -> inUi(() -> page().findView("nl.kaartwerk.ui.help") != null));
		inUi(() -> {
			page().hideView(page().findView("nl.kaartwerk.ui.help"));
			return null;
		});
	}

	@Test
	void theWelcomePageGivesWayToATextThatIsOpenedOtherwise() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write("declaration Beton { }\n".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		inUi(() -> PlatformUI.getWorkbench().getIntroManager().showIntro(window(), false));
		assertTrue(inUi(() -> PlatformUI.getWorkbench().getIntroManager().getIntro() != null));
		inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> inUi(() -> PlatformUI.getWorkbench().getIntroManager().getIntro() == null));
		assertEquals("beton.kaart", inUi(() -> page().getActiveEditor().getTitle()));
	}

	private static Stream<Link> links() {
		IIntroManager manager = PlatformUI.getWorkbench().getIntroManager();
		IIntroPart intro = manager.showIntro(window(), false);
		return find((Composite) intro.getIntroSite().getService(MPart.class).getWidget(), Link.class);
	}

	private static void press(String link) throws Exception {
		inUi(() -> {
			links().filter(each -> each.getText().equals("<a>" + link + "</a>")).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private static <T extends Control> Stream<T> find(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
				child instanceof Composite inner ? find(inner, type) : Stream.empty()));
	}
}
