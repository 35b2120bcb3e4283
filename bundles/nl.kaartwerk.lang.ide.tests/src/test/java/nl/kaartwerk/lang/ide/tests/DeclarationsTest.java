package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.DeclaredCard.Findings;
import nl.kaartwerk.lang.ide.results.NamedWork;

/** The list of all declarations. A1 weighs GWP with 0.05 euro per kg. */
class DeclarationsTest {
	private static final String OWNER = "package lib\nowner Fabriek \"De Fabriek B.V.\" { }\n";
	private static final String BETON = """
			package lib
			declaration Beton "Mortel" {
			  category 1 owner Fabriek functional unit 1000 kg "op de bouw" service life 100 years
			  classified NL/SfB 16 valid 2020-01-01 to 2025-01-01
			  profile { impacts A1 {
			    A1-A3 C1
			    GWP 100 20
			  } }
			}
			declaration Kaal { }
			""";

	@TempDir
	Path dir;

	private static List<DeclaredCard> list(Server server) throws Exception {
		return Server.get(server.server().declarations().list());
	}

	private static DeclaredCard card(Server server, String name) throws Exception {
		return list(server).stream().filter(card -> card.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void aLineHoldsWhatACardSaysAndWhatItAmountsTo() throws Exception {
		Files.writeString(dir.resolve("fabriek.kaart"), OWNER);
		Files.writeString(dir.resolve("beton.kaart"), BETON);
		try (Server server = new Server(dir)) {
			assertEquals(List.of("lib.Beton", "lib.Kaal"), list(server).stream().map(DeclaredCard::name).toList());
			DeclaredCard beton = card(server, "lib.Beton");
			assertEquals(List.of("Mortel", "1", "De Fabriek B.V.", "op de bouw"), List.of(beton.label(), beton.category(), beton.owner(), beton.function()));
			assertEquals(List.of("NL/SfB 16"), beton.classifications());
			assertEquals(new DeclaredCard.Unit(1000, "kg"), beton.unit().orElseThrow());
			assertEquals(100, beton.life().orElseThrow());
			assertEquals(6, beton.outcome("A1").mki(), 1e-9);
			assertEquals(0.006, beton.perUnit("A1"), 1e-12);
			assertFalse(beton.outcome("A2").hasValue());
			assertTrue(Double.isNaN(beton.perUnit("A2")), "nothing is not 0");
			assertEquals(Validity.EXPIRED, beton.at(LocalDate.of(2025, 1, 2)));
			assertEquals(Validity.VALID, beton.at(LocalDate.of(2025, 1, 1)));
			assertEquals(Validity.NOT_YET, beton.at(LocalDate.of(2019, 12, 31)));
			assertTrue(beton.isIncomplete() && card(server, "lib.Kaal").isIncomplete());
			assertEquals("lib.Kaal", card(server, "lib.Kaal").label());
		}
	}

	@Test
	void unsavedScoresMoveTheirLineAndFindingsAreCountedPerCard() throws Exception {
		Files.writeString(dir.resolve("fabriek.kaart"), OWNER);
		Path file = Files.writeString(dir.resolve("beton.kaart"), BETON);
		try (Server server = new Server(dir)) {
			DeclaredCard before = card(server, "lib.Beton");
			assertTrue(before.findings().all() > 0 && card(server, "lib.Kaal").findings().all() > 0);
			assertEquals(server.diagnostics(file).size(), list(server).stream().mapToInt(card -> card.findings().all()).sum());
			server.open(file, BETON);
			server.change(file, BETON.replace("100 20", "300 x"));
			DeclaredCard after = card(server, "lib.Beton");
			while (after.outcome("A1").mki() == before.outcome("A1").mki()) {
				after = card(server, "lib.Beton");
			}
			assertEquals(15, after.outcome("A1").mki(), 1e-9);
			server.waitFor(file, codes -> codes.contains("table-cell-bad"));
			assertEquals(before.findings().errors() + 1, card(server, "lib.Beton").findings().errors());
			server.close(file);
			server.delete(file);
			while (!list(server).isEmpty()) {
				Thread.onSpinWait();
			}
		}
	}

	@Test
	void afterARestartNoTextIsReadForTheList() throws Exception {
		Path store = dir.resolve("store");
		Path project = Files.createDirectories(dir.resolve("project/.kaartwerk")).getParent();
		Files.writeString(project.resolve(".kaartwerk/project"), "");
		Files.writeString(project.resolve("fabriek.kaart"), OWNER);
		Files.writeString(project.resolve("beton.kaart"), BETON);
		List<DeclaredCard> first;
		try (Server server = Server.goingOn(store, project)) {
			while (!server.server().isSettled()) {
				Thread.sleep(5);
			}
			first = list(server);
		}
		try (Server server = Server.goingOn(store, project)) {
			assertEquals(first.toString(), list(server).toString());
			assertEquals(0, Server.get(server.server().textsInMemory()));
			assertTrue(first.stream().anyMatch(card -> !card.findings().equals(Findings.NONE)));
		}
	}

	@Test
	void aListComesHoweverFastSomebodyTypes() throws Exception {
		for (int i = 0; i < 50; i++) {
			Files.writeString(dir.resolve("c" + i + ".kaart"), "declaration C" + i + " { functional unit 1 kg }\n");
		}
		Path file = Files.writeString(dir.resolve("beton.kaart"), BETON);
		try (Server server = new Server(dir)) {
			server.open(file, BETON);
			CompletableFuture<List<DeclaredCard>> answer = server.server().declarations().list();
			for (int i = 0; i < 50; i++) {
				server.change(file, BETON + "//" + i);
			}
			assertEquals(52, Server.get(answer).size());
		}
	}

	@Test
	void worksAreListedByNameAndAVariantKnowsItsBase() throws Exception {
		Files.writeString(dir.resolve("basis.kaart"), "package a\nbuilding Basis \"Zonder\" { }\ncivil work Brug { }\n");
		Path variant = Files.writeString(dir.resolve("variant.kaart"), "import a.*\nbuilding Variant extends Basis { }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(variant, codes -> true);
			List<NamedWork> works = Server.get(server.server().works().list());
			assertEquals(List.of("a.Brug", "Variant", "Zonder"), works.stream().map(NamedWork::label).toList());
			assertEquals("a.Basis", Server.get(server.server().works().base(works.get(1))).orElseThrow().name());
			assertTrue(Server.get(server.server().works().base(works.get(2))).isEmpty());
		}
	}
}
