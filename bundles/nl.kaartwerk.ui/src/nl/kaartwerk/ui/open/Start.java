package nl.kaartwerk.ui.open;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * Starts the workbench of the platform; when texts are to be opened and the workspace has a workbench already, that one opens them, and this start
 * is done.
 */
public class Start implements IApplication {
	private static final String WORKBENCH = "org.eclipse.ui.ide.workbench";
	private static final String STATE = ".metadata/.plugins/nl.kaartwerk.ui";

	private IApplication workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		List<Path> texts = FileArguments.texts(Platform.getApplicationArgs());
		if (!texts.isEmpty() && isHandedOver(texts)) {
			context.applicationRunning(); // takes the splash away
			return EXIT_OK;
		}
		workbench = workbench();
		return workbench.start(context);
	}

	/** Asked before the workspace is opened: it cannot be while another workbench has it. */
	private static boolean isHandedOver(List<Path> texts) throws URISyntaxException {
		Location workspace = Platform.getInstanceLocation();
		return workspace != null && workspace.isSet() && Reception.handOver(URIUtil.toFile(URIUtil.toURI(workspace.getURL())).toPath().resolve(STATE), texts);
	}

	private static IApplication workbench() throws CoreException {
		for (IConfigurationElement application : Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", WORKBENCH).getConfigurationElements()) {
			for (IConfigurationElement run : application.getChildren("run")) {
				return (IApplication) run.createExecutableExtension("class");
			}
		}
		throw new IllegalStateException("There is no application " + WORKBENCH);
	}

	@Override
	public void stop() {
		if (workbench != null) {
			workbench.stop();
		}
	}
}
