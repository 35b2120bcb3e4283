package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.grant.GrantView;
import nl.kaartwerk.ui.grant.GrantWizard;

/** The Grant view follows an application while it is typed, and the wizard makes one. */
class GrantTest extends InWorkbench {
	private static final String CARDS = """
			package nl.maker

			owner Maker "Maker B.V." { registered 2019-04-01 }
			owner Ander "Ander B.V."
			reviewer Toetser { recognised 2019-01-01 }

			declaration Plank "Plank van klei" {
			  category 1  owner Maker
			  functional unit 1 m2
			  method "Bepalingsmethode 1.2"
			  reviewer Toetser  reviewed 2025-01-10  published 2025-09-01
			  profile { impacts A2 {
			                A1-A3  A4  A5  C3  C4  D
			    GWP-fossil  11     12  13  14  15  16
			  } }
			}

			declaration Sloot "Sloot" { category 3  owner Maker }

			declaration Vreemd "Vreemd" { category 1  owner Ander }
			""";
	private static final String APPLICATION = """
			package nl.maker

			application Aanvraag "Onze aanvraag" {
			  scheme "witte-vlekken-2025"
			  applicant Maker
			  date 2025-09-01
			  state contribution-invoiced yes
			  claim Plank listed white-spot
			}
			""";

	private GrantView view;

	@AfterEach
	void close() throws Exception {
		inUi(() -> {
			page().closeAllEditors(false);
			if (view != null) {
				page().hideView(view);
			}
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

	private static Tree tree(Composite parent) {
		return all(parent, Tree.class).stream().filter(tree -> tree.getColumnCount() == 4).findFirst().orElse(null);
	}

	/** Condition and outcome of the rows, those below the given one. */
	private static List<String> rows(Composite parent, int below) throws Exception {
		return inUi(() -> tree(parent) == null || tree(parent).getItemCount() <= below ? List.of()
				: Arrays.stream(tree(parent).getItem(below).getItems()).map(item -> item.getText(0) + " " + item.getText(1)).toList());
	}

	private static String outcome(Composite parent, int row) throws Exception {
		return inUi(() -> tree(parent) == null || tree(parent).getItemCount() <= row ? "" : tree(parent).getItem(row).getText(1) + ", " + tree(parent).getItem(row).getText(2));
	}

	private void openView() throws Exception {
		view = inUi(() -> (GrantView) page().showView(GrantView.ID));
	}

	@Test
	void anEmptyViewSaysWhatToDo() throws Exception {
		openView();
		waitFor(() -> inUi(() -> all(window().getShell(), Label.class).stream().anyMatch(label -> label.getText().startsWith("There is no application for a grant"))));
	}

	@Test
	void theViewFollowsWhatIsTypedAndLeadsToTheStatement() throws Exception {
		write("kaarten.kaart", CARDS);
		IFile file = write("aanvraag.kaart", APPLICATION);
		openView();
		inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> outcome(window().getShell(), 0).equals("needs a human, at most EUR 1,100 excluding VAT"));
		assertTrue(rows(window().getShell(), 0).contains("1 met"), rows(window().getShell(), 0).toString());
		assertTrue(rows(window().getShell(), 1).contains("3 needs a human"), rows(window().getShell(), 1).toString());
		IDocument document = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.replace(document.get().indexOf("yes"), 3, "no");
			return null;
		});
		waitFor(() -> outcome(window().getShell(), 0).equals("not eligible, EUR 0"));
		inUi(() -> {
			TreeItem line = Arrays.stream(tree(window().getShell()).getItem(0).getItems()).filter(item -> item.getText(1).equals("not met")).findFirst().orElseThrow();
			tree(window().getShell()).setSelection(line);
			tree(window().getShell()).notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("state") && selection.getStartLine() == 6));
		Screenshots.ofView(view, "grant");
		inUi(() -> {
			tree(window().getShell()).deselectAll();
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			String copied = (String) clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			assertTrue(copied.startsWith("Condition\tOutcome\tFacts\tWhat it says\nApplication\tnot eligible\tEUR 0\tOnze aanvraag\n1\t"), copied.substring(0, 200));
			return null;
		});
	}

	@Test
	void whatWasDecidedIsShownWithWhoDecidedItAndWhy() throws Exception {
		write("kaarten.kaart", CARDS);
		IFile file = write("aanvraag.kaart", APPLICATION);
		openView();
		inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> rows(window().getShell(), 1).contains("2 needs a human"));
		IDocument document = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.replace(document.get().indexOf("white-spot\n") + 10, 0, " {\n    decided 2 met 2025-10-01 by \"J. de Vries\" because \"Letter WV-12.\"\n  }");
			return null;
		});
		waitFor(() -> rows(window().getShell(), 1).contains("2 met"));
		inUi(() -> {
			TreeItem line = Arrays.stream(tree(window().getShell()).getItem(1).getItems()).filter(item -> item.getText(0).equals("2")).findFirst().orElseThrow();
			assertTrue(line.getText(2).startsWith("Decided by J. de Vries, 2025-10-01: \"Letter WV-12.\" Without that: "), line.getText(2));
			tree(window().getShell()).setSelection(line);
			tree(window().getShell()).notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection selection
				&& selection.getText().equals("decided")));
		Screenshots.ofView(view, "grant-decided");
	}

	@Test
	void theWizardAsksWhatTheSchemeAsksAndWritesAnApplicationThatUndoTakesBack() throws Exception {
		write("kaarten.kaart", CARDS);
		waitFor(() -> LanguageServices.ready().isDone());
		OpenWizard<GrantWizard> wizard = inUi(() -> new OpenWizard<>(new GrantWizard(), new StructuredSelection(project), window()));
		waitFor(() -> inUi(() -> wizard.field("Applicant:", Combo.class).getItemCount() == 2));
		inUi(() -> {
			assertEquals(null, wizard.error(), "no errors before there is any input");
			assertFalse(wizard.page().isPageComplete());
			select(wizard.field("Applicant:", Combo.class), 0);
			wizard.type("Date:", "2025-09-31");
			assertEquals("2025-09-31 is no date: write it as 2025-09-01.", wizard.error());
			wizard.type("Date:", "2025-09-01");
			wizard.type("Name:", "Aanvraag");
			assertEquals(null, wizard.error());
			assertTrue(wizard.page().isPageComplete());
			wizard.next();
			return null;
		});
		waitFor(() -> inUi(() -> wizard.onPage(Table.class).getFirst().getItemCount() == 2));
		inUi(() -> {
			Table cards = wizard.onPage(Table.class).getFirst();
			assertEquals("Plank van klei", cards.getItem(0).getText(0));
			assertFalse(wizard.page().isPageComplete());
			cards.getItem(0).setChecked(true);
			cards.getItem(1).setChecked(true);
			cards.notifyListeners(SWT.Selection, new Event());
			assertTrue(wizard.page().isPageComplete());
			return null;
		});
		waitFor(() -> inUi(() -> wizard.onPage(Table.class).getFirst().getItem(1).getText(4).contains("Category 3, not 1, 2.")));
		Screenshots.ofControl(wizard::shell, window(), "grant-cards");
		inUi(() -> {
			Table cards = wizard.onPage(Table.class).getFirst();
			cards.getItem(1).setChecked(false);
			cards.notifyListeners(SWT.Selection, new Event());
			wizard.next();
			select(wizard.field("Is the extract a PDF? (5)", Combo.class), 1);
			wizard.type("Of which day is the extract from the trade register? (5)", "vorige week");
			assertEquals("vorige week is no date: write it as 2025-09-01.", wizard.error());
			wizard.type("Of which day is the extract from the trade register? (5)", "2025-08-20");
			assertEquals(null, wizard.error());
			return null;
		});
		Screenshots.ofControl(wizard::shell, window(), "grant-questions");
		inUi(() -> {
			wizard.next();
			wizard.type("How much other de-minimis aid did the undertaking receive in this tax year? (2024) (14)", "12000");
			wizard.next();
			while (!wizard.page().getName().equals("result")) {
				wizard.next();
			}
			return null;
		});
		waitFor(() -> outcome(wizard.shell(), 0).equals("needs a human, at most EUR 1,100 excluding VAT"));
		Screenshots.ofControl(wizard::shell, window(), "grant-result");
		assertTrue(inUi(wizard::finish));
		IFile file = project.getFile("Aanvraag.kaart");
		assertEquals("""
				package nl.maker

				application Aanvraag {
				  scheme "witte-vlekken-2025"
				  applicant Maker
				  date 2025-09-01
				  state trade-register-extract 2025-08-20
				  state trade-register-pdf yes
				  state de-minimis of 2024 12000 EUR
				  claim Plank listed white-spot
				}
				""", file.readString());
		view = inUi(() -> (GrantView) page().findView(GrantView.ID));
		inUi(() -> {
			page().closeAllEditors(false);
			IUndoContext workspace = ResourcesPlugin.getWorkspace().getAdapter(IUndoContext.class);
			return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(workspace, new NullProgressMonitor(), null);
		});
		waitFor(() -> !file.exists());
	}

	private static void select(Combo combo, int item) {
		combo.select(item);
		combo.notifyListeners(SWT.Selection, new Event());
	}
}
