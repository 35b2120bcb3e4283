package nl.kaartwerk.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventHandler;

/**
 * Watches a workbench from inside for tests and benchmarks: waits until its window stands, does what it is told by system properties, writes
 * what it saw into a file and closes the workbench as a user would. It is in no product; whoever wants it adds it to a configuration.
 * <ul>
 * <li>kaartwerk.probe.file: where to write, as properties
 * <li>kaartwerk.probe.await: the name of a text that is expected to be opened by itself, with its figures
 * <li>kaartwerk.probe.project: a folder to open as a project
 * <li>kaartwerk.probe.open: a text of it to open
 * <li>kaartwerk.probe.type: a text of it to type in while the other one is shown
 * <li>kaartwerk.probe.views: a text of it with a work and one with a card, parted by a comma, to type in with each view in front in turn
 * <li>kaartwerk.probe.publication: texts of it with a card, a work and an application for a grant, parted by commas, to type in with the views of
 * the route, reviews, white spots and grants in front in turn
 * </ul>
 */
public class Probe implements BundleActivator {
	private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

	private final Map<String, String> seen = new TreeMap<>();

	@Override
	public void start(BundleContext context) {
		if (System.getProperty("kaartwerk.probe.file") == null) {
			return;
		}
		Dictionary<String, Object> topics = new Hashtable<>();
		topics.put("event.topics", STARTED);
		context.registerService(EventHandler.class, event -> Display.getDefault().asyncExec(this::windowStands), topics);
	}

	@Override
	public void stop(BundleContext context) {
		// what was registered goes with the bundle
	}

	private void windowStands() {
		saw("started", System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
		seen.put("windows", Integer.toString(PlatformUI.getWorkbench().getWorkbenchWindowCount()));
		seen.put("perspective", PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getPerspective().getId());
		Thread visit = new Thread(this::visitAndLeave, "Kaartwerk probe");
		visit.setDaemon(true);
		visit.start();
	}

	private void visitAndLeave() {
		try {
			if (System.getProperty("kaartwerk.probe.await") != null) {
				seen.put("editor", Visit.await(System.getProperty("kaartwerk.probe.await")));
			}
			if (System.getProperty("kaartwerk.probe.project") != null) {
				new Visit(Path.of(System.getProperty("kaartwerk.probe.project")), this::saw).run();
			}
			seen.put("done", "true");
		} catch (Exception e) {
			ILog.get().error("The probe failed.", e);
		} finally {
			Display.getDefault().asyncExec(this::leave);
		}
	}

	private void leave() {
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
		boolean closing = PlatformUI.getWorkbench().close();
		seen.put("closed", Boolean.toString(closing));
		StringBuilder text = new StringBuilder();
		seen.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
		try {
			Files.writeString(Path.of(System.getProperty("kaartwerk.probe.file")), text);
		} catch (IOException e) {
			ILog.get().error("The probe could not write.", e);
		}
	}

	private void saw(String name, double value) {
		seen.put(name, String.format(Locale.ROOT, "%.3f", value));
	}
}
