package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in the running workbench, with a project of its own. An error in the platform's log fails it, whoever wrote it. */
public abstract class InWorkbench {
	private static final long PATIENCE = 30_000;

	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(status);
		}
	};
	protected IProject project;

	@BeforeEach
	protected void makeProject() throws Exception {
		Platform.addLogListener(listener);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(getClass().getSimpleName());
		project.create(null);
		project.open(null);
		inUi(() -> PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro()));
	}

	@AfterEach
	protected void deleteProjectAndReadTheLog() throws Exception {
		inUi(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
		Platform.removeLogListener(listener);
		assertEquals(List.of(), errors);
	}

	protected static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	protected static IWorkbenchPage page() {
		return window().getActivePage();
	}

	protected static void waitFor(Callable<Boolean> condition) throws Exception {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!condition.call()) {
			assertTrue(System.currentTimeMillis() < end, "waited in vain");
			Thread.sleep(3); // asking all the time would take a core from what is waited for
		}
	}

	protected static <T> T inUi(Callable<T> action) throws Exception {
		return Display.getDefault().syncCall(action::call);
	}

	/** What the list of proposals shows. */
	protected static List<String> shown() {
		return Arrays.stream(Display.getDefault().getShells()).filter(Shell::isVisible).flatMap(shell -> tables(shell).stream())
				.flatMap(table -> Arrays.stream(table.getItems())).map(TableItem::getText).toList();
	}

	private static List<Table> tables(Control control) {
		if (control instanceof Table table) {
			return List.of(table);
		}
		return control instanceof Composite inner ? Arrays.stream(inner.getChildren()).flatMap(c -> tables(c).stream()).toList() : List.of();
	}
}
