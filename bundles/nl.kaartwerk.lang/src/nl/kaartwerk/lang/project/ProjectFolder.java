package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.io.Reader;
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
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A project on disk: the folder with {@code .kaartwerk/project}, or an Eclipse {@code .project}. Its dependencies stand there: folders,
 * relative to the project, in {@code depends} of the former; names of projects in folders beside it in the latter. Without either file a
 * folder is a project of its own.
 *
 * @param root absolute, normalised
 * @param dependencies roots of the projects that it may refer to; only those that exist
 */
public record ProjectFolder(Path root, List<Path> dependencies) {
	private static final String OWN = ".kaartwerk/project";
	private static final String ECLIPSE = ".project";

	/** The project that a file or folder lies in: the nearest folder upward that is marked as one, else the folder itself. */
	public static ProjectFolder of(Path path) throws IOException {
		Path start = path.toAbsolutePath().normalize();
		Path folder = Files.isDirectory(start) ? start : start.getParent();
		for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
			if (isProject(candidate)) {
				return read(candidate);
			}
		}
		return new ProjectFolder(folder, List.of());
	}

	/** Whether a file describes the project of its folder. */
	public static boolean isDescription(Path file) {
		return file.endsWith(OWN) || file.endsWith(ECLIPSE);
	}

	/** Whether a folder is marked as a project. */
	public static boolean isProject(Path folder) {
		return Files.isRegularFile(folder.resolve(OWN)) || Files.isRegularFile(folder.resolve(ECLIPSE));
	}

	/** The texts of a folder, sorted. Folders of version control, builds and other projects inside it are left out. */
	public static List<Path> texts(Path folder) throws IOException {
		List<Path> texts = new ArrayList<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
				boolean skipped = !dir.equals(folder) && (isOutside(dir) || isProject(dir));
				return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && file.getFileName().toString().endsWith(".kaart")) {
					texts.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
				if (file.equals(folder)) {
					throw problem;
				}
				return FileVisitResult.CONTINUE; // a dangling link or a loop of links is nobody's card
			}
		});
		texts.sort(Comparator.naturalOrder());
		return texts;
	}

	/** The projects inside a folder, sorted, those inside them too; the folder itself is not among them. */
	public static List<Path> below(Path folder) throws IOException {
		List<Path> projects = new ArrayList<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
				if (!dir.equals(folder) && isOutside(dir)) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				if (!dir.equals(folder) && isProject(dir)) {
					projects.add(dir);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException problem) {
				return FileVisitResult.CONTINUE; // what cannot be listed is said when its texts are read
			}
		});
		projects.sort(Comparator.naturalOrder());
		return projects;
	}

	/** Folders of version control, of settings and of builds. */
	private static boolean isOutside(Path dir) {
		return dir.getFileName().toString().startsWith(".") || dir.endsWith("target");
	}

	private static ProjectFolder read(Path root) throws IOException {
		List<Path> dependencies = new ArrayList<>();
		if (Files.isRegularFile(root.resolve(OWN))) {
			Properties properties = new Properties();
			try (Reader in = Files.newBufferedReader(root.resolve(OWN))) {
				properties.load(in);
			} catch (IllegalArgumentException e) {
				throw new IOException(root.resolve(OWN) + ": " + e.getMessage(), e);
			}
			for (String dependency : properties.getProperty("depends", "").split(",")) {
				if (!dependency.isBlank()) {
					Path folder = root.resolve(dependency.strip()).normalize();
					if (!Files.isDirectory(folder)) {
						throw new IOException(root.resolve(OWN) + ": there is no folder " + dependency.strip() + " to depend on");
					}
					dependencies.add(folder);
				}
			}
		}
		if (Files.isRegularFile(root.resolve(ECLIPSE))) {
			for (String name : texts(root.resolve(ECLIPSE), "projects", "project")) {
				sibling(root, name).filter(p -> !dependencies.contains(p)).ifPresent(dependencies::add);
			}
		}
		return new ProjectFolder(root, List.copyOf(dependencies));
	}

	private static Optional<Path> sibling(Path root, String name) throws IOException {
		if (root.getParent() == null) {
			return Optional.empty();
		}
		try (Stream<Path> siblings = Files.list(root.getParent())) {
			for (Path candidate : siblings.sorted().toList()) {
				Path description = candidate.resolve(ECLIPSE);
				if (Files.isRegularFile(description) && texts(description, "projectDescription", "name").contains(name)) {
					return Optional.of(candidate);
				}
			}
		}
		return Optional.empty();
	}

	/** The texts of the elements of a name that stand directly in an element of another name. */
	private static List<String> texts(Path file, String parent, String name) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			NodeList nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName(name);
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) {
				if (nodes.item(i).getParentNode().getNodeName().equals(parent)) {
					texts.add(nodes.item(i).getTextContent().strip());
				}
			}
			return texts;
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(file + " is no project description: " + e.getMessage(), e);
		}
	}
}
