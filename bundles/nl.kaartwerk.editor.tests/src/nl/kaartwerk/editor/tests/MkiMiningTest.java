package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.preferences.EditorPreferences;

/** The MKI behind the lines of a text in an editor. A2 weighs GWP-fossil with 0.116 euro per kg. */
class MkiMiningTest extends InWorkbench {
	private static final String CARD = """
			declaration Beton "C30/37" {
			  functional unit 1 m3
			  profile {
			    impacts A2 {
			      A1-A3
			      GWP-fossil 100
			    }
			  }
			}
			""";
	private static final String WORK = "building Huis {\n  reference date 2026-08-01\n  element 16 {\n    Beton 2 m3\n  }\n}";

	private ITextViewer open(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return inUi(() -> IDE.openEditor(page(), file).getAdapter(ITextViewer.class));
	}

	/** What stands behind the lines as "line: figure", lines counted from 1; what does not stand at the end of its line says so. */
	private static List<String> figures(ITextViewer viewer) throws Exception {
		return inUi(() -> {
			Map<Integer, String> figures = new TreeMap<>();
			IAnnotationModel model = ((ISourceViewer) viewer).getAnnotationModel();
			for (var all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				Position place = model.getPosition(annotation);
				if (annotation.getClass().getSimpleName().equals("CodeMiningLineContentAnnotation") && place != null && !annotation.isMarkedDeleted()) {
					int line = viewer.getDocument().getLineOfOffset(place.offset);
					boolean atEnd = place.offset == viewer.getDocument().getLineInformation(line).getOffset() + viewer.getDocument().getLineInformation(line).getLength();
					figures.put(line + 1, line + 1 + ": " + label(annotation) + (atEnd ? "" : " not at the end"));
				}
			}
			return List.copyOf(figures.values());
		});
	}

	/** The platform keeps to itself what it draws, and changes it in threads of its own: it is read from a copy. */
	private static String label(Annotation annotation) throws ReflectiveOperationException {
		Field minings = annotation.getClass().getDeclaredField("fMinings");
		minings.setAccessible(true);
		return Stream.of(((List<?>) minings.get(annotation)).toArray()).filter(Objects::nonNull).map(mining -> ((ICodeMining) mining).getLabel().replace('\u00a0', ' '))
				.reduce((a, b) -> a + " | " + b).orElse("").strip();
	}

	@AfterEach
	void showThemAgain() {
		InstanceScope.INSTANCE.getNode(EditorPreferences.NODE).remove(EditorPreferences.MKI_BEHIND_LINES);
	}

	@Test
	void theMkiStandsBehindTheLinesOfCardsWorksElementsAndUses() throws Exception {
		ITextViewer card = open("beton.kaart", CARD);
		waitFor(() -> figures(card).equals(List.of("1: MKI A2 \u20ac 11.60 (0 % complete)")));
		ITextViewer work = open("huis.kaart", WORK);
		waitFor(() -> figures(work).equals(List.of("1: MKI A2 \u20ac 23.20 (0 % complete)", "3: MKI A2 \u20ac 23.20 (0 % complete)",
				"4: MKI A2 \u20ac 23.20 (0 % complete)")));
	}

	@Test
	void whatSharesALineHasOneFigureWhenItIsTheSameAndElseOneBesideTheOther() throws Exception {
		open("beton.kaart", CARD);
		ITextViewer work = open("huis.kaart", "building Huis {\n  reference date 2026-08-01\n  element 16 { Beton 2 m3 }\n  element 21 { Beton 1 m3\n    Beton 3 m3 }\n}");
		waitFor(() -> figures(work).equals(List.of("1: MKI A2 \u20ac 69.60 (0 % complete)", "3: MKI A2 \u20ac 23.20 (0 % complete)",
				"4: MKI A2 \u20ac 46.40 (0 % complete) | MKI A2 \u20ac 11.60 (0 % complete)", "5: MKI A2 \u20ac 34.80 (0 % complete)")));
	}

	@Test
	void theyFollowWhatIsTypedInThisTextAndInTheCardsThatItUses() throws Exception {
		ITextViewer card = open("beton.kaart", CARD);
		ITextViewer work = open("huis.kaart", WORK);
		waitFor(() -> figures(work).size() == 3);
		inUi(() -> {
			work.getDocument().replace(WORK.indexOf("2 m3"), 1, "3");
			return null;
		});
		waitFor(() -> figures(work).getFirst().equals("1: MKI A2 \u20ac 34.80 (0 % complete)"));
		inUi(() -> {
			card.getDocument().replace(CARD.indexOf("100"), 3, "200");
			return null;
		});
		waitFor(() -> figures(work).getFirst().equals("1: MKI A2 \u20ac 69.60 (0 % complete)"));
		waitFor(() -> figures(card).equals(List.of("1: MKI A2 \u20ac 23.20 (0 % complete)")));
	}

	@Test
	void whileSomebodyTypesTheFiguresStayAtTheEndOfTheirLines() throws Exception {
		ITextViewer card = open("beton.kaart", CARD);
		waitFor(() -> figures(card).size() == 1);
		int end = CARD.indexOf('\n');
		for (int i = 0; i < 20; i++) {
			inUi(() -> {
				card.getDocument().replace(end, 0, " ");
				return null;
			});
			assertEquals(List.of("1: MKI A2 \u20ac 11.60 (0 % complete)"), figures(card));
		}
		inUi(() -> {
			card.getDocument().replace(0, 0, "\n\n");
			return null;
		});
		assertEquals(List.of("3: MKI A2 \u20ac 11.60 (0 % complete)"), figures(card));
	}

	@Test
	void thePreferenceSwitchesThemOffAndOn() throws Exception {
		ITextViewer card = open("beton.kaart", CARD);
		waitFor(() -> figures(card).size() == 1);
		InstanceScope.INSTANCE.getNode(EditorPreferences.NODE).putBoolean(EditorPreferences.MKI_BEHIND_LINES, false);
		waitFor(() -> figures(card).isEmpty());
		InstanceScope.INSTANCE.getNode(EditorPreferences.NODE).putBoolean(EditorPreferences.MKI_BEHIND_LINES, true);
		waitFor(() -> figures(card).size() == 1);
	}
}
