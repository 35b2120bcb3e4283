package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.lang.ide.results.Trying;

/** What works amount to when something else is tried in them. A1 weighs GWP with 0.05 euro per kg. */
class TryingTest {
	private static final String CARDS = "package bouw\ndeclaration Beton { category 1 functional unit 1 m3 service life 100 years profile { impacts A1 {\nA1-A3\nGWP 100\n} } }\n"
			+ "declaration Hout { category 1 functional unit 1 m3 service life 100 years profile { impacts A1 {\nA1-A3\nGWP 20\n} } }\n";
	private static final String WORK = "package bouw\nbuilding Huis { life 50 years element 16 { Beton 2 m3 Beton 1 m3 \"rand\" } element 21 { Beton 4 m3 } }\n";

	@TempDir
	Path dir;

	private static double mki(WorkResult work) {
		return work.outcome("A1").mki();
	}

	@Test
	void anotherAmountLifeCardOrCategoryMovesTheFiguresAndNotTheText() throws Exception {
		Files.writeString(dir.resolve("kaarten.kaart"), CARDS);
		Path file = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			WorkResult work = Server.get(server.results().results(Server.address(file))).works().getFirst();
			URI use = work.elements().get(1).uses().getFirst().source();
			Trying trying = server.results().trying();
			assertEquals(35, mki(work), 1e-9);
			assertEquals(45, mki(tried(trying, work, Trial.of(use).amount("6", "m3"))), 1e-9);
			assertEquals(75, mki(tried(trying, work, Trial.of(use).life(16.67).amount("4", "m3"))), 0.1);
			URI wood = Server.get(trying.declarations(Server.address(file))).get("Hout");
			assertEquals(19, mki(tried(trying, work, Trial.of(use).card(wood))), 1e-9);
			assertEquals(41, mki(tried(trying, work, Trial.of(use).category("3"))), 1e-9);
			assertEquals(35, mki(Server.get(server.results().results(Server.address(file))).works().getFirst()), 1e-9);
			assertEquals(List.of(work.elements().get(1).source()), tried(trying, work, Trial.of(use).card(wood)).elements().stream().skip(1).map(ElementResult::source).toList());
		}
	}

	private static WorkResult tried(Trying trying, WorkResult work, Trial trial) throws Exception {
		return Server.get(trying.calculate(work.source(), Map.of(trial.use(), trial))).orElseThrow();
	}

	@Test
	void aVariantSaysWhatWasTriedAndComesToTheSameMki() throws Exception {
		Files.writeString(dir.resolve("kaarten.kaart"), CARDS);
		Path file = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			WorkResult work = Server.get(server.results().results(Server.address(file))).works().getFirst();
			Trying trying = server.results().trying();
			URI wood = Server.get(trying.declarations(Server.address(file))).get("Hout");
			URI edge = work.elements().get(0).uses().get(1).source();
			URI wall = work.elements().get(1).uses().getFirst().source();
			Map<URI, Trial> trials = Map.of(edge, Trial.of(edge).amount("1.5", "m3"), wall, Trial.of(wall).card(wood).life(75));
			Trying.Variant variant = Server.get(trying.variant(work.source(), "HuisB", trials)).orElseThrow();
			assertEquals("""
					building HuisB extends Huis {
					  element 16 {
					    replace Beton "rand" by Beton 1.5 m3 "rand"
					  }
					  element 21 {
					    replace Beton by Hout 4 m3  service life 75 years
					  }
					}
					""", variant.text());
			assertEquals(List.of(), variant.unsaid());
			double expected = mki(Server.get(trying.calculate(work.source(), trials)).orElseThrow());
			server.open(file, WORK + "\n" + variant.text());
			List<WorkResult> works = Server.get(server.results().results(Server.address(file))).works();
			assertEquals(expected, mki(works.get(1)), 1e-9);
		}
	}

	@Test
	void whatAVariantCannotSayIsNamed() throws Exception {
		Files.writeString(dir.resolve("kaarten.kaart"), CARDS);
		Path file = Files.writeString(dir.resolve("huis.kaart"), WORK);
		try (Server server = new Server(dir)) {
			WorkResult work = Server.get(server.results().results(Server.address(file))).works().getFirst();
			URI unlabelled = work.elements().get(0).uses().get(0).source();
			URI wall = work.elements().get(1).uses().getFirst().source();
			Map<URI, Trial> trials = Map.of(unlabelled, Trial.of(unlabelled).amount("3", "m3"), wall, Trial.of(wall).category("3"));
			Trying.Variant variant = Server.get(server.results().trying().variant(work.source(), "HuisB", trials)).orElseThrow();
			assertEquals("", variant.text());
			assertEquals(List.of(unlabelled, wall), variant.unsaid());
		}
	}
}
