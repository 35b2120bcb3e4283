package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the system wants programs to keep what they can make again. */
final class UserCache {
	private final Map<String, String> environment;
	private final String system;
	private final Path home;

	UserCache(Map<String, String> environment, String system, Path home) {
		this.environment = environment;
		this.system = system.toLowerCase(Locale.ROOT);
		this.home = home;
	}

	/** Of the user of this process. */
	static UserCache ofUser() {
		return new UserCache(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
	}

	/** The folder of Kaartwerk; it need not exist. */
	Path folder() {
		if (system.startsWith("windows")) {
			return given("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Kaartwerk");
		}
		return system.startsWith("mac") ? home.resolve("Library/Caches/nl.kaartwerk") : given("XDG_CACHE_HOME", home.resolve(".cache")).resolve("kaartwerk");
	}

	/** A variable that is no absolute path counts as not set. Source: XDG Base Directory Specification. */
	private Path given(String variable, Path otherwise) {
		String value = environment.getOrDefault(variable, "");
		return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
	}
}
