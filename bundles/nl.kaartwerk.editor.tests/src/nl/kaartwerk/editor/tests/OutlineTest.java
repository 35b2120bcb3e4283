package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.jface.action.SubToolBarManager;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.IPageBookViewPage;
import org.eclipse.ui.part.PageBookView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outline leaves out and how it is ordered, as the user chooses. */
class OutlineTest extends InWorkbench {
	private static final String TEXT = """
			package demo
			declaration Steen "Baksteen" { functional unit 1 m2 }
			declaration Beton "C30/37" { functional unit 1 m3 }
			building Huis {
			  element 21 "Wanden" {
			    Steen 40 m2
			  }
			  element 16 "Fundering" {
			    Beton 2 m3
			    Beton 1 m3 "poer"
			  }
			}
			""";
	private static final List<String> WHOLE = List.of("demo", "Steen  Baksteen", "Beton  C30/37", "Huis", " 21  Wanden", "  Steen  40 m2", " 16  Fundering",
			"  Beton  2 m3", "  Beton  1 m3");

	private IViewPart outline;

	/** The tree of an outline, once it has one. */
	static Optional<Tree> tree(IViewPart outline) {
		return ((PageBookView) outline).getCurrentPage().getControl() instanceof Composite page
				? Arrays.stream(page.getChildren()).filter(Tree.class::isInstance).map(Tree.class::cast).findFirst()
				: Optional.empty();
	}

	@BeforeEach
	void showOutline() throws Exception {
		outline = inUi(() -> page().showView(IPageLayout.ID_OUTLINE));
	}

	@AfterEach
	void hideOutline() throws Exception {
		for (String key : List.of("outline.sort", "outline.definitions", "outline.hideUses", "outline.link")) {
			inUi(() -> {
				InstanceScope.INSTANCE.getNode("nl.kaartwerk.editor").remove(key);
				return null;
			});
		}
		inUi(() -> {
			page().hideView(outline);
			return null;
		});
	}

	private IEditorPart open(String name) throws Exception {
		IFile file = project.getFile(name);
		file.write(TEXT.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> lines().size() == WHOLE.size());
		return editor;
	}

	/** All lines that the outline would show unfolded, indented by their depth. */
	private List<String> lines() throws Exception {
		return inUi(() -> {
			List<String> lines = new ArrayList<>();
			tree(outline).ifPresent(tree -> {
				expand(tree, tree.getItems());
				Arrays.stream(tree.getItems()).forEach(item -> collect(item, "", lines));
			});
			return lines;
		});
	}

	/** As with a click at the sign before each of them. */
	private static void expand(Tree tree, TreeItem[] items) {
		for (TreeItem item : items) {
			Event event = new Event();
			event.item = item;
			tree.notifyListeners(SWT.Expand, event);
			item.setExpanded(true);
			expand(tree, item.getItems());
		}
	}

	private static void collect(TreeItem item, String indent, List<String> lines) {
		lines.add(indent + item.getText());
		Arrays.stream(item.getItems()).forEach(child -> collect(child, indent + " ", lines));
	}

	/** An action of the tool bar of the outline that is shown. */
	private IAction action(String text) throws Exception {
		return inUi(() -> {
			IPageBookViewPage page = (IPageBookViewPage) ((PageBookView) outline).getCurrentPage();
			return Arrays.stream(((SubToolBarManager) page.getSite().getActionBars().getToolBarManager()).getItems())
					.map(item -> item instanceof SubContributionItem inner ? inner.getInnerItem() : item).filter(ActionContributionItem.class::isInstance)
					.map(item -> ((ActionContributionItem) item).getAction()).filter(action -> action.getText().equals(text)).findFirst().orElseThrow();
		});
	}

	private void toggle(String text) throws Exception {
		IAction action = action(text);
		inUi(() -> {
			action.setChecked(!action.isChecked());
			action.run();
			return null;
		});
	}

	@Test
	void itSortsByNameAndBackAgain() throws Exception {
		open("huis.kaart");
		assertEquals(WHOLE, lines());
		toggle("Sort by Name");
		assertEquals(List.of("demo", "Beton  C30/37", "Huis", " 16  Fundering", "  Beton  2 m3", "  Beton  1 m3", " 21  Wanden", "  Steen  40 m2", "Steen  Baksteen"),
				lines());
		toggle("Sort by Name");
		assertEquals(WHOLE, lines());
	}

	@Test
	void itLeavesOutTheUsesOrAllButTheDefinitions() throws Exception {
		open("huis.kaart");
		toggle("Hide Uses of Products");
		assertEquals(List.of("demo", "Steen  Baksteen", "Beton  C30/37", "Huis", " 21  Wanden", " 16  Fundering"), lines());
		toggle("Definitions Only");
		assertEquals(List.of("demo", "Steen  Baksteen", "Beton  C30/37", "Huis"), lines());
	}

	@Test
	void whatIsChosenHoldsForTheOtherTextsToo() throws Exception {
		IEditorPart first = open("huis.kaart");
		toggle("Definitions Only");
		IFile file = project.getFile("ander.kaart");
		file.write(TEXT.replace("demo", "ander").getBytes(StandardCharsets.UTF_8), true, false, false, null);
		inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> lines().equals(List.of("ander", "Steen  Baksteen", "Beton  C30/37", "Huis")));
		assertTrue(action("Definitions Only").isChecked());
		toggle("Definitions Only");
		inUi(() -> {
			page().activate(first);
			return null;
		});
		waitFor(() -> lines().equals(WHOLE));
		assertFalse(action("Definitions Only").isChecked());
	}

	@Test
	void aWordInTheFieldShowsWhatHasItWithWhatIsAboveAndBelow() throws Exception {
		open("huis.kaart");
		Text field = inUi(() -> Arrays.stream(((Composite) ((PageBookView) outline).getCurrentPage().getControl()).getChildren()).filter(Text.class::isInstance)
				.map(Text.class::cast).findFirst().orElseThrow());
		inUi(() -> {
			field.setText("fund");
			return null;
		});
		assertEquals(List.of("Huis", " 16  Fundering", "  Beton  2 m3", "  Beton  1 m3"), lines());
		inUi(() -> {
			field.setText("steen");
			return null;
		});
		assertEquals(List.of("Steen  Baksteen", "Huis", " 21  Wanden", "  Steen  40 m2"), lines());
		inUi(() -> {
			field.setText("");
			return null;
		});
		assertEquals(WHOLE, lines());
	}

	@Test
	void linkedItFollowsTheCaretAlsoToWhatIsAroundSomethingHidden() throws Exception {
		ITextViewer viewer = open("huis.kaart").getAdapter(ITextViewer.class);
		select(viewer, "2 m3");
		waitFor(() -> selected().equals("Beton  2 m3"));
		toggle("Hide Uses of Products");
		assertEquals("16  Fundering", selected());
		toggle("Link with Editor");
		select(viewer, "package");
		select(viewer, "40 m2");
		assertEquals("16  Fundering", selected());
		toggle("Link with Editor");
		assertEquals("21  Wanden", selected());
	}

	private static void select(ITextViewer viewer, String words) throws Exception {
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(TEXT.indexOf(words), 0);
			return null;
		});
	}

	private String selected() throws Exception {
		return inUi(() -> tree(outline).filter(tree -> tree.getSelectionCount() == 1).map(tree -> tree.getSelection()[0].getText()).orElse(""));
	}
}
