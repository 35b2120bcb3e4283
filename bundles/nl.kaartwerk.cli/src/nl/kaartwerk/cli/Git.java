package nl.kaartwerk.cli;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A git repository, read through the {@code git} command: it knows of linked work trees, partial clones and whom a repository belongs to.
 * Nothing in the repository is changed.
 */
final class Git {
	private static final String COMMAND = "git";
	/** What {@code git ls-tree} calls a file that is neither a link nor another repository. */
	private static final List<String> FILE_MODES = List.of("100644", "100755");

	private final Path root;

	private Git(Path root) {
		this.root = root;
	}

	/** @throws Failure when the folder is in no repository, or there is no git */
	static Git around(Path folder) throws Failure {
		Output top = run(folder, "rev-parse", "--show-toplevel");
		if (top.code != 0) {
			throw new Failure(ExitCode.UNUSABLE, "git knows no work tree around " + folder + ": " + top.complaint());
		}
		return new Git(Path.of(top.text().strip()));
	}

	/** Of the work tree; absolute, without links. */
	Path root() {
		return root;
	}

	/** A commit by its full name. */
	String commit(String revision) throws Failure {
		Output found = run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
		if (found.code != 0) {
			throw new Failure(ExitCode.UNUSABLE, "There is no commit " + revision + " in the repository " + root
					+ ". Fetch it first; a build must check out more than the last commit.");
		}
		return found.text().strip();
	}

	private record Entry(String id, String path) {
	}

	/** Writes the texts of a commit, and what describes their projects, into a folder. */
	void write(String commit, Path folder) throws Failure, IOException {
		List<Entry> entries = new ArrayList<>();
		for (String line : checked(run(root, "ls-tree", "-r", "-z", "--full-tree", commit)).split("\0")) {
			int tab = line.indexOf('\t');
			String[] words = line.substring(0, Math.max(tab, 0)).split(" +");
			if (words.length == 3 && FILE_MODES.contains(words[0]) && isWanted(line.substring(tab + 1))) {
				entries.add(new Entry(words[2], line.substring(tab + 1)));
			}
		}
		contents(entries, folder);
	}

	private static boolean isWanted(String path) {
		return path.endsWith(".kaart") || path.equals(".project") || path.endsWith("/.project") || ("/" + path).contains("/.kaartwerk/");
	}

	/** One process for all files: it is asked by a thread of its own, for it answers while it is asked. */
	private void contents(List<Entry> entries, Path folder) throws Failure, IOException {
		Process process = start(root, "cat-file", "--batch");
		AtomicReference<IOException> unasked = new AtomicReference<>();
		Thread asking = new Thread(() -> {
			try (OutputStream questions = process.getOutputStream()) {
				for (Entry entry : entries) {
					questions.write((entry.id + '\n').getBytes(StandardCharsets.US_ASCII));
				}
			} catch (IOException e) {
				unasked.set(e);
			}
		}, "git cat-file");
		asking.setDaemon(true);
		asking.start();
		try (DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
			for (Entry entry : entries) {
				content(answers, entry, folder);
			}
		} catch (IOException e) {
			if (unasked.get() != null) {
				e.addSuppressed(unasked.get());
			}
			throw e;
		} finally {
			process.destroy();
		}
	}

	/** An answer is a line {@code ID blob SIZE}, the bytes, and a line end. */
	private static void content(DataInputStream answers, Entry entry, Path folder) throws IOException, Failure {
		StringBuilder head = new StringBuilder();
		for (int c = answers.read(); c != '\n' && c >= 0; c = answers.read()) {
			head.append((char) c);
		}
		String[] words = head.toString().split(" ");
		if (words.length != 3) {
			throw new Failure(ExitCode.UNUSABLE, "git cannot read " + entry.path + " of that commit: " + head);
		}
		byte[] bytes = new byte[Integer.parseInt(words[2])];
		answers.readFully(bytes);
		answers.readFully(new byte[1]);
		Path file = folder.resolve(entry.path).normalize();
		if (!file.startsWith(folder)) {
			throw new Failure(ExitCode.UNUSABLE, "The commit has a file outside of its tree: " + entry.path);
		}
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
	}

	private static String checked(Output output) throws Failure {
		if (output.code != 0) {
			throw new Failure(ExitCode.UNUSABLE, "git: " + output.complaint());
		}
		return output.text();
	}

	private record Output(int code, byte[] out, byte[] err) {
		String text() {
			return new String(out, StandardCharsets.UTF_8);
		}

		String complaint() {
			return new String(err, StandardCharsets.UTF_8).strip().lines().findFirst().orElse("it ended with " + code);
		}
	}

	private static Output run(Path folder, String... arguments) throws Failure {
		try {
			Path complaints = Files.createTempFile("kaartwerk-git", ".txt");
			try {
				Process process = start(folder, complaints, arguments);
				process.getOutputStream().close();
				byte[] out = process.getInputStream().readAllBytes();
				return new Output(process.waitFor(), out, Files.readAllBytes(complaints));
			} finally {
				Files.delete(complaints);
			}
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "git cannot be asked: " + e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Failure(ExitCode.UNUSABLE, "Interrupted.");
		}
	}

	private static Process start(Path folder, String... arguments) throws Failure {
		return start(folder, null, arguments);
	}

	/** @param complaints a file that its errors go to; null: nowhere */
	private static Process start(Path folder, Path complaints, String... arguments) throws Failure {
		List<String> command = Stream.concat(Stream.of(COMMAND, "-C", folder.toString()), Arrays.stream(arguments)).toList();
		try {
			return new ProcessBuilder(command).redirectError(complaints == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(complaints.toFile())).start();
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "--since needs the command git, which cannot be started: install git, or compare two folders.");
		}
	}
}
