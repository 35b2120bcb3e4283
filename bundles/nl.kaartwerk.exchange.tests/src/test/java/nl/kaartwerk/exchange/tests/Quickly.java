package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import org.junit.jupiter.api.function.ThrowingSupplier;

/** Bounds the time of a step: of the processor, so that a busy machine fails no test, and of the clock, so that nothing hangs. */
final class Quickly {
	private static final Duration LONGEST = Duration.ofSeconds(5);
	private static final Duration HANGING = Duration.ofMinutes(2);

	private Quickly() {
	}

	static <T> T run(ThrowingSupplier<T> step) {
		return assertTimeoutPreemptively(HANGING, () -> {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			T result = step.get();
			long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
			assertTrue(spent < LONGEST.toNanos(), spent / 1_000_000 + " ms");
			return result;
		});
	}
}
