package nl.kaartwerk.editor.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;

/** The rules whose findings are marked in a text. */
public final class MarkedRules {
	private MarkedRules() {
	}

	/** The rule of the problem at a place; of several, the one whose mark is shortest, and of those the gravest. */
	public static Optional<String> at(ISourceViewer viewer, int offset) {
		return marked(viewer, position -> position.getOffset() <= offset && offset <= position.getOffset() + position.getLength()).stream().findFirst();
	}

	/** The rules of all problems of a line, each once. */
	public static List<String> ofLine(ISourceViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		return marked(viewer, position -> {
			try {
				return document.getLineOfOffset(position.getOffset()) == document.getLineOfOffset(offset);
			} catch (BadLocationException e) {
				return false; // the text became shorter meanwhile
			}
		});
	}

	private static List<String> marked(ISourceViewer viewer, Predicate<Position> place) {
		record Mark(String rule, int length, int severity) {
		}
		IAnnotationModel annotations = viewer.getAnnotationModel();
		List<Mark> marks = new ArrayList<>();
		for (var all = annotations == null ? null : annotations.getAnnotationIterator(); all != null && all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof MarkerAnnotation marked && position != null && !position.isDeleted() && place.test(position)) {
				rule(marked.getMarker()).ifPresent(rule -> marks.add(new Mark(rule, position.getLength(), -marked.getMarker().getAttribute(IMarker.SEVERITY, 0))));
			}
		}
		return marks.stream().sorted(Comparator.comparingInt(Mark::length).thenComparingInt(Mark::severity).thenComparing(Mark::rule)).map(Mark::rule)
				.distinct().toList();
	}

	/** The rule that a marker of ours is from. */
	public static Optional<String> rule(IMarker marker) {
		try {
			return marker.exists() && marker.isSubtypeOf(ProblemMarkers.TYPE) ? Optional.of(marker.getAttribute(ProblemMarkers.CODE, "")).filter(rule -> !rule.isEmpty())
					: Optional.empty();
		} catch (CoreException e) {
			return Optional.empty(); // it has gone meanwhile
		}
	}
}
