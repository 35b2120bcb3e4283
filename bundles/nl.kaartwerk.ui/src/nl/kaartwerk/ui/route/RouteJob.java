package nl.kaartwerk.ui.route;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.ui.active.FollowingJob;

/** Keeps lines in step with the declarations of the workspace and what was found about them. */
final class RouteJob extends FollowingJob<List<RouteLine>> {
	private static final long PAUSE_MILLIS = 60;

	private final RouteReader reader = new RouteReader();

	RouteJob(Consumer<List<RouteLine>> show) {
		super("Kaartwerk routes", PAUSE_MILLIS, show);
	}

	@Override
	protected void built(Set<URI> changed) {
		reader.built(changed);
	}

	/** Findings come after the build. */
	@Override
	protected boolean isConcerned(IResourceChangeEvent event) {
		return super.isConcerned(event) || event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0;
	}

	@Override
	protected List<RouteLine> read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		return reader.read(ready).get();
	}
}
