package nl.kaartwerk.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.ui.compare.Compared.Question;
import nl.kaartwerk.ui.compare.Compared.Result;

/** Computes comparisons in the background. A version that cannot change, such as a commit, is computed once. */
final class Comparer extends Job {
	private static final long GLANCE_MILLIS = 50;

	/** What a text amounts to in a version. */
	private record Known(VersionTexts version, FileResults results) {
	}

	private final Consumer<Compared> hear;
	/** Of commits, by their keys. */
	private final Map<String, Known> fixed = new ConcurrentHashMap<>();
	/** Of what may change with the texts that it does not have itself. */
	private final Map<Side, Known> recent = new ConcurrentHashMap<>();
	private final AtomicInteger changes = new AtomicInteger();
	private volatile Question asked;

	/** @param hear told in a thread of its own */
	Comparer(Consumer<Compared> hear) {
		super(Texts.get("comparing"));
		this.hear = hear;
	}

	/** Computes soon; what was asked before and not begun is not computed. */
	void compare(Question question, long delay) {
		asked = question;
		schedule(delay);
	}

	/** Forgets what is known of versions. */
	void forget() {
		fixed.clear();
		recent.clear();
	}

	/** Forgets the versions that have taken one of these texts as it was then. */
	void changed(Set<URI> texts) {
		changes.incrementAndGet();
		recent.values().removeIf(known -> texts.stream().anyMatch(text -> !known.version.texts().containsKey(text.toString())));
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Comparer.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Question question = asked;
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (question == null || services == null) {
			return Status.OK_STATUS;
		}
		SubMonitor progress = SubMonitor.convert(monitor, question.sides().size());
		try {
			List<Result> results = new ArrayList<>();
			for (Side side : question.sides()) {
				progress.subTask(side.title());
				results.add(result(services, side, progress.split(1)));
			}
			Compared compared = Compared.of(question, results);
			if (question == asked) {
				hear.accept(compared);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		}
	}

	private Result result(LanguageServices services, Side side, IProgressMonitor monitor) {
		try {
			Known known = known(services, side, monitor);
			Optional<WorkResult> work = known.results.works().stream().filter(each -> side.name().equals(each.name())).findFirst();
			String message = work.isPresent() ? "" : Texts.get(side.version() instanceof Version.Now ? "gone" : "gone.version", side.label(), side.version().label());
			return new Result(side, work, message, known.version.label(), known.results.restsOn());
		} catch (NoVersion e) {
			return none(side, e.getMessage());
		} catch (CoreException | IOException e) {
			ILog.get().warn("A version could not be read: " + side.title(), e);
			return none(side, Texts.get("unreadable", side.title(), e.getMessage()));
		}
	}

	private static Result none(Side side, String message) {
		return new Result(side, Optional.empty(), message, "", Set.of());
	}

	private Known known(LanguageServices services, Side side, IProgressMonitor monitor) throws NoVersion, CoreException, IOException {
		String key = VersionTexts.key(side);
		if (!key.isEmpty() && fixed.containsKey(key)) {
			return fixed.get(key);
		}
		VersionTexts version = VersionTexts.of(side, monitor);
		if (side.version() instanceof Version.Now) {
			return new Known(version, await(services.results().results(side.address()), monitor));
		}
		Known before = recent.get(side);
		if (before != null && before.version.texts().equals(version.texts())) {
			return before;
		}
		int asOf = changes.get();
		Known known = new Known(version, await(services.server().versions().results(side.address(), version.texts()), monitor));
		if (key.isEmpty() && changes.get() == asOf) {
			recent.keySet().retainAll(asked.sides());
			recent.put(side, known);
		} else if (!key.isEmpty()) {
			fixed.put(key, known);
		}
		return known;
	}

	private static <T> T await(CompletableFuture<T> answer, IProgressMonitor monitor) {
		while (true) {
			try {
				return answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					answer.cancel(true);
					throw new OperationCanceledException();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new OperationCanceledException();
			} catch (CancellationException e) {
				throw new OperationCanceledException();
			} catch (ExecutionException e) {
				if (e.getCause() instanceof CancellationException || e.getCause() instanceof OperationCanceledException) {
					throw new OperationCanceledException();
				}
				throw new IllegalStateException(e.getCause());
			}
		}
	}
}
