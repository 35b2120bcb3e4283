package nl.kaartwerk.lang.project;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;

import nl.kaartwerk.rules.library.LibraryFindings;

/** Keeps what was found by looking at all texts beside each other with the resource set of a project. */
public final class Library {
	private static final class Attached extends AdapterImpl {
		private final LibraryFindings findings;

		Attached(LibraryFindings findings) {
			this.findings = findings;
		}
	}

	private Library() {
	}

	/** What was last found; nothing as long as nobody has looked. */
	public static LibraryFindings of(ResourceSet resources) {
		Attached attached = attached(resources);
		return attached == null ? LibraryFindings.NONE : attached.findings;
	}

	/** Makes findings hold for the texts of a resource set, in place of any before. */
	public static void attach(LibraryFindings findings, ResourceSet resources) {
		resources.eAdapters().remove(attached(resources));
		resources.eAdapters().add(new Attached(findings));
	}

	private static Attached attached(ResourceSet resources) {
		if (resources != null) {
			for (Adapter adapter : resources.eAdapters()) {
				if (adapter instanceof Attached attached) {
					return attached;
				}
			}
		}
		return null;
	}
}
