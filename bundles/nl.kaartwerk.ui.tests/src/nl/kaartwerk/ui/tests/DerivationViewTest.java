package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
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
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.active.ActiveSet;
import nl.kaartwerk.ui.derivation.DerivationView;

/** How figures come about, in the workbench. A1 weighs GWP with 0.05 euro per kg. */
class DerivationViewTest extends InWorkbench {
	private static final String BETON = "declaration Beton \"Mortel\" { functional unit 1 m3 category 3 profile \"M\" { impacts A1 {\nA1-A3 C1 D\nGWP 100 20 ND\n} } }\n";
	private static final String WORK = """
			building Huis "Het huis" {
			  life 50 years
			  element 16 "Fundering" {
			    Beton 2 m3
			  }
			}
			""";

	private static final List<String> USE = List.of("Mortel: 15.6", "  + profile M: 15.6");

	private DerivationView view;
	private IFile beton;
	private IFile work;

	@BeforeEach
	void openView() throws Exception {
		ActiveSet.choose("A1");
		beton = write("beton.kaart", BETON);
		work = write("huis.kaart", WORK);
		view = inUi(() -> (DerivationView) page().showView(DerivationView.ID));
	}

	@AfterEach
	void closeView() throws Exception {
		inUi(() -> {
			page().closeAllEditors(false);
			page().hideView(view);
			return null;
		});
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static ITextViewer open(IFile file) throws Exception {
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		return inUi(() -> editor.getAdapter(ITextViewer.class));
	}

	private static void caretAt(ITextViewer text, String word) throws Exception {
		inUi(() -> {
			text.setSelectedRange(text.getDocument().get().indexOf(word), 0);
			return null;
		});
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible()) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found;
	}

	private static Tree tree() {
		return all(window().getShell(), Tree.class).stream().filter(tree -> tree.getColumnCount() == 4 && tree.getColumn(0).getText().equals("Step")).findFirst()
				.orElse(null);
	}

	/** Step and value of each visible line, indented. */
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
			lines.add(indent + item.getText(0) + ": " + item.getText(1));
			if (item.getExpanded()) {
				collect(item.getItems(), indent + "  ", lines);
			}
		}
	}

	private static boolean header(String start) throws Exception {
		return inUi(() -> all(window().getShell(), Label.class).stream().anyMatch(label -> label.getText().startsWith(start)));
	}

	private static String details() throws Exception {
		return inUi(() -> all(window().getShell(), Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.getParent() == tree().getParent().getParent())
				.map(Text::getText).findFirst().orElse(""));
	}

	private void press(String tooltipOrText) throws Exception {
		inUi(() -> {
			IAction action = Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()).filter(ActionContributionItem.class::isInstance)
					.map(item -> ((ActionContributionItem) item).getAction()).filter(each -> each.getText().startsWith(tooltipOrText)).findFirst().orElseThrow();
			if (action.getStyle() == IAction.AS_CHECK_BOX) {
				action.setChecked(!action.isChecked());
			}
			action.run();
			return null;
		});
	}

	private static void select(int... path) throws Exception {
		inUi(() -> {
			TreeItem item = tree().getItem(path[0]);
			for (int i = 1; i < path.length; i++) {
				item = item.getItem(path[i]);
			}
			tree().setSelection(item);
			Event event = new Event();
			event.item = item;
			tree().notifyListeners(SWT.Selection, event);
			return null;
		});
	}

	private static void doubleClick() throws Exception {
		inUi(() -> {
			Event event = new Event();
			event.item = tree().getSelection()[0];
			tree().notifyListeners(SWT.DefaultSelection, event);
			return null;
		});
	}

	@Test
	void withoutATextItSaysWhatItIsForAndLeadsToTheExample() throws Exception {
		assertTrue(inUi(() -> tree() == null));
		waitFor(() -> header("Put the caret on a work"));
		assertTrue(inUi(() -> all(window().getShell(), Link.class).stream().anyMatch(link -> link.getText().contains("New example project"))));
	}

	@Test
	void itShowsWhatTheCaretStandsIn() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Huis");
		waitFor(() -> lines().equals(List.of("MKI of Het huis: 15.6", "  + element 16 Fundering: 15.6")));
		assertTrue(header("MKI of Het huis: 15.6 euro, set A1  \u00b7  incomplete"));
		caretAt(text, "Beton 2");
		waitFor(() -> lines().equals(USE));
	}

	@Test
	void inACellItShowsTheScoreItsWeightAndTheRowOfDataThatTheWeightStandsIn() throws Exception {
		ITextViewer text = open(beton);
		caretAt(text, "20 ND");
		waitFor(() -> lines().equals(List.of("GWP in C1: 1", "  = score of GWP in C1, as declared: 20", "  \u00d7 weight of GWP, A1-default version 1: 0.05"))
				|| lines().size() == 3 && lines().get(2).endsWith(": 0.05"));
		assertEquals(List.of("GWP in C1: 1", "  = score of GWP in C1, as declared: 20"), lines().subList(0, 2));
		select(0, 1);
		waitFor(() -> details().startsWith("weights-A1.csv, line "));
		assertTrue(details().contains("ships with Kaartwerk\nindicator: GWP\nweight: 0.05\n"), details());
		assertTrue(details().contains("\nstatus: "), details());
	}

	@Test
	void aCellWithoutANumberIsNotZero() throws Exception {
		ITextViewer text = open(beton);
		caretAt(text, "ND");
		waitFor(() -> lines().equals(List.of("GWP in D is not declared: -")));
		assertTrue(header("GWP in D is not declared: nothing declared, set A1"));
	}

	@Test
	void whatIsTypedMovesItAndWhatWasOpenStaysOpen() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Beton 2");
		waitFor(() -> lines().equals(USE));
		press("Expand Below");
		waitFor(() -> lines().size() > 8);
		int open = lines().size();
		inUi(() -> {
			IDocument document = text.getDocument();
			document.replace(document.get().indexOf("2 m3"), 1, "4");
			return null;
		});
		waitFor(() -> lines().getFirst().equals("Mortel: 31.2"));
		assertEquals(open, lines().size());
	}

	@Test
	void aStepLeadsToItsCellAndToItsRowOfDataWhichCanOnlyBeRead() throws Exception {
		ITextViewer text = open(beton);
		caretAt(text, "100 20");
		waitFor(() -> lines().size() == 3);
		select(0, 1);
		doubleClick();
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("weights-A1.csv")));
		String row = inUi(() -> ((ITextSelection) ((ITextEditor) page().getActiveEditor()).getSelectionProvider().getSelection()).getText());
		assertTrue(row.startsWith("GWP,0.05,"), row);
		assertFalse(inUi(() -> ((ITextEditor) page().getActiveEditor()).isEditable()));
		assertEquals(3, lines().size(), "the figure is still shown beside its row");
		select(0, 0);
		doubleClick();
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("beton.kaart")));
		waitFor(() -> inUi(() -> text.getSelectedRange().y == 3 && text.getDocument().get(text.getSelectedRange().x, 3).equals("100")));
	}

	@Test
	void aRowOfTheProjectsOwnDataOpensInItsFile() throws Exception {
		project.getFolder(".kaartwerk").create(true, true, null);
		write(".kaartwerk/mine.csv", "indicator,weight,fallback_weight,fallback_parts,status,source\nGWP,0.1,,,unconfirmed,own research\n");
		write(".kaartwerk/weight-sets.csv", "id,set,version,valid_from,valid_until,file,title,status,source\nNMD-A1,A1,own,,,mine.csv,Mine,unconfirmed,own research\n");
		ITextViewer text = open(beton);
		caretAt(text, "100 20");
		waitFor(() -> lines().size() == 3 && lines().getFirst().equals("GWP in A1-A3: 10"));
		assertTrue(lines().get(2).endsWith("version own, not confirmed: 0.1"), lines().get(2));
		select(0, 1);
		waitFor(() -> details().equals("mine.csv, line 2, of the project\nindicator: GWP\nweight: 0.1\nstatus: unconfirmed\nsource: own research"));
		doubleClick();
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("mine.csv")));
		waitFor(() -> inUi(() -> ((ITextSelection) ((ITextEditor) page().getActiveEditor()).getSelectionProvider().getSelection()).getText()
				.equals("GWP,0.1,,,unconfirmed,own research")));
		assertTrue(inUi(() -> ((ITextEditor) page().getActiveEditor()).isEditable()));
	}

	@Test
	void pinnedItStaysAndBackAndForwardWalkWhatWasShown() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Huis");
		waitFor(() -> !lines().isEmpty() && lines().getFirst().startsWith("MKI of Het huis"));
		caretAt(text, "Beton 2");
		waitFor(() -> lines().getFirst().startsWith("Mortel"));
		press("Back");
		waitFor(() -> lines().getFirst().startsWith("MKI of Het huis"));
		press("Forward");
		waitFor(() -> lines().getFirst().startsWith("Mortel"));
		press("Pin");
		open(beton);
		inUi(() -> {
			IDocument document = page().getActiveEditor().getAdapter(ITextViewer.class).getDocument();
			document.replace(document.get().indexOf("100"), 3, "200");
			return null;
		});
		waitFor(() -> lines().getFirst().equals("Mortel: 28.6"));
		press("Pin");
	}

	@Test
	void whatWasPinnedAndOpenComesBackWithTheView() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Beton 2");
		waitFor(() -> lines().equals(USE));
		press("Expand Below");
		press("Pin");
		List<String> open = lines();
		assertTrue(open.size() > USE.size(), open.toString());
		inUi(() -> {
			page().hideView(view);
			return null;
		});
		caretAt(text, "Huis");
		view = inUi(() -> (DerivationView) page().showView(DerivationView.ID));
		try {
			waitFor(() -> lines().equals(open));
		} finally {
			press("Pin");
		}
	}

	@Test
	void itSurvivesABrokenTextADeletedFileAndAChangeOfSet() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Beton 2");
		waitFor(() -> lines().equals(USE));
		ActiveSet.choose("A2");
		waitFor(() -> lines().size() == 1 && lines().getFirst().startsWith("Mortel: not calculated"));
		ActiveSet.choose("A1");
		waitFor(() -> lines().equals(USE));
		inUi(() -> {
			text.getDocument().set("building Huis { element 16 { Beton 2 m3 ");
			return null;
		});
		waitFor(() -> !lines().isEmpty());
		inUi(() -> {
			text.getDocument().set("");
			return null;
		});
		waitFor(() -> inUi(() -> tree() == null));
		inUi(() -> page().closeAllEditors(false));
		work.delete(true, null);
		waitFor(() -> inUi(() -> tree() == null));
	}

	@Test
	void copiedStepsAreCellsOfASpreadsheet() throws Exception {
		ITextViewer text = open(beton);
		caretAt(text, "100 20");
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
		assertTrue(copied.startsWith("Step\tValue\tUnit\tStands in\nGWP in A1-A3\t5\teuro\tbeton.kaart\n  = score of GWP in A1-A3, as declared\t100\tkg CO2 eq\tbeton.kaart\n"), copied);
		assertEquals(4, copied.lines().count());
	}

	@Test
	void inLightAndDarkItCanBeRead() throws Exception {
		ITextViewer text = open(work);
		caretAt(text, "Beton 2");
		waitFor(() -> lines().equals(USE));
		press("Expand Below");
		Screenshots.ofView(view, "derivation");
	}
}
