package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import nl.kaartwerk.exchange.Sidecar;

/** Finds the files of a format among what the user names. */
final class SourceFiles {
	private final List<String> extensions;

	/** @param extensions of the files that are read of a folder; a file that is named is read whatever it is called */
	SourceFiles(List<String> extensions) {
		this.extensions = extensions;
	}

	/** @throws Failure when one is absent or there are none */
	List<Path> in(List<Path> sources) throws IOException, Failure {
		List<Path> files = new ArrayList<>();
		for (Path source : sources) {
			if (!Files.exists(source)) {
				throw new Failure(ExitCode.UNUSABLE, "There is no file or folder " + source + ".");
			}
			if (Files.isDirectory(source)) {
				try (Stream<Path> entries = Files.list(source)) {
					entries.filter(f -> Files.isRegularFile(f) && isWanted(f)).sorted().forEach(files::add);
				}
			} else {
				files.add(source);
			}
		}
		if (files.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There are no files to import; looked for *." + String.join(", *.", extensions) + ".");
		}
		return files;
	}

	private boolean isWanted(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.endsWith(Sidecar.ENDING) && extensions.stream().anyMatch(extension -> name.endsWith('.' + extension));
	}
}
