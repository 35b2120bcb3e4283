package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.preferences.EditorPreferences;
import nl.kaartwerk.editor.tests.InWorkbench;

/** The page on which the user says how the editor is to be. */
class EditorPageTest extends InWorkbench {
	private static Stream<Control> all(Control control) {
		return control instanceof Composite inner ? Stream.concat(Stream.of(control), Arrays.stream(inner.getChildren()).flatMap(EditorPageTest::all))
				: Stream.of(control);
	}

	@Test
	void theMkiBehindTheLinesIsSwitchedOffThereAndBackToTheDefault() throws Exception {
		assertTrue(EditorPreferences.showsMkiBehindLines());
		inUi(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window().getShell(), "nl.kaartwerk.ui.editor", null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			PreferencePage page = (PreferencePage) dialog.getSelectedPage();
			Button box = all(page.getControl()).filter(Button.class::isInstance).map(Button.class::cast)
					.filter(button -> button.getText().equals("Show the &MKI behind the lines of cards, works, elements and uses")).findFirst().orElseThrow();
			assertEquals(List.of("The colours of the text are set in <a>Colors and Fonts</a>, under Kaartwerk."),
					all(page.getControl()).filter(Link.class::isInstance).map(link -> ((Link) link).getText()).toList());
			assertTrue(box.getSelection());
			box.setSelection(false);
			box.notifyListeners(SWT.Selection, new Event());
			page.performOk();
			assertFalse(EditorPreferences.showsMkiBehindLines());
			box.setSelection(true);
			box.notifyListeners(SWT.Selection, new Event());
			page.performOk();
			assertTrue(EditorPreferences.showsMkiBehindLines());
			dialog.close();
			return null;
		});
	}
}
