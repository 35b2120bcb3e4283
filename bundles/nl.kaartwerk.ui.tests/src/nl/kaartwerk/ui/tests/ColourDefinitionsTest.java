package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;

/** The colours that bundles of ours define, as the themes have them: over the registry, so that one that is added later is looked at too. */
class ColourDefinitionsTest extends InWorkbench {
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB DARK_GROUND = new RGB(47, 47, 47);
	private static final RGB BLACK = new RGB(0, 0, 0);
	private static final RGB DARK_TEXT = new RGB(220, 220, 220);
	/** Grounds: the text of the theme stands on them. */
	private static final Set<String> GROUNDS = Set.of("nl.kaartwerk.ui.help.code");
	private static final String TEXTS = "nl.kaartwerk.editor.";
	/** Source: WCAG 2.1, criteria 1.4.3 for texts and 1.4.11 for bars and signs. */
	private static final double READABLE = 4.5;
	private static final double VISIBLE = 3;

	@AfterEach
	void light() {
		Screenshots.theme(window(), LIGHT);
	}

	@Test
	void eachStandsOutFromItsGroundInTheLightAndInTheDarkTheme() throws Exception {
		List<String> ids = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.themes"))
				.filter(element -> element.getName().equals("colorDefinition")).map(element -> element.getAttribute("id"))
				.filter(id -> id.startsWith("nl.kaartwerk.")).toList();
		assertFalse(ids.isEmpty());
		List<String> poor = new ArrayList<>();
		for (String id : ids) {
			check(id, WHITE, BLACK, "light", poor);
		}
		RGB light = colour(TEXTS + "keyword");
		Screenshots.theme(window(), DARK);
		waitFor(() -> !colour(TEXTS + "keyword").equals(light));
		for (String id : ids) {
			check(id, DARK_GROUND, DARK_TEXT, "dark", poor);
		}
		assertEquals(List.of(), poor);
	}

	private static void check(String id, RGB ground, RGB text, String theme, List<String> poor) throws Exception {
		boolean isGround = GROUNDS.contains(id);
		double needed = isGround || id.startsWith(TEXTS) ? READABLE : VISIBLE;
		double contrast = contrast(colour(id), isGround ? text : ground);
		if (contrast < needed) {
			poor.add("%s in the %s theme: %.2f instead of %.1f".formatted(id, theme, contrast, needed));
		}
	}

	private static RGB colour(String id) throws Exception {
		return inUi(() -> JFaceResources.getColorRegistry().getRGB(id));
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
