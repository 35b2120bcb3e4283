package nl.kaartwerk.editor.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** The fixes of the other problems of the line: the platform offers those under the caret. */
public class LineFixes implements IQuickAssistProcessor {
	/** Each is a question to the server; no line of a text has more. */
	private static final int MOST_PROBLEMS = 20;

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof MarkerAnnotation marked && isOurs(marked.getMarker());
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	private static boolean isOurs(IMarker marker) {
		try {
			return marker.exists() && marker.isSubtypeOf(ProblemMarkers.TYPE);
		} catch (CoreException e) {
			return false; // it went meanwhile
		}
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IAnnotationModel annotations = context.getSourceViewer().getAnnotationModel();
		IDocument document = context.getSourceViewer().getDocument();
		List<ICompletionProposal> proposals = new ArrayList<>();
		int problems = 0;
		for (var all = annotations == null ? null : annotations.getAnnotationIterator(); all != null && all.hasNext() && problems < MOST_PROBLEMS;) {
			Annotation annotation = all.next();
			if (annotation instanceof MarkerAnnotation marked && isOurs(marked.getMarker())
					&& isElsewhereOnTheLine(annotations.getPosition(annotation), context.getOffset(), document)) {
				problems++;
				for (IMarkerResolution resolution : IDE.getMarkerHelpRegistry().getResolutions(marked.getMarker())) {
					proposals.add(new Proposal(resolution, marked.getMarker()));
				}
			}
		}
		return proposals.toArray(ICompletionProposal[]::new);
	}

	private static boolean isElsewhereOnTheLine(Position position, int caret, IDocument document) {
		if (position == null || position.isDeleted() || position.getOffset() <= caret && caret <= position.getOffset() + position.getLength()) {
			return false;
		}
		try {
			return document.getLineOfOffset(position.getOffset()) == document.getLineOfOffset(caret);
		} catch (BadLocationException e) {
			return false; // the text became shorter meanwhile
		}
	}

	private record Proposal(IMarkerResolution resolution, IMarker marker) implements ICompletionProposal {
		@Override
		public void apply(IDocument document) {
			resolution.run(marker);
		}

		@Override
		public String getDisplayString() {
			return resolution.getLabel();
		}

		@Override
		public Image getImage() {
			return resolution instanceof IMarkerResolution2 shown ? shown.getImage() : null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return marker.getAttribute(IMarker.MESSAGE, null);
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
