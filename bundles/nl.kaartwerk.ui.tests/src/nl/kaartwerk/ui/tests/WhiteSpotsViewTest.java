package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.text.IDocument;
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

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.mki.SheetExport;
import nl.kaartwerk.ui.whitespots.WhiteSpotsView;

/** White spots in the workbench. A2 weighs GWP-fossil with 0.116 euro per kg. */
class WhiteSpotsViewTest extends InWorkbench {
	private static final int GROUPS = 10;
	private static final int DETAILS = 6;
	private static final int GENERIC = 1;
	private static final int SURCHARGE = 2;
	private static final int DATA = 3;

	/** No claim of speed, which a test on a busy machine cannot make: only that it does not stand still. */
	private static final double BLOCK_MILLIS = 500;

	private static final String CARDS = """
			package lib
			declaration Steen { category 1 functional unit 1 m2 service life 75 years classified NL/SfB 21 published 2026-01-01
			  profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 100 -10
			  } } }
			declaration Vloer { category 3 functional unit 1 m2 service life 75 years classified NL/SfB 23 profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 100 -50
			  } } }
			declaration Zand { category 3 functional unit 1 m3 service life 75 years classified NL/SfB 11 profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 10 5
			  } } }
			""";
	private static final String HOUSE = """
			package lib
			building Huis "Het huis" {
			  function dwelling life 75 years gross floor area 100 m2 reference date 2026-11-01 enforced
			  element 21 { Steen 10 m2 }
			  element 23 { Vloer 10 m2 }
			  element 11 { Zand 4 m3 }
			  element 27 { }
			}
			building Variant extends Huis { element 13 { Vloer 1 m2 } }
			""";

	private WhiteSpotsView view;
	private IFile house;

	@BeforeEach
	void openView() throws Exception {
		view = inUi(() -> (WhiteSpotsView) page().showView(WhiteSpotsView.ID));
	}

	@AfterEach
	void closeView() throws Exception {
		inUi(() -> {
			combo("By classification").ifPresent(by -> {
				by.select(0);
				by.notifyListeners(SWT.Selection, new Event());
			});
			all(window().getShell(), Button.class).stream().filter(button -> button.getText().equals("Only missing")).forEach(button -> button.setSelection(false));
			page().closeAllEditors(false);
			page().hideView(view);
			return null;
		});
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		if (!file.getParent().exists()) {
			project.getFolder(file.getParent().getProjectRelativePath()).create(true, true, null);
		}
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private void writeAll() throws Exception {
		write("kaarten.kaart", CARDS);
		house = write("huis.kaart", HOUSE);
		waitForGroups("NL/SfB 23 Floors", "NL/SfB 11 Ground works", "NL/SfB 21 External walls", "NL/SfB 27 Roofs");
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

	private static Table table(int columns) {
		return all(window().getShell(), Table.class).stream().filter(table -> table.getColumnCount() == columns).findFirst().orElse(null);
	}

	private static List<String> column(int columns, int column) throws Exception {
		return inUi(() -> table(columns) == null ? List.of()
				: IntStream.range(0, table(columns).getItemCount()).mapToObj(i -> table(columns).getItem(i).getText(column).strip()).toList());
	}

	private static List<String> said() throws Exception {
		return inUi(() -> all(window().getShell(), Label.class).stream().map(Label::getText).toList());
	}

	private static void waitForGroups(String... expected) throws Exception {
		try {
			waitFor(() -> column(GROUPS, 0).equals(List.of(expected)));
		} catch (AssertionError e) {
			throw new AssertionError(column(GROUPS, 0) + " " + said(), e);
		}
	}

	private static void waitForWords(String words) throws Exception {
		try {
			waitFor(() -> said().stream().anyMatch(text -> text.contains(words)));
		} catch (AssertionError e) {
			throw new AssertionError(said() + " " + column(GROUPS, 0), e);
		}
	}

	private static Optional<Combo> combo(String first) {
		return all(window().getShell(), Combo.class).stream().filter(combo -> combo.getItemCount() > 0 && combo.getItem(0).equals(first)).findFirst();
	}

	private static void choose(String first, int index) throws Exception {
		inUi(() -> {
			Combo combo = combo(first).orElseThrow();
			combo.select(index);
			combo.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private static void notify(Control control, int type) throws Exception {
		inUi(() -> {
			control.notifyListeners(type, new Event());
			return null;
		});
	}

	@Test
	void anEmptyViewSaysWhatToDo() throws Exception {
		waitForWords("No declaration and no work in the open projects yet.");
		assertTrue(inUi(() -> all(window().getShell(), Link.class).stream().anyMatch(link -> link.getText().contains("example"))));
		writeAll();
	}

	@Test
	void theGroupWithTheMostSurchargeComesFirstAndTheWordsSayWhatIsWorthFilling() throws Exception {
		writeAll();
		assertEquals(List.of("92.80", "9.05", "0.00", "-"), column(GROUPS, GENERIC).stream().map(text -> text.replaceAll("[ \u2020]", "")).toList());
		assertEquals(List.of("34.80", "2.09", "0.00", "-"), column(GROUPS, SURCHARGE).stream().map(text -> text.replaceAll("[ \u2020]", "")).toList());
		assertEquals(List.of("1", "2", "", ""), column(GROUPS, 6));
		assertEquals(List.of("only category 3", "only category 3", "category 1 or 2, published", "none"), column(GROUPS, DATA));
		assertEquals("no list", column(GROUPS, 9).getFirst());
		waitForWords("rests on category 3, of which \u20ac 36.89 is surcharge. Worth filling first: NL/SfB 23 Floors.");
		assertTrue(inUi(() -> all(window().getShell(), Button.class).stream().anyMatch(button -> button.getText().equals("Works: 1 of 2"))), "a variant does not count");
		Screenshots.ofView(view, "white-spots");
	}

	@Test
	void keysLeadFromAGroupToItsCardsAndUsesAndIntoTheText() throws Exception {
		writeAll();
		inUi(() -> {
			view.setFocus();
			assertTrue(table(GROUPS).isFocusControl());
			table(GROUPS).setSelection(0);
			return null;
		});
		notify(inUi(() -> table(GROUPS)), SWT.Selection);
		waitFor(() -> column(DETAILS, 0).equals(List.of("Of Het huis", "lib.Vloer", "Het huis")));
		assertEquals("category 3, valid, publication not stated", column(DETAILS, 1).get(1));
		assertEquals("10 m2", column(DETAILS, 2).get(2));
		notify(inUi(() -> table(GROUPS)), SWT.DefaultSelection);
		assertTrue(inUi(() -> table(DETAILS).isFocusControl()), "Enter goes to the cards and uses");
		inUi(() -> {
			table(DETAILS).setSelection(2);
			return null;
		});
		notify(inUi(() -> table(DETAILS)), SWT.DefaultSelection);
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("huis.kaart")));
	}

	@Test
	void typingIsFollowedWhenItPauses() throws Exception {
		writeAll();
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), house));
		IDocument document = inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.replace(document.get().indexOf("Zand 4 m3"), 9, "Zand 400 m3");
			return null;
		});
		waitForGroups("NL/SfB 11 Ground works", "NL/SfB 23 Floors", "NL/SfB 21 External walls", "NL/SfB 27 Roofs");
	}

	@Test
	void wordsAndOnlyMissingFilterAndAClickOnAColumnSorts() throws Exception {
		writeAll();
		inUi(() -> {
			Button missing = all(window().getShell(), Button.class).stream().filter(button -> button.getText().equals("Only missing")).findFirst().orElseThrow();
			missing.setSelection(true);
			missing.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitForGroups("NL/SfB 23 Floors", "NL/SfB 11 Ground works", "NL/SfB 27 Roofs");
		inUi(() -> {
			all(window().getShell(), Text.class).stream().filter(text -> text.getMessage().equals("Group or card")).findFirst().orElseThrow().setText("lib.z");
			return null;
		});
		waitForGroups("NL/SfB 11 Ground works");
		press("Clear Filters");
		waitFor(() -> column(GROUPS, 0).size() == 4);
		inUi(() -> {
			table(GROUPS).getColumn(0).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitForGroups("NL/SfB 11 Ground works", "NL/SfB 21 External walls", "NL/SfB 23 Floors", "NL/SfB 27 Roofs");
		inUi(() -> {
			table(GROUPS).getColumn(SURCHARGE).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitForGroups("NL/SfB 23 Floors", "NL/SfB 11 Ground works", "NL/SfB 21 External walls", "NL/SfB 27 Roofs");
	}

	private void press(String name) throws Exception {
		inUi(() -> {
			for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
				if (item instanceof ActionContributionItem contributed && contributed.getAction().getText().equals(name)) {
					contributed.getAction().run();
				}
			}
			return null;
		});
	}

	@Test
	void theListOfTheProjectDividesOnceItIsThere() throws Exception {
		writeAll();
		choose("By classification", 1);
		waitForWords("This project lists no product groups");
		write(".kaartwerk/product-lists.csv",
				"list,system,code,declaration,name_en,name_nl,status,source\nwhite-spot,NL/SfB,23,,Storeys,Verdiepingen,verified,test\ngroup,,,lib.Zand,,,verified,test\n");
		waitForGroups("NL/SfB 23 Storeys", "lib.Zand", "On no list of the project");
		assertEquals(List.of("yes", "no", ""), column(GROUPS, 9));
	}

	@Test
	void nothingOnCategory3IsGoodNewsAndNoWorkIsSaid() throws Exception {
		write("kaarten.kaart", CARDS);
		waitForWords("No work counts");
		write("huis.kaart", "package lib\nbuilding Huis { life 75 years reference date 2026-11-01 element 21 { Steen 10 m2 } }\n");
		waitForWords("Good news: nothing in the works that count rests on category 3.");
	}

	@Test
	void theChosenGroupsAreCopiedAsCellsAndAllAreExported() throws Exception {
		writeAll();
		inUi(() -> {
			view.setFocus();
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			return null;
		});
		String copied = inUi(() -> {
			Clipboard clipboard = new Clipboard(Display.getDefault());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertEquals(5, copied.lines().count());
		assertTrue(copied.lines().skip(1).findFirst().orElseThrow().startsWith("NL/SfB 23 Floors\t92.80\t34.80\tonly category 3\t3: 1"), copied);
		Path file = Files.createTempFile("white-spots", ".csv");
		try {
			var sheets = inUi(() -> view.sheets());
			assertEquals(List.of("Product groups", "Per work", "Cards", "Uses", "Works"), sheets.stream().map(sheet -> sheet.name()).toList());
			assertTrue(SheetExport.write(sheets, file).isOK());
			assertTrue(Files.readString(file).lines().skip(1).findFirst().orElseThrow().startsWith("NL/SfB 23 Floors,,only category 3,no list,0,0,1,"), Files.readString(file));
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void theExampleHasSomethingToShow() throws Exception {
		for (URL entry : Collections.list(Platform.getBundle("nl.kaartwerk.examples").findEntries("projects/publicatie", "*", true))) {
			String name = entry.getPath().substring(entry.getPath().indexOf("publicatie/") + "publicatie/".length());
			if (name.endsWith(".kaart") && !name.contains("reviews/") || name.equals(".kaartwerk/product-lists.csv")) {
				try (InputStream in = entry.openStream()) {
					write(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		waitForWords("Worth filling first: NL/SfB 23 Floors.");
		assertEquals(List.of("NL/SfB 23 Floors", "NL/SfB 11 Ground works"), column(GROUPS, 0).subList(0, 2));
		inUi(() -> {
			page().toggleZoom(page().getReference(view));
			return null;
		});
		try {
			choose("By classification", 1);
			waitFor(() -> column(GROUPS, 0).contains("On no list of the project"));
			Screenshots.ofView(view, "white-spots-example");
		} finally {
			inUi(() -> {
				page().toggleZoom(page().getReference(view));
				return null;
			});
		}
	}

	/** A first look may load classes and fonts; what comes after does not let the user wait. */
	@Test
	void twoThousandCardsAndAThousandUsesDoNotBlockTheWorkbench() throws Exception {
		for (int f = 0; f < 40; f++) {
			StringBuilder text = new StringBuilder("package p" + f + "\n");
			for (int i = 0; i < 50; i++) {
				text.append("declaration K").append(i).append(" { category ").append(1 + i % 3).append(" functional unit 1 kg service life 75 years classified NL/SfB ").append(11 + i)
						.append('.').append(10 + f).append(" profile { impacts A2 {\nA1-A3 D\nGWP-fossil ").append(10 + i).append(" -1\n} } }\n");
			}
			write("f" + f + ".kaart", text.toString());
		}
		StringBuilder uses = new StringBuilder("building Groot { life 75 years reference date 2026-11-01 element 21 {\n");
		for (int i = 0; i < 1000; i++) {
			uses.append("p").append(i % 40).append(".K").append(i % 50).append(" 2 kg\n");
		}
		house = write("groot.kaart", uses.append("} }\n").toString());
		waitFor(() -> inUi(() -> table(GROUPS) != null && table(GROUPS).getItemCount() > 2000 && !table(GROUPS).getItem(0).getText(GENERIC).equals("-")));
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), house));
		IDocument document = inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
		String before = inUi(() -> table(GROUPS).getItem(0).getText(GENERIC));
		Thread.sleep(2000); // the editor colours its thousand lines
		UiBlocks blocks = new UiBlocks();
		blocks.during(() -> {
			inUi(() -> {
				document.replace(document.get().indexOf("p2.K2 2 kg"), 10, "p2.K2 2000000 kg");
				return null;
			});
			waitFor(() -> {
				Thread.sleep(50);
				return !inUi(() -> table(GROUPS).getItem(0).getText(GENERIC)).equals(before);
			});
		});
		System.out.println("White spots of 2,000 cards and 1,000 uses: " + blocks);
		assertTrue(blocks.longest() <= BLOCK_MILLIS, blocks.toString());
	}

	@Test
	void readingCanBeStoppedAndGoesOnWhenAsked() throws Exception {
		writeAll();
		Job[] jobs = Job.getJobManager().find(null);
		for (Job job : jobs) {
			if (job.getName().equals("Kaartwerk white spots")) {
				job.cancel();
			}
		}
		inUi(() -> {
			view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.REFRESH.getId()).run();
			return null;
		});
		waitForGroups("NL/SfB 23 Floors", "NL/SfB 11 Ground works", "NL/SfB 21 External walls", "NL/SfB 27 Roofs");
	}
}
