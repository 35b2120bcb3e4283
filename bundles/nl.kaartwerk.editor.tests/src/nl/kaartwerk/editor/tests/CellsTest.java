package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cells of tables in the editor: through the clipboard of the machine, and with the keys. What becomes of cells is tested in full without a workbench. */
class CellsTest extends InWorkbench {
	private static final String EMPTY = "declaration C {\n  profile {\n    impacts A2 {\n    }\n  }\n}\n";
	private static final String BLOCK = "Indicator\tEenheid\tA1-A3\tD\nGWP-fossil\tkg CO2 eq\t1.234,5\t-6,0\nPM\tdisease incidence\t1,2E-06\t-\n";
	private static final String FILLED = EMPTY.replace("{\n    }", """
			{
			                    A1-A3     D
			      GWP-fossil   1234.5  -6.0
			      PM          1.2E-06    ND
			    }""");

	private Locale region;
	private ITextViewer viewer;
	private IEditorPart editor;

	@BeforeEach
	void speakDutchNumbers() {
		region = Locale.getDefault(Locale.Category.FORMAT);
		Locale.setDefault(Locale.Category.FORMAT, Locale.of("nl", "NL"));
	}

	@AfterEach
	void speakAsBefore() {
		Locale.setDefault(Locale.Category.FORMAT, region);
	}

	private void open(String text) throws Exception {
		IFile file = project.getFile("c.kaart");
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		editor = inUi(() -> IDE.openEditor(page(), file));
		viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		inUi(() -> viewer.getTextWidget().setFocus());
	}

	private void select(int offset, int length) throws Exception {
		inUi(() -> {
			viewer.setSelectedRange(offset, length);
			return null;
		});
	}

	private static void clipboard(String text) throws Exception {
		inUi(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			return null;
		});
	}

	private static String clipboard() throws Exception {
		return inUi(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}

	private static void run(String command) throws Exception {
		inUi(() -> window().getService(IHandlerService.class).executeCommand(command, null));
	}

	private String text() throws Exception {
		return inUi(() -> viewer.getDocument().get());
	}

	private String selected() throws Exception {
		return inUi(() -> viewer.getDocument().get(viewer.getSelectedRange().x, viewer.getSelectedRange().y));
	}

	private void press(int modifiers) throws Exception {
		inUi(() -> {
			StyledText widget = viewer.getTextWidget();
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.character = SWT.TAB;
			event.keyCode = SWT.TAB;
			event.stateMask = modifiers;
			widget.notifyListeners(SWT.KeyDown, event);
			return null;
		});
	}

	@Test
	void pastingCellsFillsTheTableAndOneUndoTakesItBack() throws Exception {
		open(EMPTY);
		clipboard(BLOCK);
		select(EMPTY.indexOf("A2 {") + 4, 0);
		run("org.eclipse.ui.edit.paste");
		assertEquals(FILLED, text());
		assertEquals(FILLED.indexOf("1234.5") + 6, inUi(() -> viewer.getSelectedRange().x));
		waitFor(() -> inUi(() -> shownInStatusLine().contains("pasted 2 x 2 cells; numbers with a decimal comma")));
		inUi(() -> {
			viewer.getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(EMPTY, text());
	}

	private String shownInStatusLine() {
		return statusText(window().getShell());
	}

	private static String statusText(org.eclipse.swt.widgets.Composite composite) {
		StringBuilder texts = new StringBuilder();
		for (org.eclipse.swt.widgets.Control child : composite.getChildren()) {
			if (child instanceof org.eclipse.swt.custom.CLabel label) {
				texts.append(label.getText());
			} else if (child instanceof org.eclipse.swt.widgets.Composite inner) {
				texts.append(statusText(inner));
			}
		}
		return texts.toString();
	}

	@Test
	void pastingAsTextIsPlain() throws Exception {
		open(EMPTY);
		clipboard(BLOCK);
		int caret = EMPTY.indexOf("A2 {\n") + 5;
		select(caret, 0);
		run("nl.kaartwerk.editor.pasteAsText");
		assertEquals(EMPTY.substring(0, caret) + BLOCK + EMPTY.substring(caret), text());
		inUi(() -> {
			viewer.getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(EMPTY, text());
	}

	@Test
	void outsideOfTablesPastingIsPlainToo() throws Exception {
		open(EMPTY);
		clipboard(BLOCK);
		select(0, 0);
		run("org.eclipse.ui.edit.paste");
		assertEquals((BLOCK + EMPTY).replaceAll("\\s+", " "), text().replaceAll("\\s+", " "));
	}

	@Test
	void copiedCellsCanBePastedIntoASpreadsheetAndBack() throws Exception {
		open(FILLED);
		select(FILLED.indexOf("1234"), 0);
		run("nl.kaartwerk.editor.copyCells");
		assertEquals("Indicator\tUnit\tA1-A3\tD\nGWP-fossil\tkg CO2 eq\t1234,5\t-6,0\nPM\tdisease incidence\t1,2E-06\tND\n", clipboard());
		int open = FILLED.indexOf("A2 {") + 4;
		inUi(() -> {
			viewer.getDocument().replace(open, FILLED.indexOf("    }\n  }") - open, "\n");
			viewer.setSelectedRange(open, 0);
			return null;
		});
		run("org.eclipse.ui.edit.paste");
		assertEquals(FILLED, text());
	}

	@Test
	void copyingSelectedTextStaysPlain() throws Exception {
		open(FILLED);
		select(FILLED.indexOf("1234"), 14);
		run("org.eclipse.ui.edit.copy");
		assertEquals("1234.5  -6.0\n ", clipboard());
	}

	@Test
	void tabGoesFromCellToCellAndOverTheEndOfARow() throws Exception {
		open(FILLED);
		select(FILLED.indexOf("A1-A3"), 0);
		for (String cell : new String[] { "D", "1234.5", "-6.0", "1.2E-06", "ND", "ND" }) {
			press(0);
			assertEquals(cell, selected());
		}
		for (String cell : new String[] { "1.2E-06", "-6.0" }) {
			press(SWT.SHIFT);
			assertEquals(cell, selected());
		}
		assertEquals(FILLED, text());
		assertFalse(inUi(editor::isDirty));
	}

	@Test
	void tabInsertsBlanksWhereARowGoesOnAndATabElsewhere() throws Exception {
		String begun = FILLED.replace("1.2E-06    ND", "1.2E-06");
		open(begun);
		select(begun.indexOf("1.2E-06") + 7, 0);
		press(0);
		assertEquals(begun.replace("1.2E-06", "1.2E-06  "), text());
		select(0, 0);
		press(0);
		assertTrue(text().matches("(?s)\\s+declaration.*"), text());
	}
}
