package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.progress.UIJob;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.preferences.TypingPreferences;
import nl.kaartwerk.editor.reading.KaartHover;

/** Tables are aligned when the user saves, if that is asked for, and at no other time. */
class FormatOnSaveTest extends InWorkbench {
	private static final String CARD = "declaration C {\n  profile {\n    impacts A1 {\n      A1-A3 D\n      GWP 100 -6\n    }\n  }\n}\n";
	private static final String TYPED = CARD.replace("GWP 100", "GWP 1000");
	private static final String ALIGNED = CARD.replace("      A1-A3 D\n      GWP 100 -6\n", "           A1-A3   D\n      GWP   1000  -6\n");

	private IFile file;
	private IEditorPart editor;
	private IDocument document;

	@BeforeEach
	void typeIntoATable() throws Exception {
		file = project.getFile("c.kaart");
		file.write(CARD.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		editor = inUi(() -> IDE.openEditor(page(), file));
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		document = inUi(viewer::getDocument);
		inUi(() -> {
			document.set(TYPED);
			return null;
		});
		waitFor(() -> {
			String shown = new KaartHover().getHoverInfo(viewer, new Region(TYPED.indexOf("1000"), 0));
			return shown != null && shown.contains("1000");
		});
	}

	@AfterEach
	void forget() {
		TypingPreferences.formatOnSave(false);
	}

	private String text() throws Exception {
		return inUi(document::get);
	}

	private static void run(String command) throws Exception {
		inUi(() -> window().getService(IHandlerService.class).executeCommand(command, null));
	}

	@Test
	void withoutBeingAskedForNothingIsAligned() throws Exception {
		run("org.eclipse.ui.file.save");
		assertEquals(TYPED, text());
		assertEquals(TYPED, file.readString());
	}

	@Test
	void savingAlignsAndOneUndoTakesThatBack() throws Exception {
		TypingPreferences.formatOnSave(true);
		run("org.eclipse.ui.file.save");
		assertEquals(ALIGNED, text());
		assertEquals(ALIGNED, file.readString());
		assertTrue(inUi(() -> !editor.isDirty()));
		inUi(() -> {
			editor.getAdapter(ITextViewer.class).getTextOperationTarget().doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(TYPED, text());
	}

	@Test
	void savingAllAligns() throws Exception {
		TypingPreferences.formatOnSave(true);
		run("org.eclipse.ui.file.saveAll");
		assertEquals(ALIGNED, file.readString());
	}

	/** What closing an editor does when the answer to its question is to save. */
	@Test
	void savingAtClosingAligns() throws Exception {
		TypingPreferences.formatOnSave(true);
		inUi(() -> page().saveEditor(editor, false));
		inUi(() -> page().closeEditor(editor, true));
		assertEquals(ALIGNED, file.readString());
	}

	@Test
	void revertingDoesNotAlign() throws Exception {
		TypingPreferences.formatOnSave(true);
		inUi(() -> {
			((ITextEditor) editor).doRevertToSaved();
			return null;
		});
		assertEquals(CARD, text());
		assertEquals(CARD, file.readString());
	}

	@Test
	void aFileThatIsWrittenWithoutTheUserIsNotAligned() throws Exception {
		TypingPreferences.formatOnSave(true);
		inUi(() -> {
			ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
			buffer.commit(null, true);
			return null;
		});
		assertEquals(TYPED, file.readString());
	}

	/** The platform saves by itself in jobs like this one. */
	@Test
	void aJobThatSavesDoesNotAlign() throws Exception {
		TypingPreferences.formatOnSave(true);
		UIJob job = new UIJob("save") {
			@Override
			public IStatus runInUIThread(IProgressMonitor monitor) {
				page().saveEditor(editor, false);
				return Status.OK_STATUS;
			}
		};
		job.schedule();
		waitFor(() -> file.readString().equals(TYPED));
	}

	@Test
	void aTableWithASyntaxErrorIsSavedAsItIs() throws Exception {
		TypingPreferences.formatOnSave(true);
		String broken = TYPED.replace("-6", "{ -6");
		inUi(() -> {
			document.set(broken);
			return null;
		});
		run("org.eclipse.ui.file.save");
		assertEquals(broken, file.readString());
	}
}
