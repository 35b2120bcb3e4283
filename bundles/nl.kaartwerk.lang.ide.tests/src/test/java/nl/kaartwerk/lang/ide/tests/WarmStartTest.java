package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.validation.CheckDay;

/** A server that goes on with what an earlier one knew says the same as one that reads everything. */
class WarmStartTest {
	private static final String CARD = "declaration %s { functional unit 1 %s }\n";
	private static final String WORK = "building B { element 16 { Een 2 m3 } }\n";

	@TempDir
	Path dir;

	private Path store;
	private Path project;
	private Path card;
	private Path work;

	@BeforeEach
	void aProject() throws IOException {
		store = dir.resolve("store");
		project = dir.resolve("project");
		card = write("card.kaart", CARD.formatted("Een", "m3"));
		work = write("work.kaart", WORK);
		write(".kaartwerk/project", "");
	}

	@AfterEach
	void today() {
		KaartIdeSetup.injector().getInstance(CheckDay.class).use(null);
	}

	private Path write(String name, String text) throws IOException {
		Path file = project.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private Server start() throws Exception {
		return Server.goingOn(store, project);
	}

	/** All findings of all texts once the server has looked at everything, by text. */
	private static Map<String, List<String>> settled(Server server, Path... folders) throws Exception {
		long end = System.currentTimeMillis() + 20_000;
		while (!server.server().isSettled()) {
			assertTrue(System.currentTimeMillis() < end, "the library was not looked at");
			Thread.sleep(5);
		}
		return findings(server, folders);
	}

	private static Map<String, List<String>> findings(Server server, Path... folders) throws IOException {
		Map<String, List<String>> findings = new TreeMap<>();
		for (Path folder : folders) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).toList()) {
					findings.put(folder.relativize(file).toString(), server.diagnostics(file).stream().map(Object::toString).sorted().toList());
				}
			}
		}
		return findings;
	}

	/** What a server says that goes on is what a server says that starts from nothing. */
	private void assertAsFromNothing(Server goingOn, Path... folders) throws Exception {
		Map<String, List<String>> warm = settled(goingOn, folders);
		try (Server fresh = new Server(folders)) {
			assertEquals(settled(fresh, folders), warm);
		}
	}

	private void firstSession() throws Exception {
		try (Server server = start()) {
			settled(server, project);
		}
	}

	@Test
	void nothingIsReadWhenNothingHasChanged() throws Exception {
		firstSession();
		try (Server server = start()) {
			assertAsFromNothing(server, project);
			assertEquals(0, Server.get(server.server().textsInMemory()));
			assertTrue(server.allCodes(card).contains("category-missing"), () -> server.allCodes(card).toString());
		}
	}

	@Test
	void aCardThatWasChangedOutsideIsReadAndTheWorksThatUseItAreCheckedAnew() throws Exception {
		firstSession();
		write("card.kaart", CARD.formatted("Een", "m2"));
		try (Server server = start()) {
			server.waitFor(work, "use-unit");
			assertAsFromNothing(server, project);
		}
	}

	@Test
	void filesThatCameAndWentBetweenTheSessionsAreSeen() throws Exception {
		Path lonely = write("lonely.kaart", "building C { element 16 { Twee 1 m3 } }\n");
		firstSession();
		write("two.kaart", CARD.formatted("Twee", "m3"));
		Files.delete(card);
		try (Server server = start()) {
			server.waitFor(work, "link-unresolved");
			server.waitFor(lonely);
			assertAsFromNothing(server, project);
		}
	}

	@Test
	void typingInASessionThatGoesOnRechecksWhatRestsOnIt() throws Exception {
		firstSession();
		try (Server server = start()) {
			server.open(card, CARD.formatted("Een", "m3"));
			server.change(card, CARD.formatted("Een", "m2"));
			server.waitFor(work, "use-unit");
			server.change(card, CARD.formatted("Een", "m3"));
			server.waitFor(work);
			server.change(card, CARD.formatted("Anders", "m3"));
			server.waitFor(work, "link-unresolved");
		}
	}

	@Test
	void whatWasTypedButNeverSavedIsNotTakenForTheFile() throws Exception {
		try (Server server = start()) {
			server.open(card, CARD.formatted("Een", "m3"));
			server.change(card, CARD.formatted("Een", "m2"));
			server.waitFor(work, "use-unit");
		}
		try (Server server = start()) {
			server.waitFor(work);
			assertAsFromNothing(server, project);
		}
	}

	@Test
	void aWorkIsComputedFromTheCardsThatWereCompiledBefore() throws Exception {
		write("card.kaart", """
				declaration Een "Beton" {
				  category 2 functional unit 1 m3 mass 2400 kg service life 100 years
				  profile { impacts A2 {
				    A1-A3 A4 D
				    GWP-fossil 100 2 -5
				    AP 1.5 ND 0
				  } }
				}
				declaration Twee { functional unit 1 m3 mki A2 { total 7 } }
				""");
		write("work.kaart", "building B { gross floor area 100 m2 element 16 { Een 4800 kg Twee 3 m3 } }\n");
		FileResults before;
		try (Server server = start()) {
			before = Server.get(server.results().results(Server.address(work)));
			settled(server, project);
		}
		try (Server server = start()) {
			FileResults after = Server.get(server.results().results(Server.address(work)));
			assertEquals(1, Server.get(server.server().textsInMemory()), "only the work itself is read");
			assertEquals(2, server.results().size());
			assertEquals(before.works().getFirst().outcome("A2"), after.works().getFirst().outcome("A2"));
			assertEquals(before.restsOn(), after.restsOn());
			assertNotEquals(0, after.works().getFirst().outcome("A2").mki());
			server.open(card, Files.readString(card));
			server.change(card, Files.readString(card).replace("100 2", "200 2"));
			FileResults changed = Server.get(server.results().results(Server.address(work)));
			assertNotEquals(before.works().getFirst().outcome("A2").mki(), changed.works().getFirst().outcome("A2").mki());
		}
	}

	@Test
	void changedRuleSettingsCheckEverythingAnew() throws Exception {
		firstSession();
		write(".kaartwerk/rules", "category-missing = off\n");
		try (Server server = start()) {
			assertAsFromNothing(server, project);
			assertEquals(List.of(), server.allCodes(card).stream().filter("category-missing"::equals).toList());
		}
	}

	@Test
	void aCardThatExpiresBetweenTheSessionsIsFoundAndOthersAreNotRead() throws Exception {
		CheckDay day = KaartIdeSetup.injector().getInstance(CheckDay.class);
		Path dated = write("dated.kaart", "declaration Twee { functional unit 1 m3 valid 2026-01-01 to 2026-11-30 }\n");
		day.use(LocalDate.of(2026, 11, 29));
		firstSession();
		day.use(LocalDate.of(2026, 11, 30));
		try (Server server = start()) {
			server.waitFor(dated);
			assertAsFromNothing(server, project);
		}
		day.use(LocalDate.of(2026, 12, 1));
		try (Server server = start()) {
			server.waitFor(dated, "validity-expired");
			assertAsFromNothing(server, project);
		}
		day.use(LocalDate.of(2026, 11, 30));
		try (Server server = start()) {
			server.waitFor(dated);
		}
	}

	@Test
	void aDuplicateThatGoesBetweenTheSessionsIsForgotten() throws Exception {
		write("one.kaart", "declaration X { uuid \"x-1\" functional unit 1 m3 }\n");
		Path other = write("other.kaart", "declaration Y { uuid \"x-1\" functional unit 1 m3 }\n");
		firstSession();
		try (Server server = start()) {
			settled(server, project);
			assertTrue(server.allCodes(other).contains("library-id-twice"));
			assertEquals(0, Server.get(server.server().textsInMemory()));
		}
		write("one.kaart", "declaration X { uuid \"x-2\" functional unit 1 m3 }\n");
		try (Server server = start()) {
			server.waitFor(other, codes -> !server.allCodes(other).contains("library-id-twice"));
			assertAsFromNothing(server, project);
		}
	}

	@Test
	void aProjectSeesWhatAnotherOneBecameWhileItWasClosed() throws Exception {
		Path library = Files.createDirectories(dir.resolve("library/.kaartwerk")).getParent();
		Files.writeString(library.resolve(".kaartwerk/project"), "");
		Path foreign = Files.writeString(library.resolve("far.kaart"), CARD.formatted("Ver", "m3"));
		Path other = Files.writeString(library.resolve("other.kaart"), CARD.formatted("Ander", "m3"));
		write(".kaartwerk/project", "depends = ../library");
		write("uses.kaart", "building C { element 16 { Ver 2 m3 } }\n");
		Path uses = project.resolve("uses.kaart");
		try (Server server = Server.goingOn(store, library, project)) {
			server.waitFor(uses);
			settled(server, library, project);
		}
		Files.writeString(foreign, CARD.formatted("Ver", "m2"));
		try (Server server = Server.goingOn(store, library)) {
			settled(server, library); // this one knows nothing of the project that refers to the card
		}
		try (Server server = Server.goingOn(store, library, project)) {
			server.waitFor(uses, "use-unit");
			assertAsFromNothing(server, library, project);
		}
		Files.delete(foreign);
		Files.writeString(other, CARD.formatted("Een", "m3"));
		try (Server server = Server.goingOn(store, library, project)) {
			server.waitFor(uses, "link-unresolved");
			assertAsFromNothing(server, library, project);
		}
	}

	@Test
	void aDamagedOrDeletedStoreIsNoStore() throws Exception {
		firstSession();
		Path file = stored();
		byte[] whole = Files.readAllBytes(file);
		Random random = new Random(6);
		for (int i = 0; i < 12; i++) {
			byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			if (i % 2 == 1) {
				damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
			}
			Files.write(file, damaged);
			try (Server server = start()) {
				server.waitFor(work);
				assertTrue(server.allCodes(card).contains("category-missing"));
			}
		}
		Files.delete(file);
		try (Server server = start()) {
			assertAsFromNothing(server, project);
			assertNotEquals(0, Server.get(server.server().textsInMemory()));
		}
		assertTrue(Files.exists(stored()));
	}

	private Path stored() throws IOException {
		try (Stream<Path> files = Files.list(store)) {
			List<Path> all = files.toList();
			assertEquals(1, all.size(), all::toString);
			return all.getFirst();
		}
	}
}
