package nl.kaartwerk.ui.navigator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.lens.DefinitionFigures;
import nl.kaartwerk.lang.ide.results.ResultStore;

/**
 * What the definitions of the files that somebody looks at amount to. One file is computed at a time, so that questions of the editor do not
 * wait behind many of these; a change of a text computes anew what rests on it.
 */
final class FigureCache {
	private final Consumer<IFile> changed;
	private final Consumer<Set<URI>> builds = this::built;
	private final Map<IFile, DefinitionFigures> known = new HashMap<>();
	private final Deque<IFile> waiting = new ArrayDeque<>();
	private final Set<IFile> asked = new HashSet<>();
	/** What was built while a file is computed: its figures may be of before. */
	private final Set<URI> meanwhile = new HashSet<>();
	private boolean computing;
	private ResultStore store;
	private boolean stopped;

	/** @param changed told of a file whose figures are known now or have changed, in any thread */
	FigureCache(Consumer<IFile> changed) {
		this.changed = changed;
		LanguageServices.ready().thenAccept(services -> start(services.results()));
	}

	private void start(ResultStore results) {
		synchronized (this) {
			if (stopped) {
				return;
			}
			store = results;
		}
		results.addListener(builds);
		next();
	}

	/** The figures as they are known; empty until they have been computed, which this begins. */
	Optional<DefinitionFigures> of(IFile file) {
		synchronized (this) {
			DefinitionFigures figures = known.get(file);
			if (figures != null || !file.isAccessible() || file.getLocationURI() == null) {
				return Optional.ofNullable(figures);
			}
			if (asked.add(file)) {
				waiting.add(file);
			}
		}
		next();
		return Optional.empty();
	}

	private void next() {
		IFile file;
		synchronized (this) {
			if (computing || store == null || stopped || waiting.isEmpty()) {
				return;
			}
			file = waiting.poll();
			asked.remove(file);
			computing = true;
			meanwhile.clear();
		}
		if (file.getLocationURI() == null) {
			done();
			return;
		}
		store.figures(WorkspaceFiles.address(file.getLocationURI())).whenComplete((results, failure) -> {
			if (failure == null) {
				keep(file, DefinitionFigures.of(results, Locale.getDefault()));
			} else if (!(failure instanceof CancellationException) && !(failure.getCause() instanceof CancellationException)) {
				ILog.get().error("The figures of a text could not be computed: " + file, failure);
			}
			done();
		});
	}

	private void done() {
		synchronized (this) {
			computing = false;
		}
		next();
	}

	private void keep(IFile file, DefinitionFigures figures) {
		DefinitionFigures before;
		synchronized (this) {
			before = known.put(file, figures);
			if (figures.restsOn().stream().anyMatch(meanwhile::contains) && asked.add(file)) {
				waiting.add(file);
			}
		}
		if (before == null || !before.isSame(figures)) {
			changed.accept(file);
		}
	}

	/** Told by the server after each build. What is shown stays until it is known anew. */
	private void built(Set<URI> texts) {
		List<IFile> gone = new ArrayList<>();
		synchronized (this) {
			meanwhile.addAll(texts);
			known.forEach((file, figures) -> {
				if (!file.isAccessible()) {
					gone.add(file);
				} else if (figures.restsOn().stream().anyMatch(texts::contains) && asked.add(file)) {
					waiting.add(file);
				}
			});
			gone.forEach(known::remove);
		}
		next();
	}

	synchronized void stop() {
		stopped = true;
		waiting.clear();
		known.clear();
		if (store != null) {
			store.removeListener(builds);
		}
	}
}
