package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;

/** The window that opens, before anything is done in it. */
class WorkbenchTest extends InWorkbench {
	/** A listener hears only what comes after it; the file also holds what went wrong at the start. */
	@Test
	void theWorkbenchHasStartedWithoutAnErrorInItsLog() throws Exception {
		Path log = Platform.getLogFileLocation().toPath();
		List<String> errors = Files.exists(log) ? Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList()
				: List.of();
		assertEquals(List.of(), errors);
	}

	@Test
	void theHelpMenuOffersNothingThatDoesNothing() throws Exception {
		List<String> entries = inUi(() -> {
			Menu bar = window().getShell().getMenuBar();
			Menu help = Arrays.stream(bar.getItems()).filter(i -> i.getText().contains("Help")).findFirst().orElseThrow().getMenu();
			help.notifyListeners(SWT.Show, new Event());
			return Arrays.stream(help.getItems()).map(MenuItem::getText).map(t -> t.replace("&", "")).toList();
		});
		assertTrue(entries.contains("About Kaartwerk"), entries.toString());
		assertTrue(entries.stream().noneMatch(t -> t.matches("Help Contents|Search|Show Context Help")), entries.toString());
	}
}
