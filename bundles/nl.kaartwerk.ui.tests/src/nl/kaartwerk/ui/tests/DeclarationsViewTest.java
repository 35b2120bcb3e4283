package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.ui.declarations.CardDrops;
import nl.kaartwerk.ui.declarations.DeclarationsView;

/** All declarations of the workspace in the workbench. A1 weighs GWP with 0.05 euro per kg. */
class DeclarationsViewTest extends InWorkbench {
	private static final int NAME = 0;
	private static final int VALIDITY = 6;
	private static final int A1 = 7;
	private static final int COLUMNS = 13;
	/** No claim of speed, which a test on a busy machine cannot make: only that it does not stand still. */
	private static final long BLOCK_MILLIS = 500;

	private static final String CARDS = """
			package lib
			owner Fabriek "De Fabriek" { }
			declaration Beton "Mortel" {
			  category 1 owner Fabriek functional unit 1000 kg service life 100 years
			  classified NL/SfB 16 valid 2020-01-01 to 2021-01-01
			  profile { impacts A1 {
			    A1-A3 C1
			    GWP 100 20
			  } }
			}
			declaration Grind { category 3 functional unit 1 kg classified NL/SfB 16 profile { impacts A1 {
			    A1-A3
			    GWP 0.02
			} } }
			declaration Hout { category 3 functional unit 1 m3 classified NL/SfB 27 profile { impacts A1 {
			    A1-A3
			    GWP 40
			} } }
			declaration Kaal { functional unit 1 m2 }
			""";

	private DeclarationsView view;
	private IFile cards;

	@BeforeEach
	void openView() throws Exception {
		view = inUi(() -> (DeclarationsView) page().showView(DeclarationsView.ID));
		asAtFirst();
	}

	/** The view remembers what the last test has chosen. */
	private void asAtFirst() throws Exception {
		set("Group by Classification", false);
		press("Clear Filters");
		inUi(() -> {
			Table table = allOf(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() == COLUMNS).findFirst().orElseThrow();
			table.setSortColumn(null);
			table.getColumn(NAME).notifyListeners(SWT.Selection, new Event());
			return null;
		});
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

	private void writeCards() throws Exception {
		cards = write("cards.kaart", CARDS);
		try {
			waitFor(() -> names().size() == 4);
		} catch (AssertionError e) {
			throw new AssertionError(said() + " " + names(), e);
		}
	}

	private static IDocument open(IFile file) throws Exception {
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		return allOf(parent, type).stream().filter(Control::isVisible).toList();
	}

	private static <T extends Control> List<T> allOf(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			} else if (child instanceof Composite inner) {
				found.addAll(allOf(inner, type));
			}
		}
		return found;
	}

	private static Table table() {
		return all(window().getShell(), Table.class).stream().filter(table -> table.getColumnCount() == COLUMNS).findFirst().orElse(null);
	}

	private static List<String> column(int column) throws Exception {
		return inUi(() -> table() == null ? List.of() : IntStream.range(0, table().getItemCount()).mapToObj(i -> table().getItem(i).getText(column)).toList());
	}

	private static List<String> names() throws Exception {
		return column(NAME);
	}

	private static void waitForNames(String... expected) throws Exception {
		try {
			waitFor(() -> names().equals(List.of(expected)));
		} catch (AssertionError e) {
			throw new AssertionError(names().toString(), e);
		}
	}

	private static void waitForWords(String words) throws Exception {
		try {
			waitFor(() -> said().stream().anyMatch(text -> text.startsWith(words)));
		} catch (AssertionError e) {
			throw new AssertionError(said() + " " + names(), e);
		}
	}

	private static List<String> said() throws Exception {
		return inUi(() -> all(window().getShell(), Label.class).stream().map(Label::getText).toList());
	}

	private static void search(String words) throws Exception {
		inUi(() -> {
			all(window().getShell(), Text.class).stream().filter(text -> text.getMessage().startsWith("Name, title")).findFirst().orElseThrow().setText(words);
			return null;
		});
	}

	private static void sort(int column) throws Exception {
		inUi(() -> {
			table().getColumn(column).notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private void press(String action) throws Exception {
		set(action, true);
	}

	private void set(String action, boolean on) throws Exception {
		inUi(() -> {
			for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
				if (item instanceof ActionContributionItem contributed && contributed.getAction().getText().equals(action)) {
					contributed.getAction().setChecked(on);
					contributed.getAction().run();
				}
			}
			return null;
		});
	}

	@Test
	void anEmptyViewSaysWhatToDo() throws Exception {
		waitForWords("No declaration in the open projects yet.");
		assertTrue(inUi(() -> all(window().getShell(), Link.class).stream().anyMatch(link -> link.getText().contains("example"))));
		writeCards();
	}

	@Test
	void eachDeclarationHasALineWithItsFiguresPerUnitAndAnExpiredOneSaysSo() throws Exception {
		writeCards();
		assertEquals(List.of("lib.Grind", "lib.Hout", "lib.Kaal", "Mortel"), names());
		assertEquals(List.of("0.0010", "2.00", "-", "0.0060"), column(A1).stream().map(text -> text.replaceAll("[ \u2248*\u2020]", "")).toList());
		assertEquals(List.of("", "", "", "2021-01-01 expired"), column(VALIDITY));
		assertEquals("1000 kg", column(4).getLast());
		assertEquals("De Fabriek", column(2).getLast());
		assertTrue(said().contains("4 declarations"), said().toString());
	}

	@Test
	void wordsAndChoicesFilterAndTheCountSaysSo() throws Exception {
		writeCards();
		search("sfb 27");
		waitForNames("lib.Hout");
		waitFor(() -> said().contains("1 of 4 declarations"));
		search("");
		waitFor(() -> names().size() == 4);
		inUi(() -> {
			Combo category = all(window().getShell(), Combo.class).stream().filter(combo -> combo.getItemCount() > 0 && combo.getItem(0).equals("All categories")).findFirst().orElseThrow();
			assertEquals(List.of("All categories", "No category", "Category 1", "Category 3"), Arrays.asList(category.getItems()));
			category.select(3);
			category.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitForNames("lib.Grind", "lib.Hout");
		inUi(() -> {
			Button valid = all(window().getShell(), Button.class).stream().filter(button -> button.getText().equals("With errors")).findFirst().orElseThrow();
			valid.setSelection(true);
			valid.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitFor(() -> names().stream().allMatch(name -> !name.equals("Mortel")));
		press("Clear Filters");
		waitFor(() -> names().size() == 4);
	}

	@Test
	void groupedByClassificationTheCheapestPerUnitComesFirstInEachGroup() throws Exception {
		writeCards();
		press("Group by Classification");
		sort(A1);
		waitForNames("NL/SfB 16 \u00b7 kg  (2)", "lib.Grind", "Mortel", "NL/SfB 27 \u00b7 m3  (1)", "lib.Hout", "No classification  (1)", "lib.Kaal");
		sort(A1);
		waitForNames("NL/SfB 16 \u00b7 kg  (2)", "Mortel", "lib.Grind", "NL/SfB 27 \u00b7 m3  (1)", "lib.Hout", "No classification  (1)", "lib.Kaal");
		set("Group by Classification", false);
		waitForNames("lib.Hout", "Mortel", "lib.Grind", "lib.Kaal");
	}

	@Test
	void unsavedTypingMovesTheFiguresAndBrokenTextsDeletedFilesAndClosedProjectsLeaveItCalm() throws Exception {
		writeCards();
		IDocument text = open(cards);
		inUi(() -> {
			text.replace(CARDS.indexOf("GWP 40") + 4, 2, "80");
			return null;
		});
		waitFor(() -> column(A1).size() == 4 && column(A1).get(1).startsWith("4.00"));
		inUi(() -> {
			text.replace(CARDS.indexOf("declaration Hout"), text.getLength() - CARDS.indexOf("declaration Hout"), "declaration Ho {{ [");
			return null;
		});
		waitFor(() -> names().contains("lib.Grind") && !names().contains("lib.Hout"));
		inUi(() -> page().closeAllEditors(false));
		waitFor(() -> names().size() == 4);
		project.close(null);
		waitForWords("No declaration in the open projects yet.");
		project.open(null);
		waitFor(() -> names().size() == 4);
		cards.delete(true, null);
		waitForWords("No declaration in the open projects yet.");
	}

	@Test
	void aDoubleClickOpensTheCardAndCopyGivesCells() throws Exception {
		writeCards();
		inUi(() -> {
			table().setSelection(1);
			table().notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("Hout")));
		String copied = inUi(() -> {
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertEquals(5, copied.lines().count());
		assertTrue(copied.startsWith("Declaration\tCategory\tOwner\tClassification\tFunctional unit\t"), copied);
		assertTrue(copied.contains("\nMortel\t1\tDe Fabriek\tNL/SfB 16\t1000 kg\t100\t2021-01-01 expired\t0.0060"), copied);
	}

	@Test
	void aCardThatIsDroppedIntoAnElementBecomesAUseAndOneUndoTakesItBack() throws Exception {
		writeCards();
		String work = "building Huis {\n  element 16 {\n    lib.Beton 2 kg\n  }\n}\n";
		IDocument text = open(write("huis.kaart", work));
		List<DeclaredCard> dragged = LanguageServices.ready().get().server().declarations().list().get().stream().filter(card -> card.name().equals("lib.Hout")).toList();
		ITextViewer viewer = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class));
		inUi(() -> {
			CardDrops.drop(viewer, work.indexOf("lib.Beton"), dragged);
			return null;
		});
		waitFor(() -> inUi(text::get).equals("building Huis {\n  element 16 {\n    lib.Beton 2 kg\n    lib.Hout 1 m3\n  }\n}\n"));
		assertEquals("lib.Hout 1 m3", inUi(() -> ((ITextSelection) page().getActiveEditor().getSite().getSelectionProvider().getSelection()).getText()));
		inUi(() -> {
			((ITextOperationTarget) page().getActiveEditor().getAdapter(ITextOperationTarget.class)).doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(work, inUi(text::get));
		inUi(() -> {
			CardDrops.drop(viewer, 0, dragged);
			return null;
		});
		LanguageServices.ready().get().server().declarations().list().get();
		assertEquals(work, inUi(text::get));
	}

	@Test
	void fiveThousandDeclarationsOpenAndFilterWithoutHoldingUpTheWorkbench() throws Exception {
		inUi(() -> {
			page().hideView(view);
			return null;
		});
		for (int f = 0; f < 100; f++) {
			StringBuilder text = new StringBuilder("package p" + f + "\n");
			for (int i = 0; i < 50; i++) {
				text.append("declaration Kaart").append(i).append(" \"Kaart ").append(i).append(" van ").append(f).append("\" { category ").append(1 + i % 3)
						.append(" functional unit 1 m3 classified NL/SfB ").append(10 + i % 40).append(" profile { impacts A1 {\nA1-A3 C1 D\nGWP ").append(i + f).append(" 1 -1\n} } }\n");
			}
			write("f" + f + ".kaart", text.toString());
		}
		while (LanguageServices.ready().get().server().declarations().list().get().size() < 5000) {
			Thread.sleep(100);
		}
		Display.getDefault().syncExec(() -> {
			// everything that came before has been worked off
		});
		try (UiWatch watch = new UiWatch()) {
			for (int i = 0; i < 3; i++) {
				view = inUi(() -> (DeclarationsView) page().showView(DeclarationsView.ID));
				watch.report("the view itself, opening no. " + i);
				waitFor(() -> inUi(() -> table() != null && table().getItemCount() == 5000));
				watch.report("its 5,000 lines, opening no. " + i);
				if (i < 2) {
					inUi(() -> {
						page().hideView(view);
						return null;
					});
					watch.report("closing");
				}
			}
			long warm = 0;
			for (String words : List.of("kaart 7", "kaart 7 van 3", "", "sfb 22", "")) {
				search(words);
				int expected = words.isEmpty() ? 5000 : -1;
				waitFor(() -> inUi(() -> expected < 0 ? table().getItemCount() < 5000 : table().getItemCount() == 5000));
				warm = Math.max(warm, watch.report("search \"" + words + "\""));
			}
			press("Group by Classification");
			waitFor(() -> inUi(() -> table().getItemCount() == 5040));
			warm = Math.max(warm, watch.report("group"));
			sort(A1);
			Thread.sleep(500);
			warm = Math.max(warm, watch.report("sort"));
			set("Group by Classification", false);
			waitFor(() -> inUi(() -> table().getItemCount() == 5000));
			warm = Math.max(warm, watch.report("ungroup"));
			assertTrue(warm <= BLOCK_MILLIS, "the workbench was busy for " + warm + " ms at a stretch");
		}
	}

	@Test
	void picturesAreTaken() throws Exception {
		writeCards();
		write("meer.kaart", """
				declaration Deur "Deur, overgenomen" { category 2 functional unit 1 piece classified NL/SfB 32 valid 2024-01-01 to 2029-01-01 published MKI A1 { total 12 } }
				declaration Dak "Dakpan" { category 1 functional unit 1 m2 classified NL/SfB 47 service life 75 years profile { impacts A2 {
				A1-A3 C1
				GWP-fossil 12 x
				} } }
				""");
		waitFor(() -> names().size() == 6);
		press("Group by Classification");
		waitFor(() -> names().size() == 11);
		Screenshots.ofView(view, "declarations");
	}

	@Test
	void headingsStandOutInEachTheme() throws Exception {
		writeCards();
		waitFor(() -> !names().isEmpty());
		press("Group by Classification");
		try {
			waitFor(() -> inUi(() -> table().getItem(0).getFont().getFontData()[0].getStyle() == SWT.BOLD));
			Screenshots.theme(window(), "org.eclipse.e4.ui.css.theme.e4_dark");
			waitFor(() -> inUi(() -> table().getItem(0).getFont().getFontData()[0].getStyle() == SWT.BOLD));
			Thread.sleep(300); // what the change of theme sets off must not take it away
			assertEquals(SWT.BOLD, inUi(() -> table().getItem(0).getFont().getFontData()[0].getStyle()));
		} finally {
			Screenshots.theme(window(), "org.eclipse.e4.ui.css.theme.e4_default");
		}
	}
}
