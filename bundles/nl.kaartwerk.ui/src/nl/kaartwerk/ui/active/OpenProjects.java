package nl.kaartwerk.ui.active;

import java.util.stream.Stream;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;

/** Projects that come and go: no text is built then, so the server has nothing to tell. */
public final class OpenProjects {
	private OpenProjects() {
	}

	/** Whether a project was made, deleted, opened or closed. */
	public static boolean haveChanged(IResourceChangeEvent event) {
		return event.getDelta() != null && Stream.of(event.getDelta().getAffectedChildren())
				.anyMatch(project -> project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & IResourceDelta.OPEN) != 0);
	}
}
