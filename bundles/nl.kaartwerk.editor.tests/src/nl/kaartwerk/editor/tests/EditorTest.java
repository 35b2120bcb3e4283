package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** Texts in editors and the problems that are marked in them. */
class EditorTest extends InWorkbench {
	private static final String TEXT = "// a card\ndeclaration Beton \"C30\" {\n  mass 1 kg\n}\n";

	@Test
	void theProductIsKaartwerk() {
		assertEquals("Kaartwerk", Platform.getProduct().getName());
	}

	@Test
	void aCardOpensInTheGenericEditorWithItsWordsInColour() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.create(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), true, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", inUi(() -> editor.getSite().getId()));
		assertEquals("UTF-8", file.getCharset());
		waitFor(() -> style(editor, TEXT.indexOf("declaration")) != null);
		StyleRange keyword = style(editor, TEXT.indexOf("declaration"));
		StyleRange comment = style(editor, TEXT.indexOf("a card"));
		StyleRange string = style(editor, TEXT.indexOf("C30"));
		assertNotNull(comment);
		assertNotEquals(keyword.foreground, comment.foreground);
		assertNotEquals(keyword.foreground, string.foreground);
		assertEquals(keyword.foreground, style(editor, TEXT.indexOf("mass")).foreground);
		assertTrue(isPlain(style(editor, TEXT.indexOf("Beton")), keyword));
	}

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	/** What a short text lacks of a whole card or work; these tests are not about that. */
	private static boolean isAboutWholeCards(String rule) {
		return rule.endsWith("-missing") || List.of("work-empty", "element-code-unknown", "use-no-scores").contains(rule);
	}

	/** The problems as "code <marked text>", in the order of the text; empty texts while markers come and go. */
	private static List<String> problems(IFile file, String text) throws Exception {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
				.filter(m -> !isAboutWholeCards(m.getAttribute(ProblemMarkers.CODE, ""))).sorted(Comparator.comparingInt(m -> m.getAttribute(IMarker.CHAR_START, -1)))
				.map(m -> m.getAttribute(ProblemMarkers.CODE, "") + " <" + part(text, m.getAttribute(IMarker.CHAR_START, -1),
						m.getAttribute(IMarker.CHAR_END, -1)) + ">")
				.toList();
	}

	private static String part(String text, int start, int end) {
		return start < 0 || end < start || end > text.length() ? "" : text.substring(start, end);
	}

	@Test
	void methodDataOfAProjectAreMarkedAndHoldForItsTexts() throws Exception {
		String text = "building Huis { function school }";
		IFile work = write("huis.kaart", text);
		waitFor(() -> problems(work, text).equals(List.of("function-unknown <school>")));
		project.getFolder(".kaartwerk").create(true, true, null);
		String head = "function,years,status,source,name_en,name_nl\n";
		String row = "school,sixty,verified,own,school,school";
		IFile lives = write(".kaartwerk/lives.csv", head + row + "\n");
		waitFor(() -> problems(lives, head + row).equals(List.of("data-invalid <" + row + ">")));
		write(".kaartwerk/lives.csv", head + row.replace("sixty", "60") + "\n");
		waitFor(() -> problems(lives, "").isEmpty() && problems(work, text).isEmpty());
		lives.delete(true, null);
		waitFor(() -> problems(work, text).equals(List.of("function-unknown <school>")));
	}

	@Test
	void aMistakeInAClosedFileIsMarkedAndGoesWithItsCause() throws Exception {
		String text = "declaration D {\n  category 9\n}\n";
		IFile file = write("d.kaart", text);
		waitFor(() -> problems(file, text).equals(List.of("category-unknown <9>")));
		IMarker marker = Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
				.filter(m -> m.getAttribute(ProblemMarkers.CODE, "").equals("category-unknown")).findFirst().orElseThrow();
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals(2, marker.getAttribute(IMarker.LINE_NUMBER, -1));
		write("d.kaart", text.replace('9', '1'));
		waitFor(() -> problems(file, text).isEmpty());
	}

	@Test
	void unsavedTextMovesTheMarkersOfItselfAndOfTheWorksThatUseIt() throws Exception {
		String card = "declaration Beton { functional unit 1 m3 }\n";
		String work = "building Huis { element 16 { Beton 2 m3 } }\n";
		IFile cardFile = write("beton.kaart", card);
		IFile workFile = write("huis.kaart", work);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), cardFile));
		IDocument document = inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
		inUi(() -> {
			document.replace(card.indexOf("m3"), 2, "m2");
			return null;
		});
		waitFor(() -> problems(workFile, work).equals(List.of("use-unit <m3>")));
		assertTrue(inUi(editor::isDirty));
		assertEquals(card, cardFile.readString());
		inUi(() -> {
			document.replace(card.indexOf("m3"), 2, "m3");
			document.replace(card.indexOf("1 m3"), 1, "x");
			return null;
		});
		waitFor(() -> problems(workFile, work).isEmpty() || problems(workFile, work).equals(List.of("use-no-functional-unit <Beton>")));
		waitFor(() -> problems(cardFile, document.get()).contains("syntax <x>"));
	}

	@Test
	void aClosedProjectAndADeletedFileTakeTheirProblemsAlong() throws Exception {
		String text = "building Huis { element 16 { Beton 2 m3 } }\n";
		IFile file = write("huis.kaart", text);
		waitFor(() -> problems(file, text).equals(List.of("link-unresolved <Beton>")));
		IFile card = write("beton.kaart", "declaration Beton { functional unit 1 m3 }\n");
		waitFor(() -> problems(file, text).isEmpty());
		card.delete(true, null);
		waitFor(() -> problems(file, text).equals(List.of("link-unresolved <Beton>")));
		project.close(null);
		project.open(null);
		waitFor(() -> problems(file, text).equals(List.of("link-unresolved <Beton>")));
	}

	private static boolean isPlain(StyleRange style, StyleRange keyword) {
		return style == null || style.foreground == null || !style.foreground.equals(keyword.foreground);
	}

	private static StyleRange style(IEditorPart editor, int offset) throws Exception {
		return inUi(() -> {
			StyledText text = editor.getAdapter(ITextViewer.class).getTextWidget();
			return text.getStyleRangeAtOffset(offset);
		});
	}
}
