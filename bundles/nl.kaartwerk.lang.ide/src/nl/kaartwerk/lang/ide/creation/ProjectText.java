package nl.kaartwerk.lang.ide.creation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The description of a new project, as its file {@code .kaartwerk/project} has it. */
public final class ProjectText {
	private static final String REMARK = "# Kaartwerk project: what it may refer to stands in depends = ../other, ../another\n";

	private ProjectText() {
	}

	/**
	 * The text of the description.
	 *
	 * @param root folder of the project
	 * @param dependencies folders of the projects that it may refer to
	 * @throws IllegalArgumentException when the description cannot hold such a folder: its name has a comma or a line end
	 */
	public static String of(Path root, List<Path> dependencies) {
		if (dependencies.isEmpty()) {
			return REMARK;
		}
		return REMARK + "depends = " + dependencies.stream().map(dependency -> written(root, dependency)).collect(Collectors.joining(", ")) + '\n';
	}

	/** Whether a folder can be named in a description. */
	public static boolean canName(Path dependency) {
		return dependency.toString().chars().noneMatch(c -> c == ',' || c == '\n' || c == '\r');
	}

	private static String written(Path root, Path dependency) {
		if (!canName(dependency)) {
			throw new IllegalArgumentException(dependency.toString());
		}
		boolean near = root.getRoot() != null && root.getRoot().equals(dependency.getRoot());
		Path named = near ? root.normalize().relativize(dependency.normalize()) : dependency;
		String separator = named.getFileSystem().getSeparator();
		return named.toString().replace(separator, "/").replace("\\", "\\\\");
	}
}
