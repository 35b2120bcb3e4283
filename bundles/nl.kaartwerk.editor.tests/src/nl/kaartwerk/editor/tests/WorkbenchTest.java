package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
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
}
