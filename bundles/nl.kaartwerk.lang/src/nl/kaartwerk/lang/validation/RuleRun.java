package nl.kaartwerk.lang.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.Library;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.Circumstances;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Today;

/** Runs the rules on a text, with the settings of its project and what is known of the library around it. */
public class RuleRun {
	@Inject
	private CheckDay day;

	/** Everything that the rules have to say about a text; nothing when it has no model. */
	public List<Report> reports(XtextResource resource) {
		Prepared prepared = prepared(resource);
		if (prepared != null) {
			resource.eAdapters().remove(prepared);
			return prepared.reports;
		}
		return run(resource);
	}

	/** What was found ahead of time; it is asked for once. */
	private static final class Prepared extends AdapterImpl {
		private final List<Report> reports;

		Prepared(List<Report> reports) {
			this.reports = reports;
		}
	}

	/** Until when what was found holds. */
	private static final class Until extends AdapterImpl {
		private final LocalDate last;

		Until(LocalDate last) {
			this.last = last;
		}
	}

	/** The last day on which the rules have the same to say about a text as when they last ran on it. */
	public static LocalDate until(XtextResource resource) {
		for (Adapter adapter : resource.eAdapters()) {
			if (adapter instanceof Until until) {
				return until.last;
			}
		}
		return LocalDate.MAX;
	}

	private static Prepared prepared(XtextResource resource) {
		for (Adapter adapter : resource.eAdapters()) {
			if (adapter instanceof Prepared prepared) {
				return prepared;
			}
		}
		return null;
	}

	/**
	 * Runs the rules on many texts side by side, so that they need not run when each of them is validated. Only on those that are linked and
	 * without errors: there the rules only read, and what two texts share (the cards that both use) is not changed by reading.
	 */
	public void prepare(Collection<XtextResource> resources, ExecutorService threads) {
		Map<XtextResource, Future<List<Report>>> running = new LinkedHashMap<>();
		for (XtextResource resource : resources) {
			EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		}
		for (XtextResource resource : resources) {
			if (resource.getErrors().isEmpty()) {
				running.put(resource, threads.submit(() -> run(resource)));
			}
		}
		running.forEach((resource, reports) -> {
			try {
				resource.eAdapters().add(new Prepared(reports.get()));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			} catch (ExecutionException e) {
				throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
			}
		});
	}

	private List<Report> run(XtextResource resource) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return List.of();
		}
		Today today = new Today(day.day());
		boolean whole = resource.getParseResult() == null || !resource.getParseResult().hasSyntaxErrors();
		List<Report> reports = ProjectData.of(resource).rules().check(document, new Circumstances(today, Library.of(resource.getResourceSet()), whole));
		resource.eAdapters().removeIf(Until.class::isInstance);
		resource.eAdapters().add(new Until(today.until()));
		return reports;
	}
}
