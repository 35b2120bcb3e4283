package nl.kaartwerk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where each system wants caches to be. */
@DisabledOnOs(OS.WINDOWS)
class UserCacheTest {
	private static final Path HOME = Path.of("/home/ans");

	private static Path folder(String system, String... variables) {
		return new UserCache(variables.length == 0 ? Map.of() : Map.of(variables[0], variables[1]), system, HOME).folder();
	}

	@Test
	void everySystemHasItsOwnPlace() {
		assertEquals(Path.of("/home/ans/.cache/kaartwerk"), folder("Linux"));
		assertEquals(Path.of("/home/ans/Library/Caches/nl.kaartwerk"), folder("Mac OS X"));
		assertEquals(Path.of("/home/ans/AppData/Local/Kaartwerk"), folder("Windows 11"));
	}

	@Test
	void aVariableIsFollowedWhenItIsAWholePath() {
		assertEquals(Path.of("/var/fast/kaartwerk"), folder("Linux", "XDG_CACHE_HOME", "/var/fast"));
		assertEquals(Path.of("/home/ans/.cache/kaartwerk"), folder("Linux", "XDG_CACHE_HOME", "relative"));
		assertEquals(Path.of("/home/ans/.cache/kaartwerk"), folder("Linux", "XDG_CACHE_HOME", " "));
	}
}
