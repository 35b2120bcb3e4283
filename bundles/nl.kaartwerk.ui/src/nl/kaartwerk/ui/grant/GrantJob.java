package nl.kaartwerk.ui.grant;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.ui.active.FollowingJob;

/** Keeps the results of all applications in step with the texts. */
final class GrantJob extends FollowingJob<List<ApplicationResult>> {
	private static final long PAUSE_MILLIS = 80;

	GrantJob(Consumer<List<ApplicationResult>> show) {
		super("Kaartwerk grants", PAUSE_MILLIS, show);
	}

	@Override
	protected List<ApplicationResult> read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		return GrantTexts.read(GrantReader::all).get();
	}
}
