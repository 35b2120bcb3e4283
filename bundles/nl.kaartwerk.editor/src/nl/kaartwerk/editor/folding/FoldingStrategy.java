package nl.kaartwerk.editor.folding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/** Keeps the folding regions of a viewer those of its text; regions that stay keep their state. Runs in the reconciler's thread. */
final class FoldingStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
	private static final Duration PATIENCE = Duration.ofSeconds(2);
	/** A change of another text overtakes a question too, and nothing would bring us here again. */
	private static final int ATTEMPTS = 3;

	/** A text that the server has read anew is asked about once in this time. */
	private static final long REST_MILLIS = 300;

	private final Consumer<Set<URI>> builds = this::built;
	/** An editor that opens slowly can only fold after we have been here for the first time. */
	private final IProjectionListener projection = new IProjectionListener() {
		@Override
		public void projectionEnabled() {
			updateWhenReady();
		}

		@Override
		public void projectionDisabled() {
			// there is nothing to keep
		}
	};
	private final AtomicBoolean updating = new AtomicBoolean();
	private volatile ProjectionViewer viewer;
	private volatile IDocument document;

	void install(ProjectionViewer shown) {
		viewer = shown;
		viewer.addProjectionListener(projection);
		viewer.doOperation(ProjectionViewer.TOGGLE);
		if (!viewer.isProjectionMode()) {
			viewer.doOperation(ProjectionViewer.TOGGLE);
		}
		LanguageServices.ready().thenAccept(services -> services.results().addListener(builds));
	}

	void uninstall() {
		if (viewer != null) {
			viewer.removeProjectionListener(projection);
		}
		viewer = null;
		document = null;
		LanguageServices.ready().thenAccept(services -> services.results().removeListener(builds));
	}

	/**
	 * A text may be shown before the server knows it: a project that is just being made. In a thread of the server, which must not wait for its
	 * own answer.
	 */
	private void built(Set<URI> changed) {
		IDocument text = document;
		boolean shown = text != null && WorkspaceFiles.address(text).filter(address -> changed.contains(URI.createURI(address))).isPresent();
		if (shown && updating.compareAndSet(false, true)) {
			CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
				updating.set(false);
				update();
			});
		}
	}

	@Override
	public void setDocument(IDocument shown) {
		document = shown;
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		// an answer takes milliseconds
	}

	@Override
	public void initialReconcile() {
		updateWhenReady();
	}

	private void updateWhenReady() {
		LanguageServices.ready().thenRunAsync(this::update);
	}

	@Override
	public void reconcile(DirtyRegion dirty, IRegion part) {
		update();
	}

	@Override
	public void reconcile(IRegion part) {
		update();
	}

	/** At the start several threads may come here. */
	private synchronized void update() {
		IDocument text = document;
		ProjectionViewer shown = viewer;
		ProjectionAnnotationModel model = shown == null ? null : shown.getProjectionAnnotationModel();
		if (text == null || model == null) {
			return;
		}
		Optional<String> address = WorkspaceFiles.address(text);
		Optional<List<FoldingRange>> ranges = Optional.empty();
		long state = state(text);
		for (int attempt = 0; attempt < ATTEMPTS && ranges.isEmpty() && state(text) == state; attempt++) {
			ranges = address.flatMap(file -> LanguageServices.ask(PATIENCE,
					server -> server.foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(file)))));
		}
		if (state(text) == state) { // else the change brings us here again
			ranges.ifPresent(found -> replace(found, text, model));
		}
	}

	private static long state(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private static void replace(List<FoldingRange> ranges, IDocument document, ProjectionAnnotationModel model) {
		Map<Position, Annotation> wanted = new HashMap<>();
		for (FoldingRange range : ranges) {
			try {
				int start = document.getLineOffset(range.getStartLine());
				int end = range.getEndLine() + 1 < document.getNumberOfLines() ? document.getLineOffset(range.getEndLine() + 1) : document.getLength();
				wanted.put(new Position(start, end - start), new ProjectionAnnotation());
			} catch (BadLocationException e) {
				return; // the text is shorter by now; its change brings us here again
			}
		}
		List<Annotation> obsolete = new ArrayList<>();
		for (var all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (wanted.remove(model.getPosition(annotation)) == null) {
				obsolete.add(annotation);
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.forEach((position, annotation) -> added.put(annotation, position));
		if (!obsolete.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(obsolete.toArray(Annotation[]::new), added, new Annotation[0]);
		}
	}
}
