package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.varia.NullAppender;

import com.google.inject.Injector;
import picocli.CommandLine.Option;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.ProjectFolder;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.lang.validation.Language;

/** What all commands that read texts have in common. */
final class ReadingOptions {
	static final String PATHS = "Files or folders with *.kaart texts. They are linked against their whole project; only what is named here is"
			+ " reported on.";

	@Option(names = { "--language", "--lang" }, paramLabel = "LANGUAGE", description = "Language of messages: en or nl. Default: that of the system.")
	String language;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day to judge by. Default: today.")
	LocalDate date;

	Locale locale() throws Failure {
		return locale(language);
	}

	/** The language of messages; that of the system when none is asked for. */
	static Locale locale(String language) throws Failure {
		if (language == null) {
			return Locale.getDefault();
		}
		if (!language.equals("en") && !language.equals("nl")) {
			throw new Failure(ExitCode.UNUSABLE, "There is no language " + language + "; the languages are en and nl.");
		}
		return Locale.of(language);
	}

	LocalDate day() {
		return date == null ? LocalDate.now() : date;
	}

	/** Reads the texts, or ends the command with the sentence that says why not. */
	Corpus read(List<Path> paths, Console console) throws Failure {
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new Failure(ExitCode.UNUSABLE, "There is no file or folder " + path + ".");
			}
			if (!Files.isDirectory(path) && !(Files.isRegularFile(path) && path.toString().endsWith(".kaart"))) {
				throw new Failure(ExitCode.UNUSABLE, path + " is no *.kaart text.");
			}
		}
		Locale locale = locale();
		silenceLog();
		Injector injector = KaartStandaloneSetup.injector();
		injector.getInstance(Language.class).use(locale);
		injector.getInstance(CheckDay.class).use(date);
		Corpus corpus = injector.getInstance(Corpus.class);
		try (Progress progress = new Progress(console)) {
			corpus.read(withProjectsBelow(paths), progress);
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot read: " + e.getMessage());
		}
		if (corpus.files().isEmpty() && corpus.refusals().isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There are no *.kaart texts in " + String.join(", ", paths.stream().map(Path::toString).toList()) + ".");
		}
		corpus.refusals().forEach(r -> console.complain(r.message() + (r.asked() ? "" : " It was left out.")));
		long asked = corpus.refusals().stream().filter(Corpus.Refusal::asked).count();
		if (asked > 0) {
			throw new Failure(ExitCode.UNUSABLE, asked == 1 ? "Nothing was computed, because a file cannot be read."
					: "Nothing was computed, because " + asked + " files cannot be read.");
		}
		return corpus;
	}

	/** A folder stands for all below it: the root of a repository for the projects in it. */
	static List<Path> withProjectsBelow(List<Path> paths) throws IOException {
		Set<Path> all = new LinkedHashSet<>();
		for (Path path : paths) {
			all.add(path);
			if (Files.isDirectory(path)) {
				all.addAll(ProjectFolder.below(path));
			}
		}
		return List.copyOf(all);
	}

	/** Xtext logs what it also reports as a diagnostic; the command line reports it once. */
	private static void silenceLog() {
		Logger.getRootLogger().removeAllAppenders();
		Logger.getRootLogger().addAppender(new NullAppender());
		Logger.getRootLogger().setLevel(Level.OFF);
	}

	/** A path as the user would write it: relative to where he stands, when it lies below. */
	static String shown(Path file) {
		Path here = Path.of("").toAbsolutePath();
		return (file.startsWith(here) ? here.relativize(file) : file).toString();
	}
}
