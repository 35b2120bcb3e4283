package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
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
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.route.RouteView;
import nl.kaartwerk.ui.wizard.Example;
import nl.kaartwerk.ui.wizard.ExampleProject;

/** The way of cards into the NMD in the workbench, with keys. */
class RouteViewTest extends InWorkbench {
	private static final int NAME = 0;
	private static final int ROUTE = 2;
	private static final int STATE = 3;
	private static final int NEXT = 5;
	private static final int BLOCKED = 6;
	private static final int COLUMNS = 8;
	private static final int HINDRANCE_COLUMNS = 4;
	/** No claim of speed, which a test on a busy machine cannot make: only that it does not stand still. */
	private static final long BLOCK_MILLIS = 500;

	private static final List<String> STATES = List.of("draft", "owner registered", "entered", "in review", "approved", "published", "active until 2031-02-10",
			"active until 2031-03-02", "withdrawn");
	private static final String CARDS = """
			owner Maker "Maker B.V." { registered 2019-04-01 }

			declaration Nieuw "Nieuwe kaart" {
			  category 3
			}

			declaration Klaar "Klaar om in te voeren" {
			  category 3
			  owner Maker
			  route {
			    draft 2026-01-05 // begun
			  }
			}
			""";

	private RouteView view;

	@BeforeEach
	void openView() throws Exception {
		view = inUi(() -> (RouteView) page().showView(RouteView.ID));
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

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			} else if (child instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found.stream().filter(Control::isVisible).toList();
	}

	private static Table table(int columns) {
		return all(window().getShell(), Table.class).stream().filter(table -> table.getColumnCount() == columns).findFirst().orElse(null);
	}

	private static List<String> column(int columns, int column) throws Exception {
		return inUi(() -> table(columns) == null ? List.of()
				: IntStream.range(0, table(columns).getItemCount()).mapToObj(i -> table(columns).getItem(i).getText(column)).toList());
	}

	private static void waitForColumn(int column, String... expected) throws Exception {
		try {
			waitFor(() -> column(COLUMNS, column).equals(List.of(expected)));
		} catch (AssertionError e) {
			throw new AssertionError(column(COLUMNS, column).toString(), e);
		}
	}

	/** In the view: where a text is edited, keys belong to the text. */
	private void choose(String name) throws Exception {
		int line = column(COLUMNS, NAME).indexOf(name);
		inUi(() -> {
			page().activate(view);
			table(COLUMNS).setSelection(line);
			table(COLUMNS).notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	/** The Insert key on the chosen line; what it opens waits for an answer. */
	private static void pressInsert() throws Exception {
		Display.getDefault().asyncExec(() -> {
			Event key = new Event();
			key.keyCode = SWT.INSERT;
			table(COLUMNS).notifyListeners(SWT.KeyDown, key);
		});
		try {
			waitFor(() -> inUi(() -> dialog() != null));
		} catch (AssertionError e) {
			throw new AssertionError(inUi(() -> "chosen line " + (table(COLUMNS) == null ? "of no table" : table(COLUMNS).getSelectionIndex()) + "; windows "
					+ Arrays.stream(Display.getDefault().getShells()).filter(Shell::isVisible).map(Shell::getText).toList()), e);
		}
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Take a Step")).findFirst().orElse(null);
	}

	private static List<Text> fields() {
		return all(dialog(), Text.class).stream().filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).toList();
	}

	private static void confirm() throws Exception {
		inUi(() -> {
			dialog().getDefaultButton().notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitFor(() -> inUi(() -> dialog() == null));
	}

	/** Undo of the view; the platform may ask whether it is meant. */
	private void undo() throws Exception {
		Display.getDefault().asyncExec(() -> view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId()).run());
	}

	private static void consent() throws Exception {
		inUi(() -> {
			for (Shell shell : Display.getDefault().getShells()) {
				boolean modal = (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0;
				Button button = modal && shell.isVisible() ? shell.getDefaultButton() : null;
				if (button != null) {
					button.notifyListeners(SWT.Selection, new Event());
				}
			}
			return null;
		});
	}

	@Test
	void anEmptyViewSaysWhatToDo() throws Exception {
		waitFor(() -> inUi(() -> all(window().getShell(), Label.class).stream().anyMatch(label -> label.getText().startsWith("No declaration in the open projects yet."))));
	}

	@Test
	void theExampleHasACardInEachStateAndSaysWhatBlocksIt() throws Exception {
		ExampleProject example = new ExampleProject(Example.PUBLICATIE, "publicatie-route");
		try {
			example.create(new NullProgressMonitor());
			waitFor(() -> column(COLUMNS, NAME).size() >= 9 && column(COLUMNS, BLOCKED).contains("1"));
			inUi(() -> {
				table(COLUMNS).getColumn(STATE).notifyListeners(SWT.Selection, new Event());
				return null;
			});
			waitFor(() -> column(COLUMNS, STATE).stream().filter(STATES::contains).distinct().toList().equals(STATES));
			choose("Houtwolcementplaat, 35 mm");
			waitFor(() -> column(HINDRANCE_COLUMNS, 1).contains("A card of category 1 names its reviewer."));
			Screenshots.ofView(view, "route");
			inUi(() -> {
				table(HINDRANCE_COLUMNS).setSelection(0);
				table(HINDRANCE_COLUMNS).notifyListeners(SWT.DefaultSelection, new Event());
				return null;
			});
			waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("Houtwolplaat.kaart")
					&& page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection && selection.getText().equals("1")));
		} finally {
			inUi(() -> page().closeAllEditors(false));
			example.project().delete(true, true, null);
		}
	}

	@Test
	void aStepIsTakenWithKeysAndUndoTakesItBack() throws Exception {
		IFile file = write("kaarten.kaart", CARDS);
		waitForColumn(NAME, "Klaar om in te voeren", "Nieuwe kaart");
		waitForColumn(STATE, "draft", "no route");
		choose("Nieuwe kaart");
		pressInsert();
		String today = LocalDate.now().toString();
		assertEquals(today, inUi(() -> fields().getFirst().getText()));
		inUi(() -> {
			fields().getFirst().setText("2026-13-01");
			assertFalse(dialog().getDefaultButton().isEnabled());
			fields().getFirst().setText("2026-01-10");
			fields().get(1).setText("Bureau X");
			assertTrue(dialog().getDefaultButton().isEnabled());
			return null;
		});
		confirm();
		waitForColumn(STATE, "draft", "draft");
		assertTrue(file.readString().contains("  category 3\n  route { draft 2026-01-10 by \"Bureau X\" }\n"), file.readString());
		undo();
		waitFor(() -> {
			consent();
			return file.readString().equals(CARDS);
		});
		waitForColumn(STATE, "draft", "no route");
	}

	@Test
	void aBlockedStepCannotBeTakenAndTypingMendsIt() throws Exception {
		IFile file = write("kaarten.kaart", CARDS);
		waitForColumn(NEXT, "owner registered", "draft");
		choose("Klaar om in te voeren");
		waitFor(() -> column(HINDRANCE_COLUMNS, 1).contains("Maker B.V. owns a card of category 3."));
		pressInsert();
		assertFalse(inUi(() -> dialog().getDefaultButton().isEnabled()));
		inUi(() -> {
			dialog().close();
			return null;
		});
		waitFor(() -> inUi(() -> dialog() == null));
		IDocument text = inUi(() -> IDE.openEditor(page(), file).getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			text.replace(CARDS.indexOf("Maker B.V."), "Maker B.V.".length(), "Stichting NMD");
			return null;
		});
		waitFor(() -> column(COLUMNS, BLOCKED).equals(List.of("", "")));
		choose("Klaar om in te voeren");
		pressInsert();
		assertEquals("owner registered", inUi(() -> all(dialog(), Combo.class).getFirst().getText()));
		assertEquals("Stichting NMD", inUi(() -> fields().get(1).getText()));
		confirm();
		String today = LocalDate.now().toString();
		waitFor(() -> inUi(text::get).contains("    draft 2026-01-05 // begun\n    owner-registered " + today + " by \"Stichting NMD\"\n  }\n"));
		waitForColumn(STATE, "owner registered", "no route");
		assertTrue(inUi(() -> page().getActiveEditor().isDirty()), "what was not saved stays so");
		undo();
		waitFor(() -> {
			consent();
			return !inUi(text::get).contains("owner-registered");
		});
		waitForColumn(STATE, "draft", "no route");
	}

	@Test
	void wordsFilterAndCopyGivesCells() throws Exception {
		write("kaarten.kaart", CARDS);
		waitForColumn(NAME, "Klaar om in te voeren", "Nieuwe kaart");
		inUi(() -> {
			all(window().getShell(), Text.class).stream().filter(text -> text.getMessage().startsWith("Name, category")).findFirst().orElseThrow().setText("klaar 3");
			return null;
		});
		waitForColumn(NAME, "Klaar om in te voeren");
		waitFor(() -> inUi(() -> all(window().getShell(), Label.class).stream().anyMatch(label -> label.getText().equals("1 of 2 declarations"))));
		String copied = inUi(() -> {
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertNotNull(copied);
		assertEquals("Klaar om in te voeren\t3\tdraft now, owner registered next, blocked, entered ahead, published ahead, active ahead\tdraft\t2026-01-05\towner registered\t1\t\t"
				+ "blocked: Maker B.V. owns a card of category 3.", copied.lines().skip(1).findFirst().orElseThrow());
	}

	@Test
	void twoThousandRoutesOpenAndFilterWithoutHoldingUpTheWorkbench() throws Exception {
		inUi(() -> {
			page().hideView(view);
			return null;
		});
		for (int f = 0; f < 100; f++) {
			StringBuilder text = new StringBuilder("package p" + f + "\n");
			for (int i = 0; i < 20; i++) {
				text.append("declaration Kaart").append(i).append(" \"Kaart ").append(i).append(" van ").append(f).append("\" { category 1 route { draft 2026-01-05 } }\n");
			}
			write("f" + f + ".kaart", text.toString());
		}
		try (UiWatch watch = new UiWatch()) {
			view = inUi(() -> (RouteView) page().showView(RouteView.ID));
			waitFor(() -> inUi(() -> table(COLUMNS) != null && table(COLUMNS).getItemCount() == 2000));
			watch.report("2,000 routes, opening");
			inUi(() -> {
				all(window().getShell(), Text.class).stream().filter(text -> text.getMessage().startsWith("Name, category")).findFirst().orElseThrow().setText("kaart 7");
				return null;
			});
			waitFor(() -> inUi(() -> table(COLUMNS).getItemCount() < 2000));
			long busy = watch.report("2,000 routes, filtering");
			assertTrue(busy <= BLOCK_MILLIS, "the workbench was busy for " + busy + " ms at a stretch");
		}
		assertEquals("draft now, owner registered next, blocked, entered ahead, in review ahead, approved ahead, published ahead, active ahead",
				column(COLUMNS, ROUTE).getFirst());
	}
}
