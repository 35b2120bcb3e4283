package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.preferences.TypingPreferences;
import nl.kaartwerk.editor.tests.InWorkbench;

/** The page on which typing is set. */
class TypingPageTest extends InWorkbench {
	@AfterEach
	void noPreferences() {
		TypingPreferences.formatOnSave(false);
	}

	private static Stream<Control> all(Control control) {
		return control instanceof Composite composite ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(TypingPageTest::all))
				: Stream.of(control);
	}

	@Test
	void aligningAtASaveIsOffUntilItIsTicked() throws Exception {
		assertFalse(TypingPreferences.formatsOnSave());
		inUi(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window().getShell(), "nl.kaartwerk.ui.typing", null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			PreferencePage page = (PreferencePage) dialog.getSelectedPage();
			Button box = all(page.getControl()).filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
			assertEquals("&Align tables when I save", box.getText());
			assertFalse(box.getSelection());
			box.setSelection(true);
			assertTrue(page.performOk());
			dialog.close();
			return null;
		});
		assertTrue(TypingPreferences.formatsOnSave());
	}

	@Test
	void theTemplatesAreOnAPageBelowIt() throws Exception {
		inUi(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window().getShell(), "nl.kaartwerk.editor.templates", null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			PreferencePage page = (PreferencePage) dialog.getSelectedPage();
			assertEquals("Templates", page.getTitle());
			dialog.close();
			return null;
		});
	}
}
