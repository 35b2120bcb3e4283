package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** Finding what is named and what is wrong: references, marks of what the caret stands on, declarations by name, the next problem. */
class FindingTest extends InWorkbench {
	private static final String CARD = "package nl.beton\ndeclaration Mortel \"Mortel C30/37\" {\n  functional unit 1 m3\n  classified NL/SfB 16\n}\n";
	private static final String WORK = "import nl.beton.*\nbuilding Huis \"Van Mortel\" { element 16 {\n  Mortel 2 m3 // Mortel\n  Mortel 3 m3\n} }\n";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static List<IMarker> problems(IFile file, String rule) throws CoreException {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals(rule)).toList();
	}

	private static ITextEditor open(IFile file) throws Exception {
		return (ITextEditor) inUi(() -> IDE.openEditor(page(), file));
	}

	private static void caretAt(ITextEditor editor, int offset) throws Exception {
		inUi(() -> {
			editor.selectAndReveal(offset, 0);
			return null;
		});
	}

	private static ITextSelection selection(IEditorPart editor) throws Exception {
		return inUi(() -> (ITextSelection) ((ITextEditor) editor).getSelectionProvider().getSelection());
	}

	private static void execute(String command) {
		Display.getDefault().asyncExec(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand(command, null);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static Control find(Control control, Predicate<Control> wanted) {
		if (control == null || wanted.test(control)) {
			return control;
		}
		if (control instanceof Composite inner) {
			for (Control child : inner.getChildren()) {
				Control found = find(child, wanted);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private static List<String> lines(TreeItem[] items, String indent) {
		List<String> lines = new ArrayList<>();
		for (TreeItem item : items) {
			lines.add(indent + item.getText());
			lines.addAll(lines(item.getItems(), indent + "  "));
		}
		return lines;
	}

	@Test
	void referencesAreListedByFileAndLineAndADoubleClickOpensThem() throws Exception {
		IFile card = write("mortel.kaart", CARD);
		IFile work = write("huis.kaart", WORK);
		write("bij.kaart", "import nl.beton.Mortel\n");
		waitFor(() -> !problems(card, "category-missing").isEmpty() && !problems(work, "function-missing").isEmpty());
		ITextEditor editor = open(card);
		caretAt(editor, CARD.indexOf("Mortel"));
		execute("org.eclipse.ui.genericeditor.findReferences");
		List<String> expected = List.of("bij.kaart - FindingTest (1)", "  1: import nl.beton.Mortel", "huis.kaart - FindingTest (2)", "  3: Mortel 2 m3 // Mortel", "  4: Mortel 3 m3");
		waitFor(() -> inUi(() -> {
			Tree tree = tree("bij.kaart");
			return tree != null && lines(tree.getItems(), "").equals(expected);
		}));
		assertEquals("References to Mortel: 3", inUi(() -> NewSearchUI.getSearchResultView().getActivePage().getLabel()));
		inUi(() -> {
			Tree tree = tree("bij.kaart");
			TreeItem line = tree.getItem(1).getItem(1);
			tree.setSelection(line);
			Event event = new Event();
			event.item = line;
			tree.notifyListeners(SWT.Selection, event);
			tree.notifyListeners(SWT.DefaultSelection, event);
			return null;
		});
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("huis.kaart")));
		waitFor(() -> selection(inUi(() -> page().getActiveEditor())).getOffset() == WORK.indexOf("Mortel 3"));
		assertEquals("Mortel", selection(inUi(() -> page().getActiveEditor())).getText());
	}

	private static Tree tree(String first) {
		return NewSearchUI.getSearchResultView() == null ? null : (Tree) find(window().getShell(), control -> control instanceof Tree tree && tree.isVisible()
				&& tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith(first));
	}

	private static List<String> marks(ITextEditor editor) throws Exception {
		return inUi(() -> {
			ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
			IAnnotationModel model = viewer.getAnnotationModel();
			List<String> marks = new ArrayList<>();
			for (var all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				if (annotation.getType().startsWith("nl.kaartwerk.editor.") && !annotation.getType().endsWith("problem") || annotation.getType().equals("org.eclipse.ui.genericeditor.text")) {
					Position position = model.getPosition(annotation);
					marks.add(position.getOffset() + " " + annotation.getText());
				}
			}
			marks.sort(Comparator.naturalOrder());
			return marks;
		});
	}

	@Test
	void theCaretOnANameMarksWhereTheTextNamesItAndNotTheSameWordInTitlesAndRemarks() throws Exception {
		String text = "owner Fabriek \"Fabriek\"\ndeclaration Mortel { owner Fabriek profile { impacts A2 {\nA1-A3 D\nAP 1 2\n}\nimpacts A1 {\nA1-A3\nAP 3\n} } } // Fabriek\n";
		IFile file = write("a.kaart", text);
		waitFor(() -> !problems(file, "category-missing").isEmpty());
		ITextEditor editor = open(file);
		caretAt(editor, text.indexOf("Fabriek profile") + 3);
		List<String> owner = List.of("" + text.indexOf("Fabriek profile") + " Occurrence of Fabriek", text.indexOf("Fabriek") + " Definition of Fabriek");
		waitFor(() -> marks(editor).equals(owner.stream().sorted().toList()));
		caretAt(editor, text.indexOf("AP 3"));
		waitFor(() -> marks(editor).equals(List.of(text.indexOf("AP 3") + " Occurrence of AP", text.indexOf("AP 1") + " Occurrence of AP").stream().sorted().toList()));
		caretAt(editor, text.indexOf("profile"));
		waitFor(() -> marks(editor).isEmpty());
		caretAt(editor, text.indexOf("Fabriek") + 7);
		waitFor(() -> marks(editor).equals(owner.stream().sorted().toList()));
		inUi(() -> {
			editor.getDocumentProvider().getDocument(editor.getEditorInput()).replace(text.indexOf("Fabriek") + 7, 0, "je");
			editor.selectAndReveal(text.indexOf("Fabriek") + 9, 0);
			return null;
		});
		waitFor(() -> marks(editor).equals(List.of(text.indexOf("Fabriek") + " Definition of Fabriekje")));
		InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").putBoolean("org.eclipse.ui.genericeditor.togglehighlight", false);
		waitFor(() -> marks(editor).isEmpty());
		InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").putBoolean("org.eclipse.ui.genericeditor.togglehighlight", true);
		waitFor(() -> marks(editor).size() == 1);
	}

	private static Shell openDialog() {
		return Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Open Declaration")).findFirst().orElse(null);
	}

	private static List<String> rows() {
		Table table = (Table) find(openDialog(), Table.class::isInstance);
		return table == null ? List.of() : Arrays.stream(table.getItems()).map(TableItem::getText).toList();
	}

	private static void type(String pattern) throws Exception {
		inUi(() -> {
			((Text) find(openDialog(), control -> control instanceof Text text && text.getEditable())).setText(pattern);
			return null;
		});
	}

	@Test
	void aDeclarationIsOpenedByItsNameTitleOrCodeAndIsOfferedFirstTheNextTime() throws Exception {
		IFile card = write("mortel.kaart", CARD);
		IFile work = write("huis.kaart", WORK);
		waitFor(() -> !problems(card, "category-missing").isEmpty() && work.exists());
		String mortel = "Mortel  Mortel C30/37  nl.beton - FindingTest/mortel.kaart";
		String huis = "Huis  Van Mortel  FindingTest/huis.kaart";
		execute("nl.kaartwerk.editor.openDeclaration");
		waitFor(() -> inUi(() -> openDialog() != null));
		type("mort");
		waitFor(() -> inUi(() -> rows().equals(List.of(huis, mortel))));
		type("c30");
		waitFor(() -> inUi(() -> rows().equals(List.of(mortel))));
		type("sfb 16");
		waitFor(() -> inUi(() -> rows().equals(List.of(mortel))));
		type("Hu");
		waitFor(() -> inUi(() -> rows().equals(List.of(huis))));
		waitFor(() -> inUi(() -> openDialog().getDefaultButton().isEnabled()));
		Display.getDefault().asyncExec(() -> openDialog().getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("huis.kaart")));
		waitFor(() -> selection(inUi(() -> page().getActiveEditor())).getText().equals("Huis"));
		write("huis.kaart", "// verplaatst\n" + WORK);
		execute("nl.kaartwerk.editor.openDeclaration");
		waitFor(() -> inUi(() -> openDialog() != null && rows().contains(huis)));
		inUi(() -> {
			openDialog().close();
			return null;
		});
	}

	@Test
	void theNextProblemIsReachedByKeyInTheTextAndInTheProjectAndGoesRound() throws Exception {
		String text = "declaration A { category 8 }\ndeclaration B { category 9 }\n";
		IFile one = write("a.kaart", text);
		IFile two = write("b.kaart", "building H { element 16 { Weg 1 m3 } }\n");
		waitFor(() -> problems(one, "category-unknown").size() == 2 && problems(two, "link-unresolved").size() == 1);
		ITextEditor editor = open(one);
		List<Integer> offsets = Arrays.stream(one.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).map(m -> m.getAttribute(IMarker.CHAR_START, -1)).distinct().sorted().toList();
		caretAt(editor, offsets.getLast() + 1);
		for (int round = 0; round < 2; round++) {
			for (int offset : offsets) {
				execute("org.eclipse.ui.navigate.next");
				waitFor(() -> selection(editor).getOffset() == offset);
			}
		}
		for (int offset : offsets.reversed().subList(1, offsets.size())) {
			execute("org.eclipse.ui.navigate.previous");
			waitFor(() -> selection(editor).getOffset() == offset);
		}
		caretAt(editor, text.length());
		execute("nl.kaartwerk.editor.nextProblem");
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("b.kaart")));
		execute("nl.kaartwerk.editor.previousProblem");
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("a.kaart")));
		assertTrue(offsets.contains(selection(editor).getOffset()));
		caretAt(editor, 0);
		execute("nl.kaartwerk.editor.previousProblem");
		waitFor(() -> inUi(() -> page().getActiveEditor().getTitle().equals("b.kaart")));
	}
}
