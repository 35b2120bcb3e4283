package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.reading.KaartHover;

/** What the editor does for a text, as a user sees it. The services behind it are tested in full without a workbench. */
class EditingTest extends InWorkbench {
	private static final String CARD = """
			declaration Beton "C30/37" {
			  functional unit 1 m3
			  profile "Mortel" {
			    impacts A1 {
			      A1-A3 D
			      GWP 100 -6
			      AP 1.25 0
			    }
			  }
			}
			""";
	private static final String WORK = "building Huis {\n  element 16 {\n    Beton 2 m3\n  }\n}\n";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static IEditorPart open(IFile file) throws Exception {
		return inUi(() -> IDE.openEditor(page(), file));
	}

	private static ITextViewer viewer(IEditorPart editor) throws Exception {
		return inUi(() -> editor.getAdapter(ITextViewer.class));
	}

	private static void run(String command) throws Exception {
		inUi(() -> window().getService(IHandlerService.class).executeCommand(command, null));
	}

	@Test
	void f3GoesToTheDeclarationInAnotherFile() throws Exception {
		write("beton.kaart", CARD);
		IEditorPart editor = open(write("huis.kaart", WORK));
		ITextViewer viewer = viewer(editor);
		waitFor(() -> new KaartHover().getHoverInfo(viewer, new Region(WORK.indexOf("Beton"), 0)) != null);
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(WORK.indexOf("Beton") + 2, 0);
			return null;
		});
		run("org.eclipse.ui.edit.text.open.hyperlink");
		waitFor(() -> inUi(() -> page().getActiveEditor().getEditorInput().getName().equals("beton.kaart")));
		ITextSelection selection = inUi(
				() -> (ITextSelection) page().getActiveEditor().getSite().getSelectionProvider().getSelection());
		assertEquals("Beton", selection.getText());
	}

	@Test
	void theHoverOfACellShowsItsMki() throws Exception {
		ITextViewer viewer = viewer(open(write("beton.kaart", CARD)));
		waitFor(() -> new KaartHover().getHoverInfo(viewer, new Region(CARD.indexOf("100"), 0)) != null);
		String shown = new KaartHover().getHoverInfo(viewer, new Region(CARD.indexOf("100"), 0));
		assertTrue(shown.startsWith("GWP \u00b7 A1-A3\n"), shown);
		assertTrue(shown.contains("MKI: \u20ac 5.00 = 100 \u00d7 "), shown);
	}

	@Test
	void formattingAlignsTheTableAndOneUndoTakesItBack() throws Exception {
		IEditorPart editor = open(write("beton.kaart", CARD));
		ITextViewer viewer = viewer(editor);
		waitFor(() -> new KaartHover().getHoverInfo(viewer, new Region(CARD.indexOf("100"), 0)) != null);
		inUi(() -> {
			viewer.setSelectedRange(CARD.indexOf("1.25"), 0);
			return null;
		});
		run("nl.kaartwerk.editor.format");
		waitFor(() -> inUi(() -> viewer.getDocument().get()).equals(CARD.replace("      A1-A3 D\n      GWP 100 -6\n      AP 1.25 0\n",
				"           A1-A3   D\n      GWP    100  -6\n      AP    1.25   0\n")));
		waitFor(() -> inUi(() -> viewer.getSelectedRange().x == viewer.getDocument().get().indexOf("1.25") && viewer.getSelectedRange().y == 0));
		inUi(() -> {
			viewer.getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(CARD, inUi(() -> viewer.getDocument().get()));
	}

	@Test
	void theOutlineFollowsTypingAndLeadsToTheText() throws Exception {
		IViewPart outline = inUi(() -> page().showView(IPageLayout.ID_OUTLINE));
		assertNotNull(outline);
		IEditorPart editor = open(write("beton.kaart", CARD));
		ITextViewer viewer = viewer(editor);
		waitFor(() -> lines(outline).equals(List.of("Beton  C30/37", " Mortel")));
		inUi(() -> {
			viewer.getDocument().replace(CARD.indexOf("Mortel"), 6, "Beton zelf");
			return null;
		});
		waitFor(() -> lines(outline).equals(List.of("Beton  C30/37", " Beton zelf")));
		inUi(() -> {
			viewer.setSelectedRange(viewer.getDocument().get().indexOf("GWP"), 0);
			return null;
		});
		waitFor(() -> inUi(() -> tree(outline).getSelectionCount() == 1 && tree(outline).getSelection()[0].getText().startsWith("A1")));
		inUi(() -> {
			tree(outline).setFocus();
			tree(outline).setSelection(tree(outline).getItem(0));
			Event event = new Event();
			event.item = tree(outline).getItem(0);
			tree(outline).notifyListeners(SWT.Selection, event);
			return null;
		});
		waitFor(() -> inUi(() -> ((ITextSelection) editor.getSite().getSelectionProvider().getSelection()).getText().equals("Beton")));
		inUi(() -> {
			page().hideView(outline);
			return null;
		});
	}

	private static Tree tree(IViewPart outline) {
		return OutlineTest.tree(outline).orElseThrow();
	}

	/** What is to be read in the outline: the items that are not folded away. */
	private static List<String> lines(IViewPart outline) throws Exception {
		return inUi(() -> {
			List<String> lines = new ArrayList<>();
			OutlineTest.tree(outline).ifPresent(tree -> Arrays.stream(tree.getItems()).forEach(item -> collect(item, "", lines)));
			return lines;
		});
	}

	private static void collect(TreeItem item, String indent, List<String> lines) {
		lines.add(indent + item.getText());
		if (item.getExpanded()) {
			Arrays.stream(item.getItems()).forEach(child -> collect(child, indent + " ", lines));
		}
	}

	@Test
	void blocksFoldByTheirBraces() throws Exception {
		ProjectionViewer viewer = (ProjectionViewer) viewer(open(write("beton.kaart", CARD)));
		waitFor(() -> folded(viewer).equals(List.of("declaration Beton", "impacts A1 {", "profile \"Mortel\" {")));
		inUi(() -> {
			viewer.getDocument().replace(CARD.indexOf("profile"), 0, "end of life {\n    recycling 100 %\n  }\n  ");
			return null;
		});
		waitFor(() -> folded(viewer).equals(List.of("declaration Beton", "end of life {", "impacts A1 {", "profile \"Mortel\" {")));
	}

	@Test
	void blocksFoldAlsoInAnEditorThatBeginsToFoldLate() throws Exception {
		ProjectionViewer viewer = (ProjectionViewer) viewer(open(write("beton.kaart", CARD)));
		waitFor(() -> folded(viewer).size() == 3);
		inUi(() -> {
			viewer.disableProjection();
			assertNull(viewer.getProjectionAnnotationModel());
			viewer.enableProjection();
			return null;
		});
		waitFor(() -> folded(viewer).equals(List.of("declaration Beton", "impacts A1 {", "profile \"Mortel\" {")));
	}

	private static List<String> folded(ProjectionViewer viewer) throws Exception {
		return inUi(() -> {
			List<String> regions = new ArrayList<>();
			viewer.getProjectionAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
				Position position = viewer.getProjectionAnnotationModel().getPosition(annotation);
				if (position == null) {
					return; // taken away by the reconciler while we look
				}
				String line = viewer.getDocument().get().substring(position.offset).lines().findFirst().orElse("").strip();
				regions.add(line.startsWith("declaration") ? "declaration Beton" : line);
			});
			regions.sort(null);
			return regions;
		});
	}

	/** Types as on the keyboard, and gives the text. */
	private static String typed(ITextViewer viewer, String start, String keys) throws Exception {
		return inUi(() -> {
			StyledText widget = viewer.getTextWidget();
			widget.setFocus();
			press(widget, SWT.ESC); // proposals that came up by themselves after what was typed before would take the next Enter
			viewer.getDocument().set(start.replace("|", ""));
			viewer.setSelectedRange(start.indexOf('|'), 0);
			for (char key : keys.toCharArray()) {
				press(widget, key == '\n' ? SWT.CR : key);
			}
			return viewer.getDocument().get();
		});
	}

	private static void press(StyledText widget, char key) {
		Event event = new Event();
		event.character = key;
		event.keyCode = key;
		event.type = SWT.KeyDown;
		widget.notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void typingIndentsClosesAndTypesOver() throws Exception {
		ITextViewer viewer = viewer(open(write("c.kaart", "")));
		assertEquals("owner A \"B\"", typed(viewer, "owner A |", "\"B\""));
		assertEquals("declaration C {\n  category 1\n}", typed(viewer, "declaration C {|", "\ncategory 1"));
		assertEquals("declaration C {\n  profile {\n  }\n}\n", typed(viewer, "declaration C {\n  profile {\n    |\n}\n", "}"));
		assertEquals("a [kg] 1", typed(viewer, "a |", "[kg] 1"));
		assertEquals("// a \" b", typed(viewer, "// a |", "\" b"));
	}

	@Test
	void linesAreCommentedOutAndInAgain() throws Exception {
		IEditorPart editor = open(write("beton.kaart", CARD));
		ITextViewer viewer = viewer(editor);
		int from = CARD.indexOf("      GWP");
		int length = CARD.indexOf("    }") - from;
		for (String expected : List.of(CARD.replace("GWP", "// GWP").replace("AP 1", "// AP 1"), CARD)) {
			inUi(() -> {
				viewer.getTextWidget().setFocus();
				viewer.setSelectedRange(from, length);
				return null;
			});
			run("nl.kaartwerk.editor.comment");
			assertEquals(expected, inUi(() -> viewer.getDocument().get()));
		}
	}
}
