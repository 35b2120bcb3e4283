package nl.kaartwerk.editor.folding;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.Reconciler;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Folds what has braces, by what the language server says and not by indentation. */
public class KaartFoldingReconciler extends Reconciler {
	private static final int REST_MILLIS = 300;

	private final FoldingStrategy strategy = new FoldingStrategy();

	public KaartFoldingReconciler() {
		setDelay(REST_MILLIS);
		setReconcilingStrategy(strategy, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ProjectionViewer projection) {
			strategy.install(projection);
		}
		super.install(viewer);
	}

	@Override
	public void uninstall() {
		strategy.uninstall();
		super.uninstall();
	}
}
