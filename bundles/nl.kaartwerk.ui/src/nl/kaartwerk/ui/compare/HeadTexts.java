package nl.kaartwerk.ui.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The last commit of the git repository that a file lies in, for reading. Only the texts are read that are other ones on the disk, so that it
 * takes as long as there are changes, not as there are texts.
 */
final class HeadTexts implements AutoCloseable {
	private static final String SUFFIX = ".kaart";
	private static final int TREE = 0;
	private static final int DISK = 1;

	private final Repository repository;
	private final RevCommit commit;
	private final Path root;

	private HeadTexts(Repository repository, RevCommit commit) {
		this.repository = repository;
		this.commit = commit;
		this.root = repository.getWorkTree().toPath();
	}

	/** @throws NoVersion when the file lies in no repository, or nothing was committed yet */
	static HeadTexts of(Path file) throws NoVersion, IOException {
		Path root = Files.isDirectory(file) ? file : file.getParent();
		while (root != null && !Files.exists(root.resolve(Constants.DOT_GIT))) {
			root = root.getParent();
		}
		FileRepositoryBuilder builder = new FileRepositoryBuilder();
		if (root == null || builder.findGitDir(root.toFile()).getGitDir() == null) {
			throw new NoVersion(Texts.get("git.none", file.getFileName()));
		}
		Repository repository = builder.setMustExist(true).setWorkTree(root.toFile()).build(); // said outright: a linked work tree lies elsewhere
		try {
			ObjectId head = repository.resolve(Constants.HEAD);
			if (head == null) {
				throw new NoVersion(Texts.get("git.empty", file.getFileName()));
			}
			try (RevWalk walk = new RevWalk(repository)) {
				return new HeadTexts(repository, walk.parseCommit(head));
			}
		} catch (NoVersion | IOException | RuntimeException e) {
			repository.close();
			throw e;
		}
	}

	/** The commit, as git names it for short, with its message. */
	String label() {
		return commit.abbreviate(7).name() + " " + commit.getShortMessage();
	}

	/** Tells this commit of this repository from every other. */
	String id() {
		return root + " " + commit.name();
	}

	/** @throws NoVersion when the file is not in the commit */
	void require(Path file) throws NoVersion, IOException {
		if (text(file).isEmpty()) {
			throw new NoVersion(Texts.get("git.untracked", file.getFileName(), commit.abbreviate(7).name()));
		}
	}

	/** What a file reads in the commit; empty when it is not in it. */
	private Optional<String> text(Path file) throws IOException {
		try (TreeWalk found = TreeWalk.forPath(repository, path(file), commit.getTree())) {
			return found == null ? Optional.empty() : Optional.of(read(found.getObjectId(0)));
		}
	}

	private String path(Path file) {
		return root.relativize(file).toString().replace(File.separatorChar, '/');
	}

	private String read(ObjectId blob) throws IOException {
		return new String(repository.open(blob, Constants.OBJ_BLOB).getCachedBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * What the texts in some folders read in the commit, as far as they read otherwise on the disk or in an editor. What git ignores stays as it
	 * is now.
	 *
	 * @param folders of projects; those outside the repository are left out
	 * @param edited files that an editor has changed
	 */
	Map<String, Optional<String>> texts(Collection<Path> folders, Collection<Path> edited) throws IOException {
		Map<String, Optional<String>> texts = new LinkedHashMap<>();
		Set<String> prefixes = new LinkedHashSet<>();
		boolean everything = false;
		for (Path folder : folders) {
			everything |= root.startsWith(folder);
			if (folder.startsWith(root) && !folder.equals(root)) {
				prefixes.add(path(folder));
			}
		}
		if (everything || !prefixes.isEmpty()) {
			readChanged(everything ? Set.of() : prefixes, texts);
		}
		for (Path file : edited) {
			if (file.startsWith(root)) {
				texts.put(address(path(file)), text(file));
			}
		}
		return texts;
	}

	private void readChanged(Set<String> prefixes, Map<String, Optional<String>> texts) throws IOException {
		try (TreeWalk walk = new TreeWalk(repository)) {
			walk.addTree(commit.getTree());
			walk.addTree(new FileTreeIterator(repository));
			walk.setRecursive(true);
			TreeFilter changed = AndTreeFilter.create(PathSuffixFilter.create(SUFFIX), TreeFilter.ANY_DIFF);
			walk.setFilter(prefixes.isEmpty() ? changed : AndTreeFilter.create(PathFilterGroup.createFromStrings(prefixes), changed));
			while (walk.next()) {
				CanonicalTreeParser then = walk.getTree(TREE, CanonicalTreeParser.class);
				FileTreeIterator now = walk.getTree(DISK, FileTreeIterator.class);
				if (then != null) {
					texts.put(address(walk.getPathString()), Optional.of(read(then.getEntryObjectId())));
				} else if (!now.isEntryIgnored()) {
					texts.put(address(walk.getPathString()), Optional.empty());
				}
			}
		}
	}

	/** Writes the texts of the commit, and what describes their projects, into a folder. */
	void write(Path folder) throws IOException {
		try (TreeWalk walk = new TreeWalk(repository)) {
			walk.addTree(commit.getTree());
			walk.setRecursive(true);
			while (walk.next()) {
				String path = walk.getPathString();
				boolean wanted = path.endsWith(SUFFIX) || path.equals(".project") || path.endsWith("/.project") || ('/' + path).contains("/.kaartwerk/");
				if (wanted && (FileMode.REGULAR_FILE.equals(walk.getRawMode(0)) || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0)))) {
					Path file = folder.resolve(path);
					Files.createDirectories(file.getParent());
					Files.write(file, repository.open(walk.getObjectId(0), Constants.OBJ_BLOB).getCachedBytes());
				}
			}
		}
	}

	/** Where a file or folder of the work tree lies in a folder that the commit was written into. */
	Path in(Path folder, Path file) {
		return folder.resolve(root.relativize(file));
	}

	private String address(String path) {
		return root.resolve(path).toUri().toString();
	}

	@Override
	public void close() {
		repository.close();
	}
}
