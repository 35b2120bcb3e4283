package nl.kaartwerk.lang.ide.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.lang.KaartRuntimeModule;
import nl.kaartwerk.lang.ide.KaartIdeModule;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.KaartPackage;
import nl.kaartwerk.rules.Rules;

/** Tells this build of Kaartwerk from every other: what one has found out another may see differently. */
final class ProgramStamp {
	private static final class Holder {
		static final String STAMP = compute();
	}

	private ProgramStamp() {
	}

	static String text() {
		return Holder.STAMP;
	}

	private static String compute() {
		Digest digest = new Digest();
		for (Class<?> part : List.of(KaartPackage.class, Method.class, Calculator.class, Rules.class, KaartRuntimeModule.class, KaartIdeModule.class)) {
			digest.add(stamp(part));
		}
		return digest.value();
	}

	/** Size and time of the archive, or of all files of a folder of classes. */
	private static String stamp(Class<?> part) {
		CodeSource source = part.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null) {
			return onlyHere(part);
		}
		try (Stream<Path> files = Files.walk(place(source.getLocation()))) {
			StringBuilder stamp = new StringBuilder();
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				stamp.append(file).append(' ').append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file).toMillis()).append('\n');
			}
			return stamp.toString();
		} catch (IOException | IllegalArgumentException e) {
			return onlyHere(part);
		}
	}

	private static Path place(URL location) {
		try {
			return Path.of(location.toURI());
		} catch (URISyntaxException e) {
			return Path.of(location.getPath()); // Equinox leaves blanks in paths as they are
		}
	}

	/** Where it came from cannot be told, so nothing is taken over from another process. */
	private static String onlyHere(Class<?> part) {
		return part.getName() + ' ' + ProcessHandle.current().pid() + ' ' + ProcessHandle.current().info().startInstant();
	}
}
