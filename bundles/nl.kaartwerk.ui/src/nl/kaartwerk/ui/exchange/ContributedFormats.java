package nl.kaartwerk.ui.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;

/** The formats of the extension point {@code nl.kaartwerk.ui.formats}: ours and those of other plug-ins. */
public final class ContributedFormats {
	private static final String POINT = "nl.kaartwerk.ui.formats";

	private ContributedFormats() {
	}

	/** All that can be made; one that cannot is told to the log and left out, and so is a second one of the same id. */
	public static Formats all() {
		return new Formats(of("importer", Importer.class), of("exporter", Exporter.class));
	}

	private static <F extends Format> List<F> of(String element, Class<F> kind) {
		List<F> formats = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			if (!each.getName().equals(element)) {
				continue;
			}
			try {
				F format = kind.cast(each.createExecutableExtension("class"));
				if (ids.add(format.id())) {
					formats.add(format);
				} else {
					ILog.get().error(each.getContributor().getName() + " contributes a second " + element + " called " + format.id());
				}
			} catch (CoreException | ClassCastException e) {
				ILog.get().error("A format of " + each.getContributor().getName() + " cannot be made: " + each.getAttribute("class"), e);
			}
		}
		return formats;
	}
}
