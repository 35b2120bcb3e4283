package nl.kaartwerk.editor.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/** From problem to problem through a project: file by file, in each from top to bottom; errors and warnings, no remarks. */
final class ProblemSteps {
	/**
	 * A step.
	 *
	 * @param wrapped whether it goes over the end to the other end
	 */
	record Step(IMarker problem, boolean wrapped) {
	}

	private record Place(String file, int offset) implements Comparable<Place> {
		private static final Comparator<Place> ORDER = Comparator.comparing(Place::file).thenComparing(Place::offset);

		static Place of(IMarker problem) {
			return new Place(problem.getResource().getFullPath().toString(), problem.getAttribute(IMarker.CHAR_START, 0));
		}

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}
	}

	private ProblemSteps() {
	}

	/** The next problem after a place, or the one before it; empty when the project has none. */
	static Optional<Step> from(IFile file, int offset, boolean forward) throws CoreException {
		List<IMarker> problems = problems(file.getProject());
		if (problems.isEmpty()) {
			return Optional.empty();
		}
		Place here = new Place(file.getFullPath().toString(), offset);
		Optional<IMarker> next = (forward ? problems : problems.reversed()).stream()
				.filter(problem -> forward ? Place.of(problem).compareTo(here) > 0 : Place.of(problem).compareTo(here) < 0).findFirst();
		return Optional.of(next.map(problem -> new Step(problem, false)).orElseGet(() -> new Step(forward ? problems.getFirst() : problems.getLast(), true)));
	}

	private static List<IMarker> problems(IProject project) throws CoreException {
		return Arrays.stream(project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE))
				.filter(problem -> problem.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) > IMarker.SEVERITY_INFO).sorted(Comparator.comparing(Place::of)).toList();
	}
}
