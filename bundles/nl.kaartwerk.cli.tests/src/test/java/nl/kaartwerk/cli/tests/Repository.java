package nl.kaartwerk.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository to throw away, with settings of its own. */
final class Repository {
	private final Path root;

	private Repository(Path root) {
		this.root = root;
	}

	/** A new one, with the branch main. */
	static Repository in(Path root) throws IOException, InterruptedException {
		Files.createDirectories(root);
		Repository repository = new Repository(root);
		repository.git("init", "-q", "-b", "main");
		return repository;
	}

	/** One that there is. */
	static Repository at(Path root) {
		return new Repository(root);
	}

	Path root() {
		return root;
	}

	Path write(String file, String text) throws IOException {
		Path path = root.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	void commit(String message) throws IOException, InterruptedException {
		git("add", "-A");
		git("commit", "-q", "-m", message);
	}

	/** What git answers; an error of git is one of the test. */
	String git(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "core.autocrlf=false"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
		builder.environment().put("GIT_CONFIG_GLOBAL", root.resolve("no-such-file").toString());
		Process process = builder.start();
		process.getOutputStream().close();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError(String.join(" ", arguments) + ": " + answer);
		}
		return answer;
	}
}
