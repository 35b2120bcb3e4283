package nl.kaartwerk.ui.review;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.ui.active.FollowingJob;

/** Keeps the reviews in step with the texts: what has just been judged is seen at once. */
final class ReviewJob extends FollowingJob<List<Line>> {
	private final ReviewReader reader = new ReviewReader();

	ReviewJob(Consumer<List<Line>> show) {
		super("Kaartwerk reviews", 0, show);
	}

	@Override
	protected void built(Set<URI> changed) {
		reader.changed(changed);
	}

	@Override
	protected boolean isConcerned(IResourceChangeEvent event) {
		boolean concerned = super.isConcerned(event);
		if (concerned) {
			reader.forget();
		}
		return concerned;
	}

	@Override
	protected List<Line> read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		return reader.read(ready).get();
	}
}
