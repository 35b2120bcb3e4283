package nl.kaartwerk.ui.declarations;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.runtime.IProgressMonitor;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.ui.active.FollowingJob;
import nl.kaartwerk.ui.declarations.Row.Arrangement;

/** Keeps the lines of a table in step with the declarations of the workspace and what was found about them. */
final class CardList extends FollowingJob<CardList.Listed> {
	private static final long PAUSE_MILLIS = 40;

	/** All declarations, and the lines to show of them. */
	record Listed(List<DeclaredCard> cards, List<Row> rows) {
	}

	private volatile Arrangement arrangement;
	private volatile List<DeclaredCard> cards = List.of();

	CardList(Arrangement arrangement, Consumer<Listed> show) {
		super("Kaartwerk declarations", PAUSE_MILLIS, show);
		this.arrangement = arrangement;
	}

	/** Findings come after the build. */
	@Override
	protected boolean isConcerned(IResourceChangeEvent event) {
		return super.isConcerned(event) || event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0;
	}

	/** Puts the lines together in another way. */
	void arrange(Arrangement other) {
		arrangement = other;
		schedule();
	}

	Arrangement arrangement() {
		return arrangement;
	}

	@Override
	protected Listed read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		if (changed) {
			cards = ready.server().declarations().list().get();
		}
		return new Listed(cards, Row.of(cards, arrangement));
	}
}
