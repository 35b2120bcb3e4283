package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.active.ActiveSet;
import nl.kaartwerk.ui.dashboard.DashboardView;
import nl.kaartwerk.ui.derivation.DerivationView;

/** A work at a glance, in the workbench. A1 weighs GWP with 0.05 euro per kg. */
class DashboardViewTest extends InWorkbench {
	private static final String CARDS = """
			declaration Beton "Mortel" { functional unit 1 m3 category 3 profile "M" { impacts A1 {
			A1-A3 C1 D
			GWP 100 20 -10
			} } }
			declaration Staal { functional unit 1 kg category 1 profile { impacts A1 {
			A1-A3
			GWP 2
			} } }
			""";
	private static final String WORKS = """
			building Huis "Het huis" {
			  function dwelling   life 50 years   gross floor area 10 m2   reference date 2026-01-01
			  element 16 "Fundering" {
			    Beton 2 m3
			  }
			  element 21 "Gevel" { Staal 30 kg }
			}
			civil work Brug "De brug" { analysis period 100 years element 1 { Staal 10 kg } }
			""";

	private DashboardView view;
	private IFile work;

	@BeforeEach
	void openView() throws Exception {
		ActiveSet.choose("A1");
		write("kaarten.kaart", CARDS);
		work = write("huis.kaart", WORKS);
		view = inUi(() -> (DashboardView) page().showView(DashboardView.ID));
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

	private static List<Canvas> canvases() {
		return all(window().getShell(), Canvas.class).stream().filter(canvas -> canvas.getClass().getSimpleName().equals("PictureCanvas")).toList();
	}

	/** The figures of all pictures, as they are copied. */
	private String cells() throws Exception {
		return inUi(() -> {
			if (canvases().isEmpty()) {
				return "";
			}
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
			try {
				Object copied = clipboard.getContents(TextTransfer.getInstance());
				return copied == null ? "" : (String) copied;
			} finally {
				clipboard.dispose();
			}
		});
	}

	private String svg() throws Exception {
		return inUi(() -> canvases().isEmpty() ? "" : new String(view.content("svg"), StandardCharsets.UTF_8));
	}

	private static void key(Canvas canvas, int code) throws Exception {
		inUi(() -> {
			Event event = new Event();
			event.keyCode = code;
			canvas.notifyListeners(SWT.KeyDown, event);
			return null;
		});
	}

	/** 2 m3 at 1.3 times 100, 20 and -10 without surcharge, and 30 kg at 2: 15, at 0.05 euro. */
	private static final double MKI = (2 * (1.3 * 120 - 10) + 60) * 0.05;

	/** A view that is opened again shows what was chosen last, so the first work is chosen, and elements. */
	private void openWork() throws Exception {
		open(work);
		waitFor(() -> inUi(() -> works() != null));
		choose(0);
		group(0);
		waitFor(() -> svg().contains(">17.60 \u20ac<") && svg().contains(">Largest contributors by element<"));
	}

	private static Combo works() {
		return all(window().getShell(), Combo.class).stream().filter(combo -> List.of(combo.getItems()).equals(List.of("Het huis", "De brug"))).findFirst().orElse(null);
	}

	private static void choose(int index) throws Exception {
		inUi(() -> {
			works().select(index);
			works().notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private static void group(int index) throws Exception {
		inUi(() -> {
			Combo by = all(window().getShell(), Combo.class).stream().filter(combo -> combo.indexOf("declaration") == 1).findFirst().orElseThrow();
			by.select(index);
			by.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	@Test
	void withoutATextItSaysSoAndLeadsToTheExample() throws Exception {
		waitFor(() -> inUi(() -> all(window().getShell(), Link.class).stream().anyMatch(link -> link.getText().contains("New example project"))));
		assertEquals(List.of(), inUi(DashboardViewTest::canvases));
		open(write("leeg.kaart", "owner X \"x\" { }"));
		waitFor(() -> inUi(() -> all(window().getShell(), Label.class).stream().anyMatch(label -> label.getText().contains("no work"))));
	}

	@Test
	void theFiguresTheScaleAndTheChartsOfAWork() throws Exception {
		assertEquals(17.6, MKI, 1e-9);
		openWork();
		String svg = svg();
		assertTrue(svg.contains(">0.035 \u20ac/m\u00b2/year *<"), "MPG: 17.6 / 10 / 50");
		assertTrue(svg.contains(">limit 0.800 (A1)<"), svg);
		assertTrue(svg.contains(">83.0 %<"), "category 3: 14.6 of 17.6");
		assertEquals(6, inUi(() -> canvases().size()));
		assertTrue(cells().contains("Largest contributors by element\nPart\tMKI (euro)\tShare\tCumulative\tRemarks\n16 Fundering\t14.6"), cells());
	}

	@Test
	void whatIsTypedMovesTheFiguresUnsaved() throws Exception {
		openWork();
		inUi(() -> {
			IDocument document = page().getActiveEditor().getAdapter(ITextViewer.class).getDocument();
			document.replace(document.get().indexOf("30 kg"), 2, "60");
			return null;
		});
		waitFor(() -> svg().contains(">20.60 \u20ac<"));
	}

	@Test
	void aCivilWorkIsChosenAndHasNoMpg() throws Exception {
		openWork();
		choose(1);
		waitFor(() -> svg().contains(">a civil work has no MPG<"));
		assertEquals(5, inUi(() -> canvases().size()), "no scale");
		assertFalse(svg().contains("limit"));
	}

	@Test
	void contributorsAreGroupedAsIsChosen() throws Exception {
		openWork();
		group(1);
		waitFor(() -> cells().contains("Largest contributors by declaration\nPart\tMKI (euro)\tShare\tCumulative\tRemarks\nMortel\t14.6"));
	}

	@Test
	void keysWalkTheBarsAndEnterGoesToTheText() throws Exception {
		openWork();
		Canvas contributors = inUi(() -> canvases().get(2));
		key(contributors, SWT.ARROW_DOWN);
		key(contributors, SWT.ARROW_DOWN);
		key(contributors, SWT.CR);
		ITextViewer text = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class));
		waitFor(() -> inUi(() -> text.getSelectedRange().x == WORKS.indexOf("21 \"Gevel\"")));
	}

	@Test
	void aClickOnABarGoesToTheTextAndTheTooltipSaysTheFigure() throws Exception {
		openWork();
		Canvas contributors = inUi(() -> canvases().get(2));
		waitFor(() -> inUi(() -> clickFirstBar(contributors)));
		assertEquals("16 Fundering: 14.60 \u20ac * incomplete, 83.0 % of the MKI, 83.0 % together with all larger ones", inUi(contributors::getToolTipText));
		ITextViewer text = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class));
		waitFor(() -> inUi(() -> text.getSelectedRange().x == WORKS.indexOf("16 \"Fundering\"")));
	}

	/** Moves the pointer down the middle until it is on a bar, and clicks there; nothing is there before it is painted. */
	private static boolean clickFirstBar(Canvas canvas) {
		for (Composite parent = canvas.getParent(); parent != null; parent = parent.getParent()) {
			if (parent instanceof ScrolledComposite scrolled) {
				scrolled.showControl(canvas);
			}
		}
		for (int y = 0; y < canvas.getSize().y; y++) {
			Event event = new Event();
			event.x = canvas.getSize().x / 2;
			event.y = y;
			event.button = 1;
			canvas.notifyListeners(SWT.MouseMove, event);
			if (canvas.getToolTipText() != null) {
				canvas.notifyListeners(SWT.MouseDown, event);
				return true;
			}
		}
		return false;
	}

	/** What the derivation view explains. */
	private static List<String> explained() throws Exception {
		return inUi(() -> all(window().getShell(), Tree.class).stream().filter(tree -> tree.getColumnCount() == 4).flatMap(tree -> Arrays.stream(tree.getItems()))
				.map(item -> item.getText(0) + ": " + item.getText(1)).toList());
	}

	@Test
	void aChosenBarIsExplainedInTheDerivationView() throws Exception {
		openWork();
		inUi(() -> page().showView(DerivationView.ID, null, IWorkbenchPage.VIEW_CREATE));
		inUi(() -> {
			page().activate(view);
			return null;
		});
		Canvas contributors = inUi(() -> canvases().get(2));
		key(contributors, SWT.ARROW_DOWN);
		key(contributors, SWT.ARROW_DOWN);
		DerivationView derivation = inUi(() -> (DerivationView) page().showView(DerivationView.ID, null, IWorkbenchPage.VIEW_ACTIVATE));
		try {
			try {
				waitFor(() -> explained().contains("element 21 Gevel: 3"));
			} catch (AssertionError e) {
				throw new AssertionError(explained().toString(), e);
			}
		} finally {
			inUi(() -> {
				page().hideView(derivation);
				return null;
			});
		}
	}

	@Test
	void allOfItLeavesAsPictureAndAsFigures() throws Exception {
		openWork();
		ImageData image = inUi(() -> new ImageData(new ByteArrayInputStream(view.content("png"))));
		assertEquals(1800, image.width);
		String csv = inUi(() -> new String(view.content("csv"), StandardCharsets.UTF_8));
		assertTrue(csv.startsWith("MPG dashboard\nFigure,Value,Unit,Remarks\nMKI,17.6"), csv);
		assertTrue(svg().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "svg");
	}

	@Test
	void itSurvivesABrokenTextAChangeOfSetAndADeletedFile() throws Exception {
		openWork();
		ActiveSet.choose("A2");
		waitFor(() -> svg().contains(">nothing declared<"));
		ActiveSet.choose("A1");
		waitFor(() -> svg().contains(">17.60 \u20ac<"));
		ITextViewer text = inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class));
		inUi(() -> {
			text.getDocument().set("building { element { Staal kg ");
			return null;
		});
		waitFor(() -> !svg().contains("17.60"));
		inUi(() -> {
			text.getDocument().set("");
			return null;
		});
		waitFor(() -> inUi(() -> canvases().isEmpty()));
		inUi(() -> page().closeAllEditors(false));
		work.delete(true, null);
		waitFor(() -> inUi(() -> canvases().isEmpty()));
	}

	@Test
	void inLightAndDarkItCanBeRead() throws Exception {
		openWork();
		inUi(() -> {
			page().activate(view);
			page().setPartState(page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
		try {
			waitFor(() -> inUi(() -> canvases().getFirst().getSize().x > 700));
			Screenshots.ofView(view, "dashboard");
		} finally {
			inUi(() -> {
				page().setPartState(page().getReference(view), IWorkbenchPage.STATE_RESTORED);
				return null;
			});
		}
	}
}
