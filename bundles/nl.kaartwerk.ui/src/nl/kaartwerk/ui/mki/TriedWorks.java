package nl.kaartwerk.ui.mki;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.editor.server.LanguageServices;

/** Asks what works amount to with what is tried in them. Not for the UI thread. */
final class TriedWorks {
	private static final int PATIENCE_SECONDS = 30;

	private TriedWorks() {
	}

	/** Empty when the work is not there any more, or when it takes too long. */
	static Optional<WorkResult> calculate(URI work, Map<URI, Trial> trials) {
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services == null) {
			return Optional.empty();
		}
		try {
			return services.results().trying().calculate(work, trials).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		} catch (ExecutionException | TimeoutException e) {
			ILog.get().error("What is tried could not be computed: " + work, e);
			return Optional.empty();
		}
	}
}
