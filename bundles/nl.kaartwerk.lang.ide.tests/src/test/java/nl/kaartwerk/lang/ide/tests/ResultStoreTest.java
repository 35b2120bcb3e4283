package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.results.TextPlace;
import nl.kaartwerk.lang.ide.results.TextPlaces;

/** The MKI of texts as they are typed. A1 weighs GWP with 0.05 euro per kg. */
class ResultStoreTest {
	private static final String CARD = "declaration Beton { functional unit 1 m3 profile { impacts A1 {\nA1-A3\nGWP 100\n} } }\n";
	private static final String WORK = "building Huis { life 50 years element 16 { Beton 2 m3 } }\n";

	@TempDir
	Path dir;

	private static double mki(ResultStore store, Path work) throws Exception {
		return Server.get(store.results(Server.address(work))).works().getFirst().outcome("A1").mki();
	}

	@Test
	void anUnsavedScoreMovesTheWorksThatUseTheCardWithoutCheckingThemAgain() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			ResultStore store = server.results();
			assertEquals(10, mki(store, work), 1e-9);
			BlockingQueue<Set<URI>> changes = new LinkedBlockingQueue<>();
			store.addListener(changes::add);
			server.open(card, CARD);
			server.change(card, CARD.replace("100", "300"));
			Set<URI> changed = Set.of();
			while (!changed.contains(URI.createURI(Server.address(card)))) {
				changed = changes.poll(10, TimeUnit.SECONDS);
				assertFalse(changed.contains(URI.createURI(Server.address(work))), "the work was built again");
			}
			FileResults results = Server.get(store.results(Server.address(work)));
			assertTrue(results.restsOn().contains(URI.createURI(Server.address(card))));
			assertEquals(30, results.works().getFirst().outcome("A1").mki(), 1e-9);
			server.change(card, CARD);
			waitFor(store, work, 10);
		}
	}

	private static void waitFor(ResultStore store, Path work, double wanted) throws Exception {
		long end = System.currentTimeMillis() + 10_000;
		while (Math.abs(mki(store, work) - wanted) > 1e-9) {
			assertTrue(System.currentTimeMillis() < end, "waited in vain for " + wanted + ", it is " + mki(store, work));
		}
	}

	@Test
	void aWorkOfAnotherProjectSeesTheChangedCardToo() throws Exception {
		Path lib = Files.createDirectories(dir.resolve("lib/.kaartwerk")).getParent();
		Path app = Files.createDirectories(dir.resolve("app/.kaartwerk")).getParent();
		Files.writeString(lib.resolve(".kaartwerk/project"), "");
		Files.writeString(app.resolve(".kaartwerk/project"), "depends = ../lib\n");
		Path card = Files.writeString(lib.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(app.resolve("huis.kaart"), WORK);
		try (Server server = new Server(lib, app)) {
			ResultStore store = server.results();
			server.waitFor(work);
			waitFor(store, work, 10);
			server.open(card, CARD.replace("100", "500"));
			waitFor(store, work, 50);
			server.close(card);
			waitFor(store, work, 10);
		}
	}

	@Test
	void aTextOfCardsGivesTheirMkiAndItsPlaces() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		try (Server server = new Server(dir)) {
			FileResults results = Server.get(server.results().results(Server.address(card)));
			assertEquals(5, results.cards().getFirst().perSet().get("A1").outcome().mki(), 1e-9);
			assertFalse(results.cards().getFirst().perSet().get("A2").outcome().hasValue());
			Location place = Server.get(server.results().places().of(results.cards().getFirst().card().source())).orElseThrow();
			assertEquals(List.of(12, 17), List.of(place.getRange().getStart().getCharacter(), place.getRange().getEnd().getCharacter()));
		}
	}

	@Test
	void theTitleOfAnOwnerFollowsTheTextThatItStandsIn() throws Exception {
		Path owner = Files.writeString(dir.resolve("eigenaar.kaart"), "owner Fabriek \"De Fabriek\" { }\n");
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD.replace("{ functional", "{ owner Fabriek functional"));
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			assertEquals("De Fabriek", owner(server, work));
			server.open(owner, "owner Fabriek \"Nieuwe Fabriek\" { }\n");
			assertEquals("Nieuwe Fabriek", owner(server, work));
			assertEquals("Nieuwe Fabriek", Server.get(server.results().results(Server.address(card))).cards().getFirst().card().owner().orElseThrow().label());
		}
	}

	private static String owner(Server server, Path work) throws Exception {
		return Server.get(server.results().results(Server.address(work))).works().getFirst().elements().getFirst().uses().getFirst().card().orElseThrow()
				.owner().orElseThrow().label();
	}

	@Test
	void brokenTextsAndDeletedFilesGiveWhatIsThere() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			ResultStore store = server.results();
			server.open(work, "building Huis { element 16 { Beton 2 m3 \n element");
			assertEquals(10, mki(store, work), 1e-9);
			server.change(work, "");
			assertEquals(List.of(), Server.get(store.results(Server.address(work))).works());
			server.change(work, WORK);
			server.delete(card);
			assertFalse(Server.get(store.results(Server.address(work))).works().getFirst().outcome("A1").hasValue());
			server.close(work);
			server.delete(work);
			assertEquals(List.of(), Server.get(store.results(Server.address(work))).works());
			assertEquals(List.of(), Server.get(store.results(Server.address(dir.resolve("never.kaart")))).works());
		}
	}

	@Test
	void anAnswerComesHoweverFastSomebodyTypes() throws Exception {
		Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			server.open(work, WORK);
			var answer = server.results().results(Server.address(work));
			for (int i = 0; i < 50; i++) {
				server.change(work, WORK.replace("2 m3", i + " m3"));
			}
			answer = server.results().results(Server.address(work));
			assertEquals(49 * 5, Server.get(answer).works().getFirst().outcome("A1").mki(), 1e-9);
		}
	}

	@Test
	void aPlaceInTheTextIsKnownByTheNamesThatResultsHave() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			TextPlaces places = server.results().places();
			FileResults results = Server.get(server.results().results(Server.address(work)));
			WorkResult house = results.works().getFirst();
			UseResult use = house.elements().getFirst().uses().getFirst();
			TextPlace inUse = Server.get(places.at(Server.address(work), WORK.indexOf("2 m3")));
			assertEquals(Optional.of(house.source()), inUse.work());
			assertEquals(Optional.of(house.elements().getFirst().source()), inUse.element());
			assertEquals(Optional.of(use.source()), inUse.use());
			assertEquals(use.card().map(CompiledCard::source), inUse.card());
			assertEquals(Optional.of(use.source()), inUse.computed());
			TextPlace inCell = Server.get(places.at(Server.address(card), CARD.indexOf("100")));
			assertEquals(use.card().map(CompiledCard::source), inCell.card());
			assertEquals(Optional.of(use.profiles().getFirst().source()), inCell.profile());
			assertEquals(0, inCell.cell());
			Location cell = Server.get(places.of(inCell.row().orElseThrow(), 0)).orElseThrow();
			assertEquals(new Range(new Position(2, 4), new Position(2, 7)), cell.getRange());
			Location row = Server.get(places.of(inCell.row().orElseThrow())).orElseThrow();
			assertEquals(new Range(new Position(2, 0), new Position(2, 3)), row.getRange());
			assertEquals(Optional.empty(), Server.get(places.at(Server.address(dir.resolve("weg.kaart")), 3)).computed());
		}
	}
}
