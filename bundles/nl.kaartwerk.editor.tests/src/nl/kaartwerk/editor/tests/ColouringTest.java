package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** The colours of a card, as they are on the screen. */
class ColouringTest extends InWorkbench {
	@Test
	void keywordsNumbersTextsAndCommentsEachHaveTheirColourAndNamesNone() throws Exception {
		StyledText widget = open("// a card\ndeclaration Beton20_25 \"C30\" {\n  mass 1.5e3 kg\n  biogenic carbon product -6.0 kg\n}\n");
		Color keyword = colour(widget, "declaration");
		Color number = colour(widget, "1.5e3");
		assertEquals(4, Set.of(keyword, number, colour(widget, "a card"), colour(widget, "C30")).size());
		assertEquals(keyword, colour(widget, "mass"));
		assertEquals(number, colour(widget, "-6.0"));
		assertNull(colour(widget, "Beton20"));
		assertNull(colour(widget, "20_25"));
	}

	@Test
	void aLineTypedInABlockCommentHasTheColourOfTheComment() throws Exception {
		StyledText widget = open("/* first\n\nlast */\ndeclaration Beton \"C30\" {\n}\n");
		inUi(() -> {
			widget.replaceTextRange("/* first\n".length(), 0, "package");
			return null;
		});
		assertNotNull(colour(widget, "package"));
		assertEquals(colour(widget, "first"), colour(widget, "package"));
		assertNotEquals(colour(widget, "first"), colour(widget, "declaration"));
	}

	private StyledText open(String text) throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		StyledText widget = inUi(() -> editor.getAdapter(ITextViewer.class).getTextWidget());
		waitFor(() -> colour(widget, "declaration") != null);
		return widget;
	}

	/** The colour of the first character of these words, or null where they have that of plain text. */
	private static Color colour(StyledText widget, String words) throws Exception {
		return inUi(() -> {
			int offset = widget.getText().indexOf(words);
			assertTrue(offset >= 0, words);
			StyleRange style = widget.getStyleRangeAtOffset(offset);
			return style == null ? null : style.foreground;
		});
	}
}
