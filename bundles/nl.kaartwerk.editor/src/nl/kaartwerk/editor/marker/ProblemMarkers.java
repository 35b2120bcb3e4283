package nl.kaartwerk.editor.marker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;

import nl.kaartwerk.editor.server.WorkspaceFiles;

/** Makes markers of what the language server finds: in batches, and touching only those that differ. */
public final class ProblemMarkers extends WorkspaceJob {
	/** The marker type. */
	public static final String TYPE = "nl.kaartwerk.editor.problem";
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
				update(file.get(), entry.getValue());
			}
		}
		return Status.OK_STATUS;
	}

	private static void update(IFile file, List<Diagnostic> diagnostics) throws CoreException {
		Map<Map<String, Object>, IMarker> obsolete = new HashMap<>();
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			IMarker twin = obsolete.put(marker.getAttributes(), marker);
			if (twin != null) {
				twin.delete();
			}
		}
		IDocument document = diagnostics.isEmpty() ? null : document(file);
		for (Diagnostic diagnostic : diagnostics) {
			Map<String, Object> attributes = attributes(diagnostic, document);
			if (obsolete.remove(attributes) == null) {
				file.createMarker(TYPE, attributes);
			}
		}
		for (IMarker marker : obsolete.values()) {
			marker.delete();
		}
	}

	private static Map<String, Object> attributes(Diagnostic diagnostic, IDocument document) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE,
				diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue());
		attributes.put(IMarker.SEVERITY, switch (diagnostic.getSeverity()) {
		case Error -> IMarker.SEVERITY_ERROR;
		case Warning -> IMarker.SEVERITY_WARNING;
		default -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
		attributes.put(IMarker.CHAR_START, offset(document, diagnostic.getRange().getStart()));
		attributes.put(IMarker.CHAR_END, offset(document, diagnostic.getRange().getEnd()));
		attributes.put(CODE, diagnostic.getCode() == null ? "" : String.valueOf(diagnostic.getCode().get()));
		return attributes;
	}

	/** An offset in the text as it is now; when somebody typed on meanwhile, the next batch corrects it. */
	private static int offset(IDocument document, Position position) {
		try {
			return Math.min(document.getLength(), document.getLineOffset(position.getLine()) + position.getCharacter());
		} catch (BadLocationException e) {
			return document.getLength();
		}
	}

	private static IDocument document(IFile file) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		return buffer == null ? new Document(file.readString()) : buffer.getDocument();
	}
}
