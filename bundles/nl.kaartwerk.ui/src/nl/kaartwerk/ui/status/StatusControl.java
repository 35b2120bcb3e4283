package nl.kaartwerk.ui.status;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.ui.navigator.ProblemCounts;

/** In the status line: what is done to the texts, and how far it is, or how many there are and how many problems they have. */
public class StatusControl extends WorkbenchWindowControlContribution {
	private static final int PAUSE_MILLIS = 200;
	private static final int WIDTH = 270;

	private final ProblemCounts counts = new ProblemCounts(changed -> later());
	private final Consumer<Optional<Progress.State>> steps = state -> later();
	private final Consumer<Set<URI>> builds = changed -> recount();
	private final IResourceChangeListener comings = event -> {
		if (isStructural(event.getDelta())) {
			recount();
		}
	};
	private volatile boolean stale = true;
	private final AtomicBoolean pending = new AtomicBoolean();
	private Progress progress;
	private Computing computing;
	private volatile ResultStore store;
	private volatile int texts = -1;
	private Display display;
	private Composite control;
	private Label label;
	private LibraryJob job;
	private LibraryStatus shown = LibraryStatus.STARTING;

	@Override
	protected Control createControl(Composite parent) {
		display = parent.getDisplay();
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(control);
		label = new Label(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		label.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Texts.get("name") + ": " + label.getText();
			}
		});
		label.setCursor(display.getSystemCursor(SWT.CURSOR_HAND));
		label.addMouseListener(MouseListener.mouseUpAdapter(event -> open()));
		show(LibraryStatus.STARTING);
		counts.start();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(comings, IResourceChangeEvent.POST_CHANGE);
		progress = LanguageServices.progress();
		progress.addListener(steps);
		computing = new Computing(getWorkbenchWindow(), this::later);
		LanguageServices.ready().thenAccept(services -> follow(services.results()));
		later();
		return control;
	}

	private synchronized void follow(ResultStore results) {
		if (control.isDisposed()) {
			return;
		}
		store = results;
		store.addListener(builds);
		recount();
	}

	/** A project that comes or goes with its texts sets off no build. */
	private static boolean isStructural(IResourceDelta delta) {
		for (IResourceDelta each : delta == null ? new IResourceDelta[0] : delta.getAffectedChildren()) {
			if (each.getKind() != IResourceDelta.CHANGED || (each.getFlags() & IResourceDelta.OPEN) != 0) {
				return true;
			}
		}
		return false;
	}

	/** Counts the texts soon: the server may not have been told yet of what has changed. */
	private void recount() {
		stale = true;
		later();
	}

	private void countTexts() {
		stale = false;
		LanguageServices.ready().thenCompose(services -> services.server().countTexts()).whenComplete((count, failure) -> {
			if (failure == null) {
				texts = count;
				later();
			} else {
				recount(); // a change has overtaken the question
			}
		});
	}

	/** Shows soon how things are; any number of changes until then is shown at once. */
	private void later() {
		if (pending.compareAndSet(false, true) && !display.isDisposed()) {
			display.asyncExec(() -> {
				if (!display.isDisposed()) {
					display.timerExec(PAUSE_MILLIS, this::refresh);
				}
			});
		}
	}

	private void refresh() {
		pending.set(false);
		if (control.isDisposed()) {
			return;
		}
		if (stale && store != null) {
			countTexts();
		}
		ProblemCounts.Count problems = counts.of(ResourcesPlugin.getWorkspace().getRoot());
		show(new LibraryStatus(progress.state(), texts, problems.errors(), problems.warnings(), progress.isLeftOff(), computing.isGoingOn(),
				progress.isStopped()));
	}

	private void show(LibraryStatus status) {
		shown = status;
		label.setText(status.text());
		label.setToolTipText(status.tooltip());
		if (status.work().isPresent() && !progress.isLeftOff() && !progress.isStopped() && (job == null || job.getResult() != null)) {
			job = new LibraryJob(progress, this::later); // the platform shows its bar beside
			job.schedule();
		}
	}

	private void open() {
		IWorkbenchPage page = getWorkbenchWindow() == null ? null : getWorkbenchWindow().getActivePage();
		try {
			if (page != null) {
				page.showView(shown.work().isPresent() || shown.texts() < 0 ? IPageLayout.ID_PROGRESS_VIEW : IPageLayout.ID_PROBLEM_VIEW);
			}
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}

	@Override
	public synchronized void dispose() {
		counts.stop();
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(comings);
		if (progress != null) {
			progress.removeListener(steps);
		}
		if (computing != null) {
			computing.stop();
		}
		if (store != null) {
			store.removeListener(builds);
		}
		super.dispose();
	}
}
