package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;

class CorpusTest {
	@TempDir
	Path dir;

	private Path write(String file, String text) throws IOException {
		Path path = dir.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	private static Corpus read(Path... paths) throws IOException {
		Corpus corpus = Texts.INJECTOR.getInstance(Corpus.class);
		corpus.read(List.of(paths), Corpus.Progress.NONE);
		return corpus;
	}

	private static List<String> codes(Corpus corpus) {
		return corpus.files().stream().flatMap(f -> corpus.check(f).stream()).map(Diagnostic::code).toList();
	}

	@Test
	void filesOfAProjectSeeEachOtherAndOnlyWhatWasAskedForIsReported() throws IOException {
		write("p/.kaartwerk/project", "");
		write("p/cards/beton.kaart", "package cards declaration Beton { functional unit 1 m3 category 9 published MKI A1 { total 1 } published MKI A2 { total 1 } mass 1 kg service life 9 years valid to 2999 classified NL/SfB 16 }");
		Path work = write("p/works/huis.kaart", "import cards.*\nbuilding Huis { function dwelling gross floor area 90 m2 reference date 2020-01-01 element 16 { Beton 1 m3 } }");
		Corpus corpus = read(work);
		assertEquals(List.of(work), corpus.files());
		assertEquals(List.of(), codes(corpus));
		assertEquals(List.of("category-unknown"), codes(read(dir.resolve("p"))));
	}

	@Test
	void aProjectSeesOnlyTheProjectsItDependsOn() throws IOException {
		write("lib/.kaartwerk/project", "");
		write("lib/beton.kaart", "declaration Beton { functional unit 1 m3 published MKI A1 { total 1 } }");
		write("app/.kaartwerk/project", "depends = ../lib\n");
		write("app/huis.kaart", "building Huis { function dwelling gross floor area 90 m2 reference date 2020-01-01 element 16 { Beton 1 m2 } }");
		write("other/.kaartwerk/project", "");
		write("other/huis.kaart", "building Huis { function dwelling gross floor area 90 m2 reference date 2020-01-01 element 16 { Beton 1 m3 } }");
		assertEquals(List.of("use-unit"), codes(read(dir.resolve("app"))));
		assertEquals(List.of("link-unresolved"), codes(read(dir.resolve("other"))));
	}

	@Test
	void eclipseProjectsDependByName() throws IOException {
		write("x-lib/.project", "<projectDescription><name>lib</name></projectDescription>");
		write("x-lib/beton.kaart", "declaration Beton { functional unit 1 m3 published MKI A1 { total 1 } }");
		write("app/.project", "<projectDescription><name>app</name><projects><project>lib</project></projects></projectDescription>");
		write("app/huis.kaart", "building Huis { function dwelling gross floor area 90 m2 reference date 2020-01-01 element 16 { Beton 1 m3 } }");
		assertEquals(List.of(), codes(read(dir.resolve("app"))));
	}

	@Test
	void aDependencyThatDoesNotExistIsNamed() throws IOException {
		write("app/.kaartwerk/project", "depends = ../lib\n");
		write("app/a.kaart", "owner A");
		assertTrue(assertThrows(IOException.class, () -> read(dir.resolve("app"))).getMessage().contains("there is no folder ../lib"));
	}

	@Test
	void foldersOfVersionControlAndNestedProjectsAreLeftOut() throws IOException {
		write(".git/a.kaart", "x");
		write("target/a.kaart", "x");
		write("nested/.kaartwerk/project", "");
		write("nested/a.kaart", "x");
		Path own = write("own/a.kaart", "owner A");
		assertEquals(List.of(own), read(dir).files());
	}

	@Test
	void whatIsNoUtf8IsRefusedWithItsLine() throws IOException {
		Path file = dir.resolve("latin.kaart");
		Files.write(file, new byte[] { 'o', '\n', 'o', (byte) 0xe9, '\n' });
		Corpus corpus = read(file);
		assertEquals(List.of(file + " is not UTF-8 text (line 2). Save it as UTF-8."),
				corpus.refusals().stream().map(Corpus.Refusal::message).toList());
	}

	@Test
	void brokenCardsThatAWorkUsesAreObstacles() throws IOException {
		write("cards.kaart", "declaration Beton { functional unit 1 m3 published MKI A1 { total 1 } catgory 1 }");
		Path work = write("work.kaart", "building Huis { function dwelling gross floor area 90 m2 reference date 2020-01-01 element 16 { Beton 1 m3 } }");
		Corpus corpus = read(work);
		assertEquals(List.of("syntax"), corpus.obstacles().stream().map(Diagnostic::code).toList());
		assertEquals(List.of(), corpus.check(work).stream().map(Diagnostic::code).toList());
	}
}
