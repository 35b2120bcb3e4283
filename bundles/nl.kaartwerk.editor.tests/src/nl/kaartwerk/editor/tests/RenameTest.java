package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.CreateChangeOperation;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.naming.Rename;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/** New names, given in the workbench: over open and closed texts of several projects, as one change with one undo. */
class RenameTest extends InWorkbench {
	private static final String CARD = "package nl.beton\n\ndeclaration Mortel {\n  functional unit 1 m3\n}\n";
	private static final String WORK = "import nl.beton.Mortel\nbuilding Huis { element 16 { Mortel 2 m3 } }\n";

	private IProject dependent;

	@AfterEach
	void deleteDependent() throws Exception {
		if (dependent != null) {
			dependent.delete(true, true, null);
		}
	}

	private static IFile write(IProject project, String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	/** A project that depends on the one of the test. */
	private IFile writeDependent(String name, String text) throws Exception {
		dependent = ResourcesPlugin.getWorkspace().getRoot().getProject("Afhankelijk");
		dependent.create(null);
		dependent.open(null);
		dependent.getFolder(".kaartwerk").create(true, true, null);
		write(dependent, ".kaartwerk/project", "depends = ../" + project.getName() + "\n");
		return write(dependent, name, text);
	}

	private static List<IMarker> problems(IFile file, String rule) throws CoreException {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals(rule)).toList();
	}

	private static IDocument document(IEditorPart editor) throws Exception {
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private static Rename rename(IFile file, int line, int character, String oldName, String newName) {
		Rename rename = new Rename(WorkspaceFiles.address(file.getLocationURI()), new Position(line, character), oldName);
		rename.setNewName(newName);
		return rename;
	}

	private static RefactoringStatus perform(Rename rename) throws Exception {
		CreateChangeOperation create = new CreateChangeOperation(new CheckConditionsOperation(rename, CheckConditionsOperation.ALL_CONDITIONS), RefactoringStatus.FATAL);
		ResourcesPlugin.getWorkspace().run((ICoreRunnable) create::run, null);
		RefactoringStatus status = create.getConditionCheckingStatus();
		if (!status.hasFatalError()) {
			PerformChangeOperation perform = new PerformChangeOperation(create.getChange());
			perform.setUndoManager(RefactoringCore.getUndoManager(), rename.getName());
			inUi(() -> {
				ResourcesPlugin.getWorkspace().run((ICoreRunnable) perform::run, null);
				return null;
			});
		}
		return status;
	}

	@Test
	void aNameChangesInOpenAndClosedTextsOfAllProjectsAndOneUndoTakesItBack() throws Exception {
		IFile card = write(project, "mortel.kaart", CARD);
		IFile work = writeDependent("huis.kaart", WORK);
		IFile closed = write(dependent, "bij.kaart", "import nl.beton.*\nbuilding Bij { element 16 { Mortel 1 m3 } }\n");
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), work));
		inUi(() -> {
			document(editor).set("// nog niet opgeslagen\n" + WORK);
			return null;
		});
		waitFor(() -> problems(work, "link-unresolved").isEmpty() && problems(closed, "link-unresolved").isEmpty() && !problems(card, "category-missing").isEmpty());
		assertTrue(perform(rename(card, 2, 12, "Mortel", "Specie")).isOK());
		assertEquals(CARD.replace("Mortel", "Specie"), card.readString());
		assertEquals("import nl.beton.*\nbuilding Bij { element 16 { Specie 1 m3 } }\n", closed.readString());
		assertEquals("// nog niet opgeslagen\n" + WORK.replace("Mortel", "Specie"), document(editor).get());
		assertTrue(inUi(editor::isDirty));
		assertEquals(WORK, work.readString(), "what was not saved is not saved by a new name");
		Undo.withConsent();
		assertEquals(CARD, card.readString());
		assertEquals("// nog niet opgeslagen\n" + WORK, document(editor).get());
		assertEquals("import nl.beton.*\nbuilding Bij { element 16 { Mortel 1 m3 } }\n", closed.readString());
	}

	@Test
	void aRefusalChangesNothingAndABrokenTextIsNamed() throws Exception {
		IFile card = write(project, "mortel.kaart", CARD + "declaration Prefab { functional unit 1 m3 }\n");
		IFile broken = write(project, "kapot.kaart", "building Kapot { element 1 { Mortel ] } }\n");
		waitFor(() -> !problems(broken, "syntax").isEmpty());
		RefactoringStatus refused = perform(rename(card, 2, 12, "Mortel", "Prefab"));
		assertEquals("nl.beton.Prefab exists already, in mortel.kaart.", refused.getMessageMatchingSeverity(RefactoringStatus.FATAL));
		assertTrue(card.readString().startsWith(CARD));
		RefactoringStatus warned = perform(rename(card, 2, 12, "Mortel", "Specie"));
		assertEquals("There are syntax errors in kapot.kaart: what cannot be read there keeps the old name.", warned.getMessageMatchingSeverity(RefactoringStatus.WARNING));
		assertTrue(card.readString().startsWith(CARD.replace("Mortel", "Specie")));
	}

	@Test
	void theKeyAsksForTheNameAndSaysWhileItIsTypedWhetherItCanBeGiven() throws Exception {
		IFile card = write(project, "mortel.kaart", CARD + "declaration Prefab { functional unit 1 m3 }\n");
		waitFor(() -> !problems(card, "category-missing").isEmpty());
		ITextEditor editor = (ITextEditor) inUi(() -> IDE.openEditor(page(), card));
		Display display = PlatformUI.getWorkbench().getDisplay();
		inUi(() -> {
			editor.selectAndReveal(CARD.indexOf("Mortel") + 2, 0);
			return null;
		});
		display.asyncExec(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand("nl.kaartwerk.editor.rename", null);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		waitFor(() -> inUi(() -> dialog() != null));
		assertEquals("Mortel", inUi(() -> field().getText()));
		assertFalse(inUi(() -> button("OK").isEnabled()), "the same name changes nothing");
		type("Prefab");
		waitFor(() -> inUi(() -> says("nl.beton.Prefab exists already, in mortel.kaart.") && !button("OK").isEnabled()));
		type("2x");
		waitFor(() -> inUi(() -> says("\"2x\" cannot be a name. A name is a word of letters, digits and _ that begins with a letter.") && !button("OK").isEnabled()));
		type("Specie");
		waitFor(() -> inUi(() -> button("OK").isEnabled()));
		display.asyncExec(() -> button("OK").notifyListeners(SWT.Selection, new Event()));
		waitFor(() -> inUi(() -> dialog() == null) && document(editor).get().contains("declaration Specie {"));
		assertFalse(inUi(editor::isDirty), "a saved text is saved with its new name");
	}

	@Test
	void twoDefinitionsOfOneNameAreMendedByAnotherName() throws Exception {
		IFile one = write(project, "een.kaart", "owner Dubbel\n");
		IFile two = write(project, "twee.kaart", "owner Dubbel\n");
		waitFor(() -> problems(one, "library-name-twice").size() == 1 && problems(two, "library-name-twice").size() == 1);
		IMarker problem = problems(two, "library-name-twice").getFirst();
		assertTrue(inUi(() -> IDE.getMarkerHelpRegistry().hasResolutions(problem)));
		IMarkerResolution fix = inUi(() -> IDE.getMarkerHelpRegistry().getResolutions(problem))[0];
		assertEquals("Rename...", fix.getLabel());
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> fix.run(problem));
		waitFor(() -> inUi(() -> dialog() != null));
		type("Enkel");
		waitFor(() -> inUi(() -> button("OK").isEnabled()));
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> button("OK").notifyListeners(SWT.Selection, new Event()));
		waitFor(() -> inUi(() -> dialog() == null) && two.readString().equals("owner Enkel\n"));
		waitFor(() -> problems(one, "library-name-twice").isEmpty() && problems(two, "library-name-twice").isEmpty());
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Rename")).findFirst().orElse(null);
	}

	private static void type(String name) throws Exception {
		inUi(() -> {
			field().setText(name);
			return null;
		});
	}

	private static Text field() {
		return (Text) find(dialog(), control -> control instanceof Text text && text.getEditable());
	}

	private static Button button(String label) {
		return (Button) find(dialog(), control -> control instanceof Button button && button.getText().replace("&", "").equals(label));
	}

	private static boolean says(String sentence) {
		return find(dialog(), control -> control instanceof Label label && label.getText().contains(sentence)
				|| control instanceof Text text && text.getText().contains(sentence) && !text.getEditable()
				|| control instanceof org.eclipse.swt.custom.CLabel wide && wide.getText() != null && wide.getText().contains(sentence)) != null;
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
}
