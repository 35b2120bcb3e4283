package nl.kaartwerk.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

import nl.kaartwerk.ui.Texts;
import nl.kaartwerk.ui.active.UiThread;

/**
 * Opens the texts that the workbench was started with: named on its command line, or double-clicked in a file manager, which does the same. Those
 * of later starts too, while it runs.
 */
public class FileArguments implements IStartup {
	private static final String EXTENSION = ".kaart";

	@Override
	public void earlyStartup() {
		receive();
		for (Path text : texts(Platform.getApplicationArgs())) {
			open(text);
		}
	}

	private static void receive() {
		try {
			Reception reception = new Reception(Platform.getStateLocation(FrameworkUtil.getBundle(FileArguments.class)).toPath(), texts -> {
				texts.forEach(FileArguments::open);
				UiThread.later(FileArguments::comeForward);
			});
			PlatformUI.getWorkbench().addWorkbenchListener(new Closing(reception));
		} catch (IOException e) {
			ILog.get().warn("A text that is opened from outside while this workbench runs will not come into it.", e);
		}
	}

	private static void comeForward() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Shell shell = window == null ? null : window.getShell();
		if (shell != null) {
			shell.setMinimized(false);
			shell.forceActive();
		}
	}

	private record Closing(Reception reception) implements IWorkbenchListener {
		@Override
		public boolean preShutdown(IWorkbench workbench, boolean forced) {
			return true;
		}

		@Override
		public void postShutdown(IWorkbench workbench) {
			try {
				reception.close();
			} catch (IOException e) {
				ILog.get().warn("The file that says how to reach this workbench stays, and leads to nowhere.", e);
			}
		}
	}

	/** The arguments that name a text, as absolute paths; what is no text is somebody else's argument. */
	public static List<Path> texts(String... arguments) {
		return Arrays.stream(arguments).filter(argument -> !argument.startsWith("-") && argument.endsWith(EXTENSION))
				.flatMap(argument -> path(argument).stream()).filter(Files::isRegularFile).toList();
	}

	private static Optional<Path> path(String argument) {
		try {
			return Optional.of(Path.of(argument).toAbsolutePath().normalize());
		} catch (InvalidPathException e) {
			return Optional.empty(); // what cannot be a path names no text
		}
	}

	/** Opens a text and the project that it stands in, in the background. */
	public static void open(Path text) {
		WorkspaceJob job = new WorkspaceJob(Texts.get("open.job", text.getFileName())) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				new TextFromOutside(text).open(monitor);
				return Status.OK_STATUS;
			}
		};
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}
}
