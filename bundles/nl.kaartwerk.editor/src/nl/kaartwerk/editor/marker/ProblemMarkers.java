package nl.kaartwerk.editor.marker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Diagnostic;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Place;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Reach;

/** Makes markers of what the language server finds: in batches, and touching only those that differ. */
public final class ProblemMarkers extends WorkspaceJob {
	/** The marker type. */
	public static final String TYPE = "nl.kaartwerk.editor.problem";
	/** The type of markers of rules that look at all texts beside each other; a kind of the former. */
	public static final String LIBRARY_TYPE = "nl.kaartwerk.editor.library";
	/** The attribute that holds the id of the rule. */
	public static final String CODE = "code";

	private static final long BATCH_MILLIS = 20;

	private final Map<String, List<Diagnostic>> pending = new LinkedHashMap<>();

	public ProblemMarkers() {
		super("Kaartwerk problems");
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(ResourcesPlugin.getWorkspace().getRoot()));
	}

	/** Replaces what is marked in a file. May be called from any thread. */
	public void publish(String address, List<Diagnostic> diagnostics) {
		synchronized (pending) {
			pending.put(address, List.copyOf(diagnostics));
		}
		schedule(BATCH_MILLIS);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ProblemMarkers.class;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		Map<String, List<Diagnostic>> batch;
		synchronized (pending) {
			batch = new LinkedHashMap<>(pending);
			pending.clear();
		}
		for (Map.Entry<String, List<Diagnostic>> entry : batch.entrySet()) {
			Optional<IFile> file = WorkspaceFiles.file(entry.getKey());
			if (file.isPresent() && file.get().isAccessible()) {
				try {
					update(file.get(), entry.getValue());
				} catch (CoreException e) {
					if (file.get().isAccessible() && !isGone(e)) {
						throw e;
					} // else it was deleted or its project closed meanwhile, and its markers with it
				}
			}
		}
		return Status.OK_STATUS;
	}

	/** The markers of a file that is being deleted go before the file does. */
	private static boolean isGone(CoreException failure) {
		return failure.getStatus().getCode() == IResourceStatus.MARKER_NOT_FOUND;
	}

	private static void update(IFile file, List<Diagnostic> diagnostics) throws CoreException {
		Map<Map<String, Object>, IMarker> obsolete = new HashMap<>(); // a rule has one type, and its id is among the attributes
		for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
			IMarker twin = obsolete.put(marker.getAttributes(), marker);
			if (twin != null) {
				twin.delete();
			}
		}
		for (Diagnostic diagnostic : diagnostics) {
			Map<String, Object> attributes = attributes(diagnostic);
			if (obsolete.remove(attributes) == null) {
				file.createMarker(type(attributes), attributes);
			}
		}
		for (IMarker marker : obsolete.values()) {
			marker.delete();
		}
	}

	private static String type(Map<String, Object> attributes) {
		return Catalogue.find((String) attributes.get(CODE)).filter(rule -> rule.reach() == Reach.WORKSPACE).isPresent() ? LIBRARY_TYPE : TYPE;
	}

	private static Map<String, Object> attributes(Diagnostic diagnostic) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE,
				diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue());
		attributes.put(IMarker.SEVERITY, switch (diagnostic.getSeverity()) {
		case Error -> IMarker.SEVERITY_ERROR;
		case Warning -> IMarker.SEVERITY_WARNING;
		default -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
		Place place = (Place) diagnostic.getData();
		attributes.put(IMarker.CHAR_START, place.offset());
		attributes.put(IMarker.CHAR_END, place.offset() + place.length());
		attributes.put(CODE, diagnostic.getCode() == null ? "" : String.valueOf(diagnostic.getCode().get()));
		return attributes;
	}
}
