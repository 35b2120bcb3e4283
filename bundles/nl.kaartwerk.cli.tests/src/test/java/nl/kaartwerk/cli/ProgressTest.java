package nl.kaartwerk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ProgressTest {
	private static final long MILLIS = 1_000_000;

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private long now;

	private String run(boolean terminal, long millisPerText) {
		Console console = new Console(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
		try (Progress progress = new Progress(console, () -> now)) {
			for (int i = 1; i <= 10; i++) {
				now += millisPerText * MILLIS;
				progress.at(i, 10);
			}
		}
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aTerminalSeesProgressAfterASecondAndNothingOfItRemains() {
		String shown = run(true, 150);
		assertTrue(shown.startsWith("\rReading texts: 7 of 10"), shown);
		assertTrue(shown.endsWith("\r"), shown);
	}

	@Test
	void aQuickReadingShowsNothing() {
		assertEquals("", run(true, 50));
	}

	@Test
	void aFileOrPipeNeverSeesProgress() {
		assertEquals("", run(false, 5000));
	}
}
