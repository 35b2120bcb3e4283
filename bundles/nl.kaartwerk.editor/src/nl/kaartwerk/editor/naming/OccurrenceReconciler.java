package nl.kaartwerk.editor.naming;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;

/** Marks what is named at the caret, in place of the platform's marks of the same word, which mark it in titles and remarks too. */
public class OccurrenceReconciler implements IReconciler {
	private Occurrences occurrences;

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ISourceViewer source) {
			occurrences = new Occurrences(source);
			occurrences.start();
		}
	}

	@Override
	public void uninstall() {
		if (occurrences != null) {
			occurrences.stop();
			occurrences = null;
		}
	}

	/** The caret tells when to look, not the text. */
	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
