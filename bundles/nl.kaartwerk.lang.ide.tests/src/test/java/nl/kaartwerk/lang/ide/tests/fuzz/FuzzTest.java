package nl.kaartwerk.lang.ide.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text is turned into: nothing throws, hangs or loses a character, every edit fits, and formatting keeps every word.
 * <p>
 * {@code releng/build fuzz [COUNT [SEED]]} runs more of it. What fails is written to {@code target/fuzz}; beside the other cases (see
 * {@link Seeds#CASES}) it is tried in every build.
 */
class FuzzTest {
	private static final int MUTANTS = Integer.getInteger("kaartwerk.fuzz.mutants", 2000);
	private static final long SEED = Long.getLong("kaartwerk.fuzz.seed", 20260701);
	private static final int MOST_FAILURES = 25;
	private static final long LIMIT_MILLIS = 2000;
	private static final long HANGS_MILLIS = 60_000;
	/** A parser descends with its text; the language server gives its threads as much. */
	private static final long STACK = 4L << 20;

	private final ExecutorService worker = Executors.newCachedThreadPool(task -> {
		Thread thread = new Thread(null, task, "fuzz", STACK);
		thread.setDaemon(true);
		return thread;
	});
	private final List<String> failures = new ArrayList<>();

	private final LoggedErrors logged = LoggedErrors.listen();

	@AfterEach
	void stop() {
		logged.close();
		worker.shutdownNow();
	}

	@Test
	void everyTextThatOnceFailedIsDigested() throws Exception {
		List<Path> cases = Seeds.cases();
		for (Path file : cases) {
			String text = Files.readString(file);
			for (int place = 0; place <= text.length(); place += 1 + text.length() / 40) {
				digest(text, place, file.getFileName().toString());
			}
		}
		assertEquals(List.of(), failures);
	}

	@Test
	void noMutantThrowsHangsOrLosesText() throws Exception {
		List<String> texts = Seeds.texts();
		assertTrue(texts.size() > 200, "only " + texts.size() + " texts to damage");
		Map<Mutation, Integer> counts = new EnumMap<>(Mutation.class);
		Mutant slowest = null;
		long longest = 0;
		long start = System.nanoTime();
		int number = 0;
		for (; number < MUTANTS && failures.size() < MOST_FAILURES; number++) {
			Mutant mutant = Mutant.of(SEED, number, texts);
			mutant.mutations().forEach(mutation -> counts.merge(mutation, 1, Integer::sum));
			long took = digest(mutant.text(), number * 7919L + 13, mutant.toString());
			if (took > longest) {
				longest = took;
				slowest = mutant;
			}
		}
		System.out.printf("fuzz: %d mutants of %d texts, seed %d, in %d s; slowest %d ms: %s; %s; %d failures%n", number, texts.size(), SEED,
				(System.nanoTime() - start) / 1_000_000_000, longest, slowest, counts, failures.size());
		assertEquals(List.of(), failures);
	}

	/** @return milliseconds */
	private long digest(String text, long place, String name) throws Exception {
		long took = attempt(text, place, name);
		if (took > LIMIT_MILLIS) { // somebody else may have had the processor; once more tells
			took = Math.min(took, attempt(text, place, name));
		}
		if (took > LIMIT_MILLIS) {
			fail(text, name, "took " + took + " ms");
		}
		return took;
	}

	private long attempt(String text, long place, String name) throws Exception {
		long start = System.nanoTime();
		Future<?> digestion = worker.submit(() -> Digestion.of(text, place));
		try {
			digestion.get(HANGS_MILLIS, TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			digestion.cancel(true);
			fail(text, name, "hangs");
			return 0;
		} catch (ExecutionException e) {
			logged.take();
			fail(text, name, describe(e.getCause()));
			return 0;
		}
		List<String> errors = logged.take();
		if (!errors.isEmpty()) {
			fail(text, name, "logs " + errors);
		}
		return (System.nanoTime() - start) / 1_000_000;
	}

	private static String describe(Throwable failure) {
		StringBuilder description = new StringBuilder(shortened(String.valueOf(failure)));
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			description.append(" caused by ").append(cause.getClass().getSimpleName());
			for (StackTraceElement element : cause.getStackTrace()) {
				if (element.getClassName().startsWith("nl.kaartwerk")) {
					description.append(" at ").append(element);
				}
				if (description.length() > 1500) {
					break;
				}
			}
		}
		return description.toString();
	}

	private static String shortened(String text) {
		return text.length() > 600 ? text.substring(0, 300) + " ... " + text.substring(text.length() - 300) : text;
	}

	private void fail(String text, String name, String problem) throws Exception {
		Path folder = Files.createDirectories(Path.of("target/fuzz"));
		Path file = Files.writeString(folder.resolve(name.replaceAll("[^\\w.]+", "-").replaceAll("-$", "") + ".kaart"),
				Digestion.asUtf8(text));
		failures.add(name + " " + problem + " (" + file + ")");
	}
}
