package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.results.FileResults;

/** What texts amount to in other versions than those of now. A1 weighs GWP with 0.05 euro per kg. */
class VersionsTest {
	private static final String CARD = "declaration Beton { functional unit 1 m3 profile { impacts A1 {\nA1-A3\nGWP 100\n} } }\n";
	private static final String WORK = "building Huis { life 50 years element 16 { Beton 2 m3 } }\n";

	@TempDir
	Path dir;

	private static FileResults results(Server server, Path file, Map<Path, String> texts) throws Exception {
		Map<String, Optional<String>> words = new LinkedHashMap<>();
		texts.forEach((path, text) -> words.put(Server.address(path), text.isEmpty() ? Optional.empty() : Optional.of(text)));
		return Server.get(server.server().versions().results(Server.address(file), words));
	}

	private static double mki(FileResults results) {
		return results.works().getFirst().outcome("A1").mki();
	}

	private static double now(Server server, Path work) throws Exception {
		return mki(Server.get(server.results().results(Server.address(work))));
	}

	@Test
	void theWorkOfAnotherVersionUsesTheCardsOfNowAndTheOtherWayRound() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			assertEquals(10, now(server, work), 1e-9);
			assertEquals(25, mki(results(server, work, Map.of(work, WORK.replace("2 m3", "5 m3")))), 1e-9);
			assertEquals(30, mki(results(server, work, Map.of(card, CARD.replace("100", "300")))), 1e-9);
			assertEquals(75, mki(results(server, work, Map.of(card, CARD.replace("100", "300"), work, WORK.replace("2 m3", "5 m3")))), 1e-9);
			assertEquals(15, results(server, card, Map.of(card, CARD.replace("100", "300"))).cards().getFirst().perSet().get("A1").outcome().mki(), 1e-9);
			assertEquals(10, now(server, work), 1e-9, "what there is now did not hear of it");
			assertEquals(5, Server.get(server.results().results(Server.address(card))).cards().getFirst().perSet().get("A1").outcome().mki(), 1e-9);
			assertTrue(results(server, work, Map.of(work, WORK)).restsOn().contains(URI.createURI(Server.address(card))));
		}
	}

	@Test
	void aVersionTakesTheUnsavedTextsOfNowWhereItHasNoneOfItsOwn() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			server.open(card, CARD.replace("100", "300"));
			assertEquals(75, mki(results(server, work, Map.of(work, WORK.replace("2 m3", "5 m3")))), 1e-9);
			assertEquals(10, mki(results(server, work, Map.of(card, CARD))), 1e-9);
		}
	}

	@Test
	void cardsThatCameOrHadAnotherNameAreFoundAsTheyWereThen() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD.replace("Beton", "Mortel"));
		Path gone = dir.resolve("weg.kaart");
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK.replace("Beton", "Mortel"));
		try (Server server = new Server(dir)) {
			assertEquals(10, now(server, work), 1e-9);
			FileResults renamed = results(server, work, Map.of(card, CARD, work, WORK));
			assertEquals(List.of("Beton"), renamed.works().getFirst().elements().getFirst().uses().stream().map(use -> use.card().orElseThrow().name()).toList());
			FileResults without = results(server, work, Map.of(card, ""));
			assertTrue(without.works().getFirst().elements().getFirst().uses().getFirst().card().isEmpty());
			FileResults from = results(server, work, Map.of(card, "", gone, CARD.replace("100", "400"), work, WORK));
			assertEquals(40, mki(from), 1e-9);
			assertEquals(List.of(), results(server, gone, Map.of(gone, "")).works());
			assertEquals(List.of(), results(server, gone, Map.of()).works());
		}
	}

	@Test
	void aVariantChangesTheBaseOfItsVersion() throws Exception {
		Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path base = Files.writeString(dir.resolve("huis.kaart"), WORK);
		Path variant = Files.writeString(dir.resolve("variant.kaart"), "building Variant extends Huis { element 21 { Beton 1 m3 } }\n");
		try (Server server = new Server(dir)) {
			assertEquals(15, now(server, variant), 1e-9);
			assertEquals(30, mki(results(server, variant, Map.of(base, WORK.replace("2 m3", "5 m3")))), 1e-9);
			assertEquals(15, now(server, variant), 1e-9);
		}
	}

	@Test
	void cardsOfAnotherProjectAreTakenFromTheVersionToo() throws Exception {
		Path lib = Files.createDirectories(dir.resolve("lib/.kaartwerk")).getParent();
		Path app = Files.createDirectories(dir.resolve("app/.kaartwerk")).getParent();
		Files.writeString(lib.resolve(".kaartwerk/project"), "");
		Files.writeString(app.resolve(".kaartwerk/project"), "depends = ../lib\n");
		Path card = Files.writeString(lib.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(app.resolve("huis.kaart"), WORK);
		try (Server server = new Server(lib, app)) {
			server.waitFor(work, codes -> !codes.contains("link-unresolved"));
			assertEquals(30, mki(results(server, work, Map.of(card, CARD.replace("100", "300")))), 1e-9);
			assertEquals(10, now(server, work), 1e-9);
		}
	}
}
