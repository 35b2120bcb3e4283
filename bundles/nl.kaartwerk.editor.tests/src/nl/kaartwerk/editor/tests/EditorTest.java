package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbench as a user starts it. Any error in the platform log fails the test. */
class EditorTest {
	private static final String TEXT = "// a card\ndeclaration Beton20_25 \"C30\" {\n  mass 1.5e3 kg\n  biogenic carbon product -6.0 kg\n}\n";
	private static final long PATIENCE = 30_000;

	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(status);
		}
	};
	private IProject project;

	@BeforeEach
	void makeProject() throws Exception {
		Platform.addLogListener(listener);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("test");
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void deleteProjectAndReadTheLog() throws Exception {
		inUi(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
		Platform.removeLogListener(listener);
		assertEquals(List.of(), errors);
	}

	@Test
	void theProductIsKaartwerk() {
		assertEquals("Kaartwerk", Platform.getProduct().getName());
	}

	@Test
	void theWorkbenchStartsWithoutAnErrorInItsLog() throws Exception {
		Path log = Platform.getLogFileLocation().toPath();
		// The listener hears only what comes after it; the file also has what happened at the start.
		if (Files.exists(log)) {
			assertEquals(List.of(), Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList());
		}
	}

	@Test
	void theHelpMenuOffersNothingThatDoesNothing() throws Exception {
		List<String> items = inUi(() -> {
			Menu bar = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar();
			Menu help = Arrays.stream(bar.getItems()).filter(i -> i.getText().contains("Help")).findFirst().orElseThrow().getMenu();
			help.notifyListeners(SWT.Show, new Event());
			return Arrays.stream(help.getItems()).map(MenuItem::getText).filter(t -> !t.isEmpty()).map(t -> t.replace("&", "")).toList();
		});
		assertTrue(items.contains("About Kaartwerk"), items.toString());
		assertTrue(items.stream().noneMatch(t -> t.matches("Help Contents|Search|Show Context Help")), items.toString());
	}

	@Test
	void aCardOpensInTheGenericEditorWithItsWordsInColour() throws Exception {
		IEditorPart editor = open(TEXT);
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", inUi(() -> editor.getSite().getId()));
		assertEquals("UTF-8", project.getFile("beton.kaart").getCharset());
		Color keyword = colourOf(editor, "declaration");
		Color comment = colourOf(editor, "a card");
		Color text = colourOf(editor, "C30");
		Color number = colourOf(editor, "1.5e3");
		assertEquals(4, Set.of(keyword, comment, text, number).size());
		assertEquals(keyword, colourOf(editor, "mass"));
		assertEquals(number, colourOf(editor, "-6.0"));
		assertTrue(isPlain(editor, "Beton"));
		assertTrue(isPlain(editor, "20_25")); // the digits of a name
	}

	@Test
	void aLineTypedInABlockCommentHasTheColourOfTheComment() throws Exception {
		IEditorPart editor = open("/* first\n\nlast */\ndeclaration Beton \"C30\" {\n}\n");
		Color comment = colourOf(editor, "first");
		inUi(() -> {
			widget(editor).replaceTextRange("/* first\n".length(), 0, "package");
			return null;
		});
		assertEquals(comment, colourOf(editor, "package"));
		assertNotEquals(comment, colourOf(editor, "declaration"));
	}

	private IEditorPart open(String text) throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> style(editor, text.indexOf("declaration")) != null);
		return editor;
	}

	private static Color colourOf(IEditorPart editor, String word) throws Exception {
		StyleRange style = style(editor, offset(editor, word));
		assertNotNull(style, word);
		assertNotNull(style.foreground, word);
		return style.foreground;
	}

	private static boolean isPlain(IEditorPart editor, String word) throws Exception {
		StyleRange style = style(editor, offset(editor, word));
		return style == null || style.foreground == null;
	}

	private static int offset(IEditorPart editor, String word) throws Exception {
		int offset = inUi(() -> widget(editor).getText().indexOf(word));
		assertTrue(offset >= 0, word);
		return offset;
	}

	private static StyleRange style(IEditorPart editor, int offset) throws Exception {
		return inUi(() -> widget(editor).getStyleRangeAtOffset(offset));
	}

	private static StyledText widget(IEditorPart editor) {
		return editor.getAdapter(ITextViewer.class).getTextWidget();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static void waitFor(Callable<Boolean> condition) throws Exception {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!condition.call()) {
			assertTrue(System.currentTimeMillis() < end, "waited in vain");
			Thread.onSpinWait();
		}
	}

	private static <T> T inUi(Callable<T> action) throws Exception {
		return Display.getDefault().syncCall(action::call);
	}
}
