package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbench as a user starts it. Any error in the platform log fails the test. */
class EditorTest {
	private static final String TEXT = "// a card\ndeclaration Beton \"C30\" {\n  mass 1 kg\n}\n";
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
	void aCardOpensInTheGenericEditorWithItsWordsInColour() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.create(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), true, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", inUi(() -> editor.getSite().getId()));
		assertEquals("UTF-8", file.getCharset());
		waitFor(() -> style(editor, TEXT.indexOf("declaration")) != null);
		StyleRange keyword = style(editor, TEXT.indexOf("declaration"));
		StyleRange comment = style(editor, TEXT.indexOf("a card"));
		StyleRange string = style(editor, TEXT.indexOf("C30"));
		assertNotNull(comment);
		assertNotEquals(keyword.foreground, comment.foreground);
		assertNotEquals(keyword.foreground, string.foreground);
		assertEquals(keyword.foreground, style(editor, TEXT.indexOf("mass")).foreground);
		assertTrue(isPlain(style(editor, TEXT.indexOf("Beton")), keyword));
	}

	private static boolean isPlain(StyleRange style, StyleRange keyword) {
		return style == null || style.foreground == null || !style.foreground.equals(keyword.foreground);
	}

	private static StyleRange style(IEditorPart editor, int offset) throws Exception {
		return inUi(() -> {
			StyledText text = editor.getAdapter(ITextViewer.class).getTextWidget();
			return text.getStyleRangeAtOffset(offset);
		});
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
