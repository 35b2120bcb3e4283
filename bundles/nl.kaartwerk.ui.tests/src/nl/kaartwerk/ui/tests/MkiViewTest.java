package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.mki.MkiView;

/** The view in the workbench. A1 weighs GWP with 0.05 euro per kg, so that the figures can be reckoned at a glance. */
class MkiViewTest extends InWorkbench {
	private static final String BETON = "declaration Beton \"Mortel\" { functional unit 1 m3 category 1 profile \"M\" { impacts A1 {\nA1-A3 C1 D\nGWP 100 20 -10\n} } }\n";
	private static final String STAAL = "declaration Staal { functional unit 1 kg category 1 profile { impacts A1 {\nA1-A3\nGWP 2\n} } }\n";
	private static final String WORK = """
			building Huis "Het huis" {
			  life 50 years
			  element 16 "Fundering" {
			    Beton 2 m3
			    Staal 10 kg
			  }
			  element 21 { Beton 4 m3 }
			}
			""";

	private MkiView view;
	private IFile beton;
	private IFile work;

	@BeforeEach
	void openView() throws Exception {
		beton = write("beton.kaart", BETON);
		write("staal.kaart", STAAL);
		work = write("huis.kaart", WORK);
		view = inUi(() -> (MkiView) page().showView(MkiView.ID));
		choose("A1");
	}

	@AfterEach
	void closeEditors() throws Exception {
		inUi(() -> {
			page().closeAllEditors(false);
			return null;
		});
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static IDocument open(IFile file) throws Exception {
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private void choose(String set) throws Exception {
		inUi(() -> {
			for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
				if (item instanceof ActionContributionItem action && action.getAction().getText().startsWith("A")) {
					action.getAction().setChecked(action.getAction().getText().equals(set));
					if (action.getAction().isChecked()) {
						action.getAction().run();
					}
				}
			}
			return null;
		});
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible()) {
				found.add(type.cast(child));
			} else if (child instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found;
	}

	/** The view's own parent, through the shell: its tree is the one with these many columns. */
	private static Tree tree() {
		return all(window().getShell(), Tree.class).stream().filter(tree -> tree.getColumnCount() == 9).findFirst().orElse(null);
	}

	/** Name, MKI, A, B, C, D and share of each visible line. */
	private static List<String> lines() throws Exception {
		return inUi(() -> {
			List<String> lines = new ArrayList<>();
			if (tree() != null) {
				collect(tree().getItems(), "", lines);
			}
			return lines;
		});
	}

	private static void collect(TreeItem[] items, String indent, List<String> lines) {
		for (TreeItem item : items) {
			lines.add(indent + item.getText(0) + " | " + item.getText(2) + " | " + String.join(" ", item.getText(3), item.getText(4), item.getText(5),
					item.getText(6)) + " | " + item.getText(7));
			if (item.getExpanded()) {
				collect(item.getItems(), indent + " ", lines);
			}
		}
	}

	private static List<String> said() throws Exception {
		return inUi(() -> all(window().getShell(), Label.class).stream().map(Label::getText).toList());
	}

	private static void waitForLines(String... expected) throws Exception {
		try {
			waitFor(() -> lines().equals(List.of(expected)));
		} catch (AssertionError e) {
			throw new AssertionError(String.join("\n", lines()), e);
		}
	}

	@Test
	void theWorksOfTheActiveTextAreShownElementByElement() throws Exception {
		open(work);
		waitForLines("Het huis | 34.00 | 31.00 - 6.00 -3.00 | 100.0 %", " 16 Fundering | 12.00 | 11.00 - 2.00 -1.00 | 35.3 %",
				" 21 | 22.00 | 20.00 - 4.00 -2.00 | 64.7 %");
		inUi(() -> {
			tree().getItem(0).getItem(0).setExpanded(true);
			Event event = new Event();
			event.item = tree().getItem(0).getItem(0);
			tree().notifyListeners(SWT.Expand, event);
			return null;
		});
		assertTrue(lines().contains("  Mortel | 11.00 | 10.00 - 2.00 -1.00 | 32.4 %"), lines().toString());
		assertTrue(lines().contains("  Staal | 1.00 | 1.00 - - - | 2.9 %"), lines().toString());
		assertTrue(said().stream().anyMatch(text -> text.startsWith("Het huis: MKI A1 \u20ac 34.00")), said().toString());
	}

	@Test
	void unsavedEditsOfTheWorkAndOfACardItUsesMoveTheFigures() throws Exception {
		IDocument text = open(work);
		waitFor(() -> lines().size() == 3);
		inUi(() -> {
			text.replace(WORK.indexOf("4 m3"), 1, "8");
			return null;
		});
		waitFor(() -> lines().size() == 3 && lines().get(2).startsWith(" 21 | 44.00 "));
		IDocument card = open(beton);
		waitFor(() -> lines().equals(List.of("Mortel | 5.50 | 5.00 - 1.00 -0.50 | ")));
		inUi(() -> {
			card.replace(BETON.indexOf("100"), 3, "200");
			return null;
		});
		waitFor(() -> lines().equals(List.of("Mortel | 10.50 | 10.00 - 1.00 -0.50 | ")));
		open(work);
		waitFor(() -> lines().size() == 3 && lines().get(2).startsWith(" 21 | 84.00 "));
		inUi(() -> {
			((ITextOperationTarget) page().findEditor(new org.eclipse.ui.part.FileEditorInput(beton)).getAdapter(ITextOperationTarget.class))
					.doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		waitFor(() -> lines().get(2).startsWith(" 21 | 44.00 "));
	}

	@Test
	void theSetSwitchShowsTheOtherSetAndNothingIsNotZero() throws Exception {
		open(work);
		waitFor(() -> lines().size() == 3);
		choose("A2");
		waitForLines("Het huis | - | - - - - | ", " 16 Fundering | - | - - - - | ", " 21 | - | - - - - | ");
		choose("A1");
		waitFor(() -> lines().get(0).startsWith("Het huis | 34.00 "));
	}

	@Test
	void aColumnSortsLargestFirstThenSmallestThenAsInTheText() throws Exception {
		open(work);
		waitFor(() -> lines().size() == 3);
		List<String> firsts = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			inUi(() -> {
				tree().getColumn(2).notifyListeners(SWT.Selection, new Event());
				return null;
			});
			firsts.add(lines().get(1).strip().substring(0, 2));
		}
		assertEquals(List.of("21", "16", "16"), firsts);
	}

	@Test
	void aDoubleClickGoesToTheText() throws Exception {
		open(beton);
		waitFor(() -> lines().size() == 1);
		open(work);
		waitFor(() -> lines().size() == 3);
		inUi(() -> {
			tree().setSelection(tree().getItem(0).getItem(1));
			Event event = new Event();
			event.item = tree().getItem(0).getItem(1);
			tree().notifyListeners(SWT.Selection, event);
			tree().notifyListeners(SWT.DefaultSelection, event);
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("21")));
	}

	@Test
	void copyGivesCellsForASpreadsheet() throws Exception {
		open(work);
		waitFor(() -> lines().size() == 3);
		String copied = inUi(() -> {
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		List<String> rows = copied.lines().toList();
		assertEquals("Element, product\tAmount\tMKI (\u20ac)\tA\tB\tC\tD\tShare\tComplete", rows.get(0));
		assertEquals(List.of("  21", "", "22.00", "20.00", "-", "4.00", "-2.00", "64.7 %"), Arrays.asList(rows.get(3).split("\t")).subList(0, 8));
	}

	@Test
	void anEmptyViewSaysWhatToDo() throws Exception {
		waitFor(() -> said().stream().anyMatch(text -> text.startsWith("Open a Kaartwerk text")));
		assertTrue(inUi(() -> !all(window().getShell(), Link.class).isEmpty()));
		open(write("leeg.kaart", "// nothing yet\n"));
		waitFor(() -> said().contains("This text holds no work and no declaration yet."));
	}

	@Test
	void brokenTextsDeletedFilesAndClosedProjectsLeaveItCalm() throws Exception {
		IDocument text = open(work);
		waitFor(() -> lines().size() == 3);
		inUi(() -> {
			text.replace(WORK.indexOf("element 21"), WORK.length() - WORK.indexOf("element 21"), "element {{ [");
			return null;
		});
		waitFor(() -> lines().size() >= 2 && lines().get(1).startsWith(" 16 Fundering | 12.00"));
		beton.delete(true, null);
		waitFor(() -> lines().get(1).startsWith(" 16 Fundering | 1.00"));
		inUi(() -> {
			page().closeAllEditors(false);
			return null;
		});
		waitFor(() -> said().stream().anyMatch(said -> said.startsWith("Open a Kaartwerk text")));
		open(work);
		waitFor(() -> lines().size() == 3);
		project.close(null);
		waitFor(() -> said().stream().anyMatch(said -> said.startsWith("Open a Kaartwerk text")));
		project.open(null);
	}

	@Test
	void eachWorkHasALineWithItsVerdictAndWhatIsTakenOverIsMarked() throws Exception {
		String text = """
				declaration Deur { category 1 functional unit 1 piece published MKI A1 { total 12 } }
				building Basis { function dwelling life 75 years gross floor area 1 m2 reference date 2026-01-01 element 32 { Deur 5 piece } }
				building Variant extends Basis { element 32 { replace Deur by Deur 6 piece } }
				""";
		open(write("variant.kaart", text));
		waitFor(() -> lines().size() == 4 && lines().get(0).startsWith("Basis | 60.00") && lines().get(2).startsWith("Variant | 72.00"));
		String header = said().stream().filter(t -> t.startsWith("Basis: ")).findFirst().orElseThrow();
		String[] works = header.split("\n");
		assertEquals(2, works.length, header);
		assertTrue(works[0].contains("0.800 is within 0.800") && works[0].contains("\u2020 taken over"), header);
		assertTrue(works[1].contains("0.960 is above 0.800"), header);
		assertEquals("100 % \u2248 \u2020", inUi(() -> tree().getItem(0).getText(8)));
	}
}
