package nl.kaartwerk.lang.ide.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

import nl.kaartwerk.rules.settings.RuleSettings;

/** Tells apart everything beside the texts of a project that the findings about them rest on. */
public final class ProjectStamp {
	private ProjectStamp() {
	}

	/**
	 * @param data files of the project: method data, rule settings
	 * @param base rule settings that hold where the project sets nothing
	 * @param locale of the messages
	 * @param dependencies names of the projects that it may refer to
	 */
	public static String of(Collection<Path> data, RuleSettings base, Locale locale, Collection<String> dependencies) {
		Digest digest = new Digest().add(ProgramStamp.text()).add(base.text()).add(locale.toLanguageTag()).add(String.join("\n", dependencies));
		for (Path file : data) {
			digest.add(file.toString());
			try {
				digest.add(Files.readAllBytes(file));
			} catch (IOException e) {
				digest.add(e.toString()); // the project data say that it cannot be read
			}
		}
		return digest.value();
	}
}
