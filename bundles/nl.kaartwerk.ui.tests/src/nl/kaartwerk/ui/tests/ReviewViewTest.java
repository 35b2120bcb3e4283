package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
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
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.review.ReviewView;
import nl.kaartwerk.ui.wizard.Example;
import nl.kaartwerk.ui.wizard.ExampleProject;

/** The Review view, with keys alone. */
class ReviewViewTest extends InWorkbench {
	private static final String CARDS = """
			package kaarten

			owner Holland "Holland Beton B.V." { registered 2019-04-01 }
			reviewer ToetserY "Toetser Y"

			declaration Beton "Betonmortel C30/37" {
			  category 1   owner Holland   brand "EcoMix"
			  functional unit 1 m3 "on site"   mass 2380 kg   service life 100 years
			  classified NL/SfB 16
			  practitioner "Bureau X"
			  waive pcr-missing because "There is none." by "Bureau X"
			  profile "Beton" {
			    impacts A2 {
			                  A1-A3   A4    C3    D
			      GWP-fossil  186     8.2   0.8   -6
			      ADPF        980     110   0.7   -70
			    }
			  }
			}
			""";

	private ReviewView view;
	private IFile cards;

	@BeforeEach
	void openTheView() throws Exception {
		cards = project.getFile("cards.kaart");
		cards.write(CARDS.getBytes(StandardCharsets.UTF_8), true, false, true, null);
		view = inUi(() -> {
			PlatformUI.getWorkbench().showPerspective("nl.kaartwerk.ui.review", window());
			return (ReviewView) page().showView(ReviewView.ID);
		});
	}

	@AfterEach
	void closeTheView() throws Exception {
		inUi(() -> {
			page().hideView(view);
			PlatformUI.getWorkbench().showPerspective("nl.kaartwerk.ui.authoring", window());
			return null;
		});
	}

	private static <T extends Control> Stream<T> all(Control control, Class<T> type) {
		Stream<T> own = type.isInstance(control) ? Stream.of(type.cast(control)) : Stream.empty();
		return control instanceof Composite composite ? Stream.concat(own, Arrays.stream(composite.getChildren()).flatMap(child -> all(child, type))) : own;
	}

	private Composite part() {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	private Tree tree() {
		return all(part(), Tree.class).findFirst().orElseThrow();
	}

	private void key(char key) throws Exception {
		inUi(() -> {
			page().activate(view);
			tree().setFocus();
			tree().notifyListeners(SWT.FocusIn, new Event()); // without a window manager nobody tells it
			return null;
		});
		Display.getDefault().asyncExec(() -> { // a key may open a dialog, which does not return
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.character = key;
			event.keyCode = key;
			tree().notifyListeners(SWT.KeyDown, event);
		});
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell.isVisible() && shell.getData() instanceof org.eclipse.jface.dialogs.Dialog).findFirst().orElse(null);
	}

	/** Waits for a dialog, whose text has the focus, writes there and presses Ctrl+Enter. */
	private static void answer(String title, String answer) throws Exception {
		waitFor(() -> inUi(() -> dialog() != null && dialog().getText().equals(title)));
		inUi(() -> {
			Text text = all(dialog(), Text.class).filter(each -> (each.getStyle() & SWT.READ_ONLY) == 0).reduce((a, b) -> b).orElseThrow();
			text.setText(answer);
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.character = SWT.CR;
			event.keyCode = SWT.CR;
			event.stateMask = SWT.MOD1;
			text.notifyListeners(SWT.KeyDown, event);
			return null;
		});
		waitFor(() -> inUi(() -> dialog() == null));
	}

	private static List<String> places() throws Exception {
		waitFor(() -> inUi(() -> dialog() != null));
		return inUi(() -> Arrays.asList(all(dialog(), Combo.class).skip(1).findFirst().orElseThrow().getItems()));
	}

	private static void enter(String title) throws Exception {
		waitFor(() -> inUi(() -> dialog() != null && dialog().getText().equals(title)));
		inUi(() -> {
			dialog().getDefaultButton().notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitFor(() -> inUi(() -> dialog() == null));
	}

	private String chosen(int column) throws Exception {
		return inUi(() -> tree().getSelectionCount() == 0 ? "" : tree().getSelection()[0].getText(column));
	}

	private IFile startReview() throws Exception {
		waitFor(() -> inUi(() -> all(part(), org.eclipse.swt.widgets.Link.class).anyMatch(link -> link.isVisible()) || tree().isVisible()));
		Display.getDefault().asyncExec(() -> {
			Event event = new Event();
			event.text = "start";
			all(part(), org.eclipse.swt.widgets.Link.class).findFirst().orElseThrow().notifyListeners(SWT.Selection, event);
		});
		waitFor(() -> inUi(() -> dialog() != null && dialog().getText().equals("Start Review")));
		assertEquals(List.of("Betonmortel C30/37  \u00b7  cards.kaart", "Toetser Y"), inUi(() -> all(dialog(), Combo.class).map(Combo::getText).toList()));
		enter("Start Review");
		IFile review = project.getFile("reviews/Beton.ToetserY.review.kaart");
		waitFor(review::exists);
		waitFor(() -> inUi(() -> tree().isVisible() && tree().getItemCount() == 1));
		return review;
	}

	private void waitForText(IFile file, String part) throws Exception {
		waitFor(() -> file.readString().contains(part));
	}

	private String root(int column) throws Exception {
		return inUi(() -> tree().getItemCount() == 0 ? "" : tree().getItem(0).getText(column));
	}

	/** Goes from open line to open line until nothing is open, and judges each with a key. */
	private int judgeAll(IFile review) throws Exception {
		for (int judged = 0; judged < 100; judged++) {
			key('.');
			String state = chosen(1);
			if (!state.equals("open") && !state.equals("waiver to judge")) {
				return judged;
			}
			String before = review.readString();
			String progress = root(3);
			key(state.equals("open") ? 'p' : 'a');
			waitFor(() -> !review.readString().equals(before));
			waitFor(() -> !root(3).equals(progress));
		}
		throw new AssertionError("It does not end.");
	}

	@Test
	void aCardIsReviewedFromTheFirstFindingToTheSignOffWithKeysAlone() throws Exception {
		IFile review = startReview();
		assertTrue(review.readString().contains("review Beton_ToetserY of Beton {"), review.readString());
		assertTrue(review.readString().contains("item scenario-plausible open"));
		key('.');
		waitFor(() -> chosen(1).equals("open"));
		String subject = chosen(0);
		key('f');
		assertEquals("The card as a whole", places().getFirst());
		assertTrue(places().containsAll(List.of("A2 GWP-fossil", "A2 ADPF", "service life")), places().toString());
		answer("Finding", "Half of it is missing.");
		waitForText(review, "\"Half of it is missing.\"");
		waitFor(() -> root(3).contains("open findings and questions: 1"));
		key('s');
		waitFor(() -> inUi(() -> dialog() != null && dialog().getText().equals("Sign Off")));
		assertFalse(inUi(() -> all(dialog(), Button.class).filter(button -> button.getText().equals("&Approve")).findFirst().orElseThrow().isEnabled()), "something stands against it");
		inUi(() -> {
			dialog().close();
			return null;
		});
		Screenshots.ofWindow(window(), "review-finding");
		assertFalse(subject.isEmpty());
		key('.');
		waitFor(() -> chosen(0).equals("Major: Half of it is missing."));
		key('y');
		answer("Reply", "Added.");
		waitForText(review, "reply ");
		waitFor(() -> details().contains("Added."));
		key('d');
		answer("Resolve", "");
		waitForText(review, "resolved ");
		waitFor(() -> root(3).contains("open findings and questions: 0"));
		int judged = judgeAll(review);
		assertTrue(judged > 10, "judged: " + judged);
		String text = review.readString();
		assertFalse(text.lines().anyMatch(line -> line.strip().matches("item (scenario|module-d)-plausible open.*")), text);
		assertTrue(text.contains("waiver accepted"), text);
		assertEquals(List.of(), text.lines().filter(line -> line.contains(" pass ") && !line.contains("by \"Toetser Y\"")).toList());
		key('s');
		enter("Sign Off");
		waitForText(review, "signed approved");
		waitFor(() -> root(1).equals("approved"));
		Screenshots.ofWindow(window(), "review-signed");
	}

	private String root(String begin, int column) throws Exception {
		return inUi(() -> Arrays.stream(tree().getItems()).filter(item -> item.getText(0).startsWith(begin)).map(item -> item.getText(column)).findFirst().orElse(""));
	}

	@Test
	void theReviewUnderWayInTheExampleIsFinishedWithKeysAlone() throws Exception {
		ExampleProject example = new ExampleProject(Example.PUBLICATIE, "publicatie-toetsing");
		try {
			example.create(new NullProgressMonitor());
			IFile review = example.project().getFile("kaarten/reviews/Kalkhennep.Zomaar.review.kaart");
			waitFor(() -> inUi(() -> tree().isVisible()) && root("Kalkhennep", 3).contains("open findings and questions: 1"));
			assertEquals("approved", root("Keramische dakpan", 1));
			List<String> looked = new ArrayList<>();
			for (int steps = 0; steps < 20; steps++) {
				key('.');
				String line = chosen(0);
				String state = chosen(1);
				if (!state.endsWith("open") || looked.contains(line)) {
					break;
				}
				looked.add(line);
				String before = review.readString();
				String progress = root("Kalkhennep", 3);
				if (state.equals("question open")) {
					key('y');
					answer("Reply", "Het wordt met het puin opgehaald en gescheiden.");
					waitForText(review, "gescheiden.");
					waitFor(() -> details().contains("gescheiden."));
					key('d');
					answer("Resolve", "");
				} else {
					key('p');
				}
				waitFor(() -> !review.readString().equals(before) && !root("Kalkhennep", 3).equals(progress));
			}
			assertTrue(looked.contains("Welke inzameling van kalkhennep is er in Nederland?"), looked.toString());
			assertEquals(8, looked.size(), looked.toString());
			key('s');
			enter("Sign Off");
			waitForText(review, "signed approved");
			waitFor(() -> root("Kalkhennep", 1).equals("approved"));
			Screenshots.ofWindow(window(), "review-example");
		} finally {
			inUi(() -> page().closeAllEditors(false));
			example.project().delete(true, true, null);
		}
	}

	private String details() throws Exception {
		return inUi(() -> all(part(), StyledText.class).findFirst().orElseThrow().getText());
	}

	@Test
	void undoTakesBackWhatAKeyDid() throws Exception {
		IFile review = startReview();
		String before = review.readString();
		key('.');
		waitFor(() -> chosen(1).equals("open"));
		key('n');
		waitForText(review, " not-applicable ");
		inUi(() -> {
			page().activate(view);
			return window().getService(IHandlerService.class).executeCommand(ActionFactory.UNDO.getCommandId(), null);
		});
		waitFor(() -> review.readString().equals(before));
	}

	@Test
	void aChangedNumberMakesASignedReviewStaleUntilThatNumberIsLookedAtAndSignedAgain() throws Exception {
		IFile review = startReview();
		judgeAll(review);
		key('s');
		enter("Sign Off");
		waitFor(() -> root(1).equals("approved"));
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), cards));
		IDocument document = inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.replace(document.get().indexOf("186"), 3, "190");
			return null;
		});
		waitFor(() -> root(1).equals("stale"));
		assertTrue(cards.readString().contains("186"), "not saved");
		key('.');
		waitFor(() -> chosen(0).equals("profile \"Beton\" / A2 / GWP-fossil / A1-A3"));
		assertEquals("changed", chosen(1));
		assertEquals("190", chosen(3));
		assertTrue(details().contains("Now: 190"), details());
		key('\r');
		waitFor(() -> inUi(() -> ((ITextEditor) editor).getSelectionProvider().getSelection() instanceof org.eclipse.jface.text.ITextSelection selection && selection.getText().equals("190")));
		Screenshots.ofWindow(window(), "review-stale");
		key('p');
		waitForText(review, "recheck \"profile \\\"Beton\\\" / A2 / GWP-fossil / A1-A3\"");
		waitFor(() -> root(3).contains("1 of 1 changes looked at"));
		key('s');
		enter("Sign Off");
		waitFor(() -> root(1).equals("approved"));
		assertEquals(2, review.readString().split("signed approved", -1).length - 1);
		inUi(() -> {
			editor.doSave(new NullProgressMonitor());
			return null;
		});
	}

	@Test
	void theTableIsCopiedAsCellsAndTheKeysStandBelow() throws Exception {
		startReview();
		key('.');
		waitFor(() -> chosen(1).equals("open"));
		String line = inUi(() -> all(part(), Label.class).map(Label::getText).filter(text -> text.contains("not applicable")).collect(Collectors.joining()));
		assertTrue(line.contains("P pass") && line.contains("N not applicable") && line.contains("B start review"), line);
		inUi(() -> {
			page().activate(view);
			return window().getService(IHandlerService.class).executeCommand(ActionFactory.COPY.getCommandId(), null);
		});
		String copied = inUi(() -> {
			Clipboard clipboard = new Clipboard(Display.getDefault());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertEquals("Review\tWhat\tState\tPlace\tValue", copied.lines().findFirst().orElseThrow());
		assertTrue(copied.lines().count() > 40, copied);
		assertEquals(List.of(), copied.lines().filter(row -> row.split("\t", -1).length != 5).toList());
	}
}
