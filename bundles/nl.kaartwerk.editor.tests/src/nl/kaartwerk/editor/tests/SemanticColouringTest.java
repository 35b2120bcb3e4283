package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.colour.EditorColour;

/** What words mean, as it is to be seen on the screen. */
class SemanticColouringTest extends InWorkbench {
	private static final String CARD = """
			declaration Beton "C30/37" {
			  mass 2380 kg
			  published MKI A1 { total 8.95 }
			  profile {
			    impacts A2 {
			                  A1-A3   A4
			      GWP-fossil    100   ND
			      PM           1e-6  MND
			    }
			  }
			}
			""";
	/** WCAG AA for text. */
	private static final double READABLE = 4.5;
	private static final RGB DARK_GROUND = new RGB(47, 47, 47);

	private ITextViewer open(String text) throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		ITextViewer viewer = inUi(() -> IDE.openEditor(page(), file).getAdapter(ITextViewer.class));
		waitFor(() -> has(viewer, "100", EditorColour.DECLARED));
		return viewer;
	}

	private static StyleRange style(ITextViewer viewer, String words) throws Exception {
		return inUi(() -> {
			int offset = viewer.getTextWidget().getText().indexOf(words);
			assertTrue(offset >= 0, words);
			return viewer.getTextWidget().getStyleRangeAtOffset(offset);
		});
	}

	private static boolean has(ITextViewer viewer, String words, EditorColour colour) throws Exception {
		StyleRange style = style(viewer, words);
		return style != null && style.foreground != null && style.foreground.getRGB().equals(inUi(() -> colour.colour().getRGB()));
	}

	private static void assertHas(ITextViewer viewer, String words, EditorColour colour) throws Exception {
		assertTrue(has(viewer, words, colour), words + ": " + style(viewer, words));
	}

	@Test
	void declaredNotDeclaredTakenOverAndUnconfirmedEachHaveTheirColour() throws Exception {
		ITextViewer viewer = open(CARD);
		assertHas(viewer, "ND", EditorColour.NOT_DECLARED);
		assertHas(viewer, "MND", EditorColour.NOT_DECLARED);
		assertEquals(SWT.ITALIC, style(viewer, "ND").fontStyle);
		assertHas(viewer, "8.95", EditorColour.TAKEN_OVER);
		assertHas(viewer, "PM", EditorColour.UNCONFIRMED);
		assertHas(viewer, "2380", EditorColour.NUMBER);
		assertEquals(EditorColour.values().length, inUi(() -> Set.of(Arrays.stream(EditorColour.values()).map(c -> c.colour().getRGB()).toArray())).size());
	}

	@Test
	void typingMovesTheColoursAtOnceAndTheServerGivesNewOnes() throws Exception {
		ITextViewer viewer = open(CARD);
		inUi(() -> {
			viewer.getDocument().replace(0, 0, "// one line more\n");
			assertEquals(EditorColour.DECLARED.colour(), at(viewer, "100"));
			assertEquals(EditorColour.NOT_DECLARED.colour(), at(viewer, "ND"));
			viewer.getDocument().replace(viewer.getDocument().get().indexOf("100") + 3, 0, "7");
			assertEquals(EditorColour.DECLARED.colour(), at(viewer, "7 "));
			viewer.getDocument().replace(viewer.getDocument().get().indexOf("ND"), 2, "42");
			return null;
		});
		waitFor(() -> has(viewer, "42", EditorColour.DECLARED));
		assertHas(viewer, "1007", EditorColour.DECLARED);
		assertHas(viewer, "MND", EditorColour.NOT_DECLARED);
	}

	private static Object at(ITextViewer viewer, String words) {
		StyleRange style = viewer.getTextWidget().getStyleRangeAtOffset(viewer.getTextWidget().getText().indexOf(words));
		return style == null ? null : style.foreground;
	}

	@Test
	void whatIsFoldedAwayHasItsColoursWhenItIsUnfolded() throws Exception {
		ProjectionViewer viewer = (ProjectionViewer) open(CARD);
		waitFor(() -> inUi(() -> viewer.getProjectionAnnotationModel().getAnnotationIterator().hasNext()));
		inUi(() -> {
			viewer.doOperation(ProjectionViewer.COLLAPSE_ALL);
			return null;
		});
		waitFor(() -> inUi(() -> !viewer.getTextWidget().getText().contains("100")));
		inUi(() -> {
			viewer.getDocument().replace(CARD.indexOf("ND"), 2, "42");
			return null;
		});
		waitFor(() -> inUi(() -> viewer.getDocument().get().contains("42")));
		inUi(() -> {
			viewer.doOperation(ProjectionViewer.EXPAND_ALL);
			return null;
		});
		waitFor(() -> has(viewer, "42", EditorColour.DECLARED));
		assertHas(viewer, "100", EditorColour.DECLARED);
		assertHas(viewer, "MND", EditorColour.NOT_DECLARED);
	}

	@Test
	void aColourThatTheUserChangesIsSeenAtOnce() throws Exception {
		ITextViewer viewer = open(CARD);
		RGB red = new RGB(200, 0, 0);
		IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench");
		inUi(() -> {
			chosen.put(EditorColour.NOT_DECLARED.id(), StringConverter.asString(red));
			chosen.put(EditorColour.KEYWORD.id(), StringConverter.asString(red));
			return null;
		});
		waitFor(() -> inUi(() -> EditorColour.NOT_DECLARED.colour().getRGB().equals(red)));
		assertEquals(red, style(viewer, "ND").foreground.getRGB());
		assertEquals(red, style(viewer, "declaration").foreground.getRGB());
		inUi(() -> {
			chosen.remove(EditorColour.NOT_DECLARED.id());
			chosen.remove(EditorColour.KEYWORD.id());
			return null;
		});
		waitFor(() -> has(viewer, "ND", EditorColour.NOT_DECLARED) && !style(viewer, "ND").foreground.getRGB().equals(red));
	}

	/** Read from the style sheet: switching the theme of a running workbench fails in the platform once any table was disposed. */
	@Test
	void everyColourCanBeReadOnLightAndOnDarkGround() throws Exception {
		String sheet = new String(Platform.getBundle("nl.kaartwerk.editor").getEntry("css/dark.css").openStream().readAllBytes(), StandardCharsets.UTF_8);
		for (EditorColour colour : EditorColour.values()) {
			RGB light = inUi(() -> JFaceResources.getColorRegistry().getRGB(colour.id()));
			Matcher dark = Pattern.compile("'" + Pattern.quote(colour.id()) + "=(\\d+),(\\d+),(\\d+)'").matcher(sheet);
			assertTrue(dark.find(), colour + " has no colour in the dark theme");
			RGB onDark = new RGB(Integer.parseInt(dark.group(1)), Integer.parseInt(dark.group(2)), Integer.parseInt(dark.group(3)));
			assertTrue(contrast(light, new RGB(255, 255, 255)) >= READABLE, colour + " on white: " + contrast(light, new RGB(255, 255, 255)));
			assertTrue(contrast(onDark, DARK_GROUND) >= READABLE, colour + " on dark ground: " + contrast(onDark, DARK_GROUND));
		}
	}

	/** Source: WCAG 2.1, definitions of contrast ratio and relative luminance. */
	private static double contrast(RGB one, RGB other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
