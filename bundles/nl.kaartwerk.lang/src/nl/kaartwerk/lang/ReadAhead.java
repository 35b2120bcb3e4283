package nl.kaartwerk.lang;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/**
 * Parses the files of a resource set that somebody is about to load one by one, in other threads: those begin at the end while he begins at
 * the front. A parser knows nothing but its text, so nothing else is touched there. Whatever cannot be parsed ahead is left to him.
 */
public final class ReadAhead implements AutoCloseable {
	private static final int MOST_THREADS = 3;
	/** Bytes; a parser descends with the nesting of its text. */
	private static final long STACK = 4L << 20;

	private static final class Attached extends AdapterImpl {
		private final ReadAhead ahead;

		Attached(ReadAhead ahead) {
			this.ahead = ahead;
		}
	}

	/** A text that is parsed by whoever claims it first. */
	private static final class Parsing {
		private final AtomicBoolean claimed = new AtomicBoolean();
		private final FutureTask<IParseResult> task;

		Parsing(Path file, IParser parser) {
			task = new FutureTask<>(() -> {
				try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
					return parser.parse(in);
				}
			});
		}
	}

	private final ResourceSet resources;
	private final Runnable loading;
	private final Attached attached = new Attached(this);
	private final Map<URI, Parsing> parsings = new ConcurrentHashMap<>();

	/**
	 * @param files in the order that they will be loaded in
	 * @param loading told of each text that is loaded, whether it was parsed ahead or not
	 */
	public ReadAhead(ResourceSet resources, List<URI> files, IParser parser, Runnable loading) {
		this.resources = resources;
		this.loading = loading;
		resources.eAdapters().add(attached);
		List<Parsing> backwards = new ArrayList<>(files.size());
		for (URI file : files) {
			Parsing parsing = new Parsing(Path.of(file.toFileString()), parser);
			parsings.put(file, parsing);
			backwards.add(parsing);
		}
		Collections.reverse(backwards);
		int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1);
		for (int i = 0; i < threads; i++) {
			Thread thread = new Thread(null, () -> run(backwards), "Kaartwerk reader", STACK);
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void run(List<Parsing> all) {
		for (Parsing parsing : all) {
			if (!parsings.isEmpty() && parsing.claimed.compareAndSet(false, true)) {
				parsing.task.run();
			}
		}
	}

	/** What a file was parsed to; null when it was not, and the one who asks has to. */
	static IParseResult take(Resource resource) {
		if (resource.getResourceSet() == null) {
			return null;
		}
		for (Adapter adapter : resource.getResourceSet().eAdapters()) {
			if (adapter instanceof Attached reading) {
				reading.ahead.loading.run();
				return reading.ahead.take(resource.getURI());
			}
		}
		return null;
	}

	private IParseResult take(URI file) {
		Parsing parsing = parsings.remove(file);
		if (parsing == null || parsing.claimed.compareAndSet(false, true)) {
			return null;
		}
		try {
			return parsing.task.get();
		} catch (ExecutionException e) {
			return null; // who loads it meets the same problem, in his own thread
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/** Ends the reading, wherever it is. */
	@Override
	public void close() {
		parsings.clear();
		resources.eAdapters().remove(attached);
	}
}
