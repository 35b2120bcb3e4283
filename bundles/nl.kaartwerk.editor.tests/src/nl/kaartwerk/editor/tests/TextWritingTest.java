package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.change.TextWriting;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.text.operation.Operation;

/** What a view writes into texts: open or not, each time one step of undo. */
class TextWritingTest extends InWorkbench {
	private static final String TEXT = "declaration Beton {\n  mass 1 kg\n  route { draft 2026-01-10 }\n}\n";
	private static final String WRITTEN = "declaration Beton {\n  mass 1 kg\n  route { draft 2026-01-10\n    entered 2026-02-01\n  }\n}\n";

	private IFile file(String text) throws Exception {
		IFile file = project.getFile("route.kaart");
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private static boolean write(IFile file) throws Exception {
		URI card = URI.createURI(file.getLocationURI().toString()).appendFragment("//@definitions.0");
		return TextWriting.write("Take Step", URI.createFileURI(file.getLocation().toString()).appendFragment(card.fragment()),
				found -> List.of(new Operation.AddLines(((Declaration) found).getRoute(), null, false, List.of("entered 2026-02-01")))).get(20, TimeUnit.SECONDS);
	}

	@Test
	void aTextThatIsNotOpenIsSavedAndUndoRestoresIt() throws Exception {
		IFile file = file(TEXT);
		assertTrue(write(file));
		assertEquals(WRITTEN, file.readString());
		Undo.withConsent();
		assertEquals(TEXT, file.readString());
	}

	@Test
	void aTextThatIsOpenAndNotSavedStaysSoAndItsEditorUndoes() throws Exception {
		IFile file = file(TEXT.replace("1 kg", "2 kg"));
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		IDocument document = inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.set(TEXT);
			return null;
		});
		assertTrue(write(file));
		assertEquals(WRITTEN, inUi(document::get));
		assertTrue(inUi(editor::isDirty));
		assertFalse(file.readString().contains("entered"));
		Undo.withConsent();
		assertEquals(TEXT, inUi(document::get));
	}

	@Test
	void nothingIsWrittenWhereTheTextIsBroken() throws Exception {
		String broken = TEXT.replace("}\n}\n", "");
		IFile file = file(broken);
		assertFalse(write(file));
		assertEquals(broken, file.readString());
	}
}
