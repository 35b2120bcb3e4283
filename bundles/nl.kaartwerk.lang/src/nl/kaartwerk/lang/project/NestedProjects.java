package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** The projects in a folder. What is hidden or was built belongs to nobody, as for {@linkplain ProjectFolder#texts texts}. */
public final class NestedProjects extends SimpleFileVisitor<Path> {
	private static final int DEPTH = 64;
	private static final String BUILT = "target";

	private final Path folder;
	private final List<Path> projects = new ArrayList<>();

	private NestedProjects(Path folder) {
		this.folder = folder;
	}

	/**
	 * The folders below one that are marked as projects, also those in other projects; in the order of their names.
	 *
	 * @throws IOException when the folder cannot be listed
	 */
	public static List<Path> below(Path folder) throws IOException {
		NestedProjects found = new NestedProjects(folder);
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, found);
		found.projects.sort(Comparator.naturalOrder());
		return List.copyOf(found.projects);
	}

	@Override
	public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
		if (visited.equals(folder)) {
			return FileVisitResult.CONTINUE;
		}
		if (visited.getFileName().toString().startsWith(".") || visited.endsWith(BUILT)) {
			return FileVisitResult.SKIP_SUBTREE;
		}
		if (ProjectFolder.isProject(visited)) {
			projects.add(visited);
		}
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
		if (file.equals(folder)) {
			throw problem;
		}
		return FileVisitResult.CONTINUE; // a dangling link or a loop of links is no project
	}
}
