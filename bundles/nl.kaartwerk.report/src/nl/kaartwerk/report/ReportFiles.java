package nl.kaartwerk.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that reports are written to. */
public final class ReportFiles {
	private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
	/** Names that Windows keeps for devices, with whatever extension. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
			"lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

	private ReportFiles() {
	}

	/** A file for each subject, in their order; of the same name, on whatever file system, the later ones get a number. */
	public static Map<Path, Subject> of(List<Subject> subjects, Path folder, ReportFormat format) {
		Map<String, Path> taken = new LinkedHashMap<>();
		Map<Path, Subject> files = new LinkedHashMap<>();
		for (Subject subject : subjects) {
			String plain = NOT_IN_NAMES.matcher(subject.name()).replaceAll("_");
			String base = DEVICES.contains(plain.toLowerCase(Locale.ROOT)) ? plain + '_' : plain;
			String name = base;
			for (int i = 2; taken.containsKey(name.toLowerCase(Locale.ROOT)); i++) {
				name = base + '-' + i;
			}
			Path file = folder.resolve(name + '.' + format.extension());
			taken.put(name.toLowerCase(Locale.ROOT), file);
			files.put(file, subject);
		}
		return files;
	}

	/** Writes beside the file and then takes its place: whatever goes wrong, there is the old content or the new. */
	public static void write(Path file, byte[] content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path written = folder.resolve('.' + file.getFileName().toString() + ".part");
		try {
			Files.write(written, content);
			try {
				Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} catch (AtomicMoveNotSupportedException e) {
				Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
			}
		} finally {
			Files.deleteIfExists(written);
		}
	}
}
