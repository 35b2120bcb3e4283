package nl.kaartwerk.soak.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;

/** Much opening and closing leaves nothing behind: counted in the histogram of the virtual machine. Run by releng/build soak. */
class SoakTest extends InWorkbench {
	private static final int TIMES = 200;
	/** Every so often it is waited for what a view shows, so that not only empty ones are closed. */
	private static final int SETTLED_EVERY = 20;
	private static final long SETTLE_MILLIS = 400;
	private static final long PATIENCE_MILLIS = 30_000;
	private static final String EDITOR = "org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor";
	private static final List<String> DOCUMENTS = List.of("org.eclipse.core.internal.filebuffers.SynchronizableDocument",
			"org.eclipse.jface.text.projection.ProjectionDocument", "org.eclipse.jface.text.Document");
	private static final String COMPARE = "nl.kaartwerk.ui.compare";
	private static final String RESULT = "nl.kaartwerk.calculation.result.WorkResult";

	private final Set<String> undisposed = ConcurrentHashMap.newKeySet();

	@BeforeEach
	void watchResources() throws Exception {
		LanguageServices.ready().get();
		Resource.setNonDisposeHandler(error -> {
			StringWriter trace = new StringWriter();
			error.printStackTrace(new PrintWriter(trace));
			if (trace.toString().contains("nl.kaartwerk.")) {
				undisposed.add(trace.toString());
			}
		});
	}

	@AfterEach
	void stopWatching() {
		Resource.setNonDisposeHandler(null);
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		return file;
	}

	private static String card(int number) {
		return "declaration Kaart" + number + " \"Card " + number + "\" { functional unit 1 m3 category 1 profile { impacts A2 {\nA1-A3 C1 D\nGWP-fossil "
				+ (100 + number) + " 20 -10\n} } }\n";
	}

	private IFile work() throws Exception {
		return write("huis.kaart", """
				building Huis "Het huis" {
				  life 75 years
				  gross floor area 100 m2
				  element 16 "Fundering" { Kaart0 2 m3 Kaart1 3 m3 }
				  element 21 { Kaart2 4 m3 }
				}
				""");
	}

	private static IEditorPart open(IFile file) throws Exception {
		return inUi(() -> IDE.openEditor(page(), file));
	}

	private static void close(IEditorPart editor) throws Exception {
		assertTrue(inUi(() -> page().closeEditor(editor, false)), "the editor closes");
	}

	private static void type(IEditorPart editor, String text) throws Exception {
		inUi(() -> {
			IDocument document = editor.getAdapter(ITextViewer.class).getDocument();
			document.replace(0, 0, text);
			return null;
		});
	}

	/** Waits until no more objects of the types are alive than allowed, for what is let go in the background takes its time. */
	private static void assertLive(Map<String, Integer> allowed) throws Exception {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		Map<String, Integer> over;
		Map<String, Integer> often;
		do {
			Thread.sleep(SETTLE_MILLIS);
			Histogram histogram = new Histogram();
			over = new LinkedHashMap<>();
			often = histogram.often(TIMES * 9 / 10);
			for (Map.Entry<String, Integer> entry : allowed.entrySet()) {
				if (histogram.live(entry.getKey()) > entry.getValue()) {
					over.put(entry.getKey(), histogram.live(entry.getKey()));
				}
			}
		} while (!over.isEmpty() && System.currentTimeMillis() < end);
		assertEquals(Map.of(), over, "as often as that there are " + often);
	}

	/** Opens, types and closes in a frame of its own: what a test's frame holds is alive. */
	private static void visit(IFile file, int time, boolean settle) throws Exception {
		IEditorPart editor = open(file);
		type(editor, "// " + time + "\n");
		if (settle) {
			Thread.sleep(SETTLE_MILLIS);
		}
		close(editor);
	}

	/** A misspelt class would never be found alive. */
	private static void assertCounts(IFile file, List<String> types) throws Exception {
		IEditorPart editor = open(file);
		waitFor(() -> {
			Histogram histogram = new Histogram();
			return types.stream().allMatch(type -> histogram.live(type) > 0);
		});
		close(editor);
	}

	private static Map<String, Integer> noEditorAndOneResult() {
		Map<String, Integer> allowed = new LinkedHashMap<>();
		allowed.put(EDITOR, 0);
		DOCUMENTS.forEach(type -> allowed.put(type, 0));
		allowed.put(RESULT, 1);
		return allowed;
	}

	@Test
	void twoHundredEditorsOpenedTypedInAndClosedLeaveNoEditorNoDocumentAndNoOldResult() throws Exception {
		IFile[] cards = new IFile[TIMES];
		for (int i = 0; i < TIMES; i++) {
			cards[i] = write("kaart" + i + ".kaart", card(i));
		}
		IFile work = work();
		assertCounts(work, List.of(EDITOR, DOCUMENTS.getFirst()));
		for (int i = 0; i < TIMES; i++) {
			boolean settle = i % SETTLED_EVERY == 0;
			visit(settle ? work : cards[i], i, settle);
		}
		assertLive(noEditorAndOneResult());
		assertEquals(Set.of(), undisposed);
	}

	private static List<IConfigurationElement> views() {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.views"))
				.filter(element -> element.getName().equals("view") && element.getContributor().getName().startsWith("nl.kaartwerk.")).toList();
	}

	private static void visit(String view, IEditorPart editor, int time) throws Exception {
		IViewPart part = inUi(() -> page().showView(view));
		if (time % SETTLED_EVERY == 0) {
			if (view.equals(COMPARE)) {
				compareWithSaved(editor);
			}
			type(editor, "// " + time + "\n");
			Thread.sleep(SETTLE_MILLIS);
		}
		inUi(() -> {
			page().hideView(part);
			return null;
		});
	}

	/** So that the view has something to show. */
	private static void compareWithSaved(IEditorPart editor) throws Exception {
		inUi(() -> {
			page().activate(editor);
			Command command = window().getService(ICommandService.class).getCommand(COMPARE);
			return window().getService(IHandlerService.class)
					.executeCommand(ParameterizedCommand.generateCommand(command, Map.of(COMPARE + ".with", "saved")), null);
		});
	}

	private static void visitAll(List<String> views, IFile work) throws Exception {
		IEditorPart editor = open(work);
		for (String view : views) {
			for (int i = 0; i < TIMES; i++) {
				visit(view, editor, i);
			}
		}
		close(editor);
	}

	@Test
	void eachViewOpenedAndClosedTwoHundredTimesLeavesNoViewAndNoOldResult() throws Exception {
		for (int i = 0; i < 3; i++) {
			write("kaart" + i + ".kaart", card(i));
		}
		Map<String, Integer> allowed = noEditorAndOneResult();
		views().forEach(view -> allowed.put(view.getAttribute("class"), 0));
		assertTrue(allowed.keySet().containsAll(Set.of("nl.kaartwerk.ui.mki.MkiView", "nl.kaartwerk.ui.dashboard.DashboardView",
				"nl.kaartwerk.ui.derivation.DerivationView", "nl.kaartwerk.ui.compare.CompareView", "nl.kaartwerk.ui.declarations.DeclarationsView",
				"nl.kaartwerk.ui.guide.GuideView", "nl.kaartwerk.ui.help.HelpView")), allowed.toString());
		visitAll(views().stream().map(view -> view.getAttribute("id")).toList(), work());
		assertLive(allowed);
		assertEquals(Set.of(), undisposed);
	}
}
