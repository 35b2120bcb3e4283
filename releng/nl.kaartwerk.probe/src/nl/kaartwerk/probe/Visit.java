package nl.kaartwerk.probe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens a project and a text of it, waits until the figures are there, and types if it is told to. */
final class Visit {
	private static final long PATIENCE_MILLIS = 60_000;
	private static final int WARM_UP = 20;
	private static final int KEYS = 60;
	private static final long PAUSE_MILLIS = 60;
	/** What the view "MKI per Element" says of a work above its table. */
	private static final Pattern FIGURE = Pattern.compile(": MKI \\S+ \u20ac ([0-9.,]+)");
	private static final Pattern SCORE = Pattern.compile("GWP-fossil +(\\S+)");

	private final Path folder;
	private final ObjDoubleConsumer<String> report;

	Visit(Path folder, ObjDoubleConsumer<String> report) {
		this.folder = folder;
		this.report = report;
	}

	void run() throws Exception {
		long start = System.nanoTime();
		IProject project = open();
		IEditorPart typed = System.getProperty("kaartwerk.probe.type") == null ? null : edit(project, System.getProperty("kaartwerk.probe.type"));
		if (System.getProperty("kaartwerk.probe.open") != null) {
			edit(project, System.getProperty("kaartwerk.probe.open"));
			waitFor(() -> !shown().isEmpty());
			report.accept("figures", (System.nanoTime() - start) / 1e6);
		}
		report.accept("problems", project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE).length);
		if (System.getProperty("kaartwerk.probe.views") != null) {
			String[] texts = System.getProperty("kaartwerk.probe.views").split(",");
			new Views(report).run(project, texts[0], texts[1]);
		}
		if (System.getProperty("kaartwerk.probe.publication") != null) {
			String[] texts = System.getProperty("kaartwerk.probe.publication").split(",");
			new Views(report).publication(project, texts[0], texts[1], texts[2]);
		}
		if (typed != null) {
			type(inUi(() -> typed.getAdapter(ITextViewer.class).getDocument()));
		}
		System.gc();
		report.accept("heap", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
	}

	/** Waits until a text of this name is being edited and its figures are shown; returns the id of its editor. */
	static String await(String name) throws Exception {
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals(name)));
		waitFor(() -> !shown().isEmpty());
		return inUi(() -> page().getActiveEditor().getSite().getId());
	}

	private IProject open() throws Exception {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(folder.getFileName().toString());
		IProjectDescription description = workspace.newProjectDescription(project.getName());
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		return project;
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	static IEditorPart edit(IProject project, String name) throws Exception {
		IFile file = project.getFile(name);
		return inUi(() -> {
			PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
			return IDE.openEditor(page(), file);
		});
	}

	/** The MKI in the head of the view, "" when there is none. */
	private static String shown() throws Exception {
		return inUi(() -> labels(page().getWorkbenchWindow().getShell()).map(FIGURE::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst()
				.orElse(""));
	}

	private static Stream<String> labels(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> switch (child) {
		case Label label when label.isVisible() -> Stream.of(label.getText());
		case Composite inner -> labels(inner);
		default -> Stream.empty();
		});
	}

	/** Types scores into a text that is not shown in front, and waits for the figure of the work that uses it. */
	private void type(IDocument document) throws Exception {
		double[] millis = new double[KEYS];
		Blocks blocks = new Blocks();
		for (int i = -WARM_UP; i < KEYS; i++) {
			if (i == 0) {
				blocks.start();
			}
			String score = (500 + i) + "e3";
			String before = shown();
			long start = System.nanoTime();
			inUi(() -> {
				Matcher matcher = SCORE.matcher(document.get());
				if (!matcher.find()) {
					throw new IllegalStateException("There is no score to type over.");
				}
				document.replace(matcher.start(1), matcher.end(1) - matcher.start(1), score);
				return null;
			});
			waitFor(() -> !shown().equals(before));
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
			Thread.sleep(PAUSE_MILLIS);
		}
		blocks.stop();
		report.accept("view.median", quantile(millis, 0.5));
		report.accept("view.p95", quantile(millis, 0.95));
		report.accept("block.p99", quantile(blocks.millis(), 0.99));
		report.accept("block.longest", quantile(blocks.millis(), 1));
	}

	static double quantile(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
	}

	static void waitFor(Callable<Boolean> condition) throws Exception {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.call()) {
			if (System.currentTimeMillis() > end) {
				throw new IllegalStateException("waited in vain");
			}
			Thread.sleep(2);
		}
	}

	static <T> T inUi(Callable<T> action) throws Exception {
		return Display.getDefault().syncCall(action::call);
	}
}
