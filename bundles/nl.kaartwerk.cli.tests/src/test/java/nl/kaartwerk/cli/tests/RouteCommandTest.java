package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.cli.ExitCode;

/** The command that shows how far declarations are on their way into the NMD. */
class RouteCommandTest {
	private static final Path EXAMPLE = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize()
			.resolve("bundles/nl.kaartwerk.examples/projects/publicatie");

	@TempDir
	Path folder;

	private static final Map<String, String> STATES = Map.of("Vlasdeken", "draft", "Leemstuc", "owner-registered", "Houtwolplaat", "entered", "Kalkhennep",
			"in-review", "Dakpan", "approved", "Betonklinker", "published", "Gevelsteen", "active-until", "Wandtegel", "withdrawn", "Ophoogzand", "active-until");

	/** A card in each state with the parties, without what else the example shows: reviews, a work, grants. */
	private Path cards() throws IOException {
		Path project = folder.resolve("publicatie");
		for (String part : List.of("kaarten", ".kaartwerk")) {
			Files.createDirectories(project.resolve(part));
		}
		Files.copy(EXAMPLE.resolve("publicatie.kaart"), project.resolve("publicatie.kaart"));
		Files.copy(EXAMPLE.resolve(".kaartwerk/parties.csv"), project.resolve(".kaartwerk/parties.csv"));
		for (String card : STATES.keySet()) {
			Files.copy(EXAMPLE.resolve("kaarten/" + card + ".kaart"), project.resolve("kaarten/" + card + ".kaart"));
		}
		return project;
	}

	private static CommandTest.Run route(Object... args) {
		Object[] all = Stream.concat(Stream.of("route", "--date", "2026-11-21", "--language", "en"), Stream.of(args)).toArray();
		return CommandTest.run(all);
	}

	@Test
	void theExampleGivesTheExpectedTable() throws IOException {
		Path project = cards();
		CommandTest.Run run = route(project);
		assertEquals(ExitCode.OK, run.code(), run.err());
		String expected = new String(RouteCommandTest.class.getResourceAsStream("publicatie-route.txt").readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(expected, run.out().replace(project + "/", ""));
		assertEquals("", run.err());
	}

	@Test
	void eachCardOfTheExampleIsInTheStateThatItShouldBeAndAllItsStepsAreAllowed() {
		CommandTest.Run run = route("--format", "json", EXAMPLE);
		assertEquals(ExitCode.OK, run.code(), run.err());
		Map<String, String> states = new TreeMap<>();
		for (JsonElement each : JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("declarations")) {
			JsonObject card = each.getAsJsonObject();
			states.put(card.get("declaration").getAsString(), card.get("state").getAsString());
			assertEquals(0, card.getAsJsonArray("faults").size(), card::toString);
		}
		STATES.forEach((card, state) -> assertEquals(state, states.get(card), card));
	}

	@Test
	void theExampleHasNeitherErrorsNorWarningsOnItsCards() throws IOException {
		for (String day : List.of("2026-11-21", "2028-01-01")) {
			CommandTest.Run run = CommandTest.run("check", "--language", "en", "--date", day, cards());
			assertTrue(run.out().contains("10 texts checked at " + day + ": 0 errors, 0 warnings, "), run.out());
			deleteCards();
		}
	}

	private void deleteCards() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("publicatie"))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void aStepThatIsNotAllowedAnswersOneAndBlockedShowsOnlyWhatIsBlocked() throws IOException {
		Files.writeString(folder.resolve("a.kaart"), "declaration Zand { category 3 route { draft 2026-01-05 published 2026-03-02 } }\n");
		Files.writeString(folder.resolve("b.kaart"), "declaration Grind { category 3 }\n");
		CommandTest.Run run = route("--blocked", folder);
		assertEquals(ExitCode.ERRORS, run.code());
		assertTrue(run.out().contains("a.kaart:1:56: route-step-not-allowed A card of category 3 does not go from draft to published."), run.out());
		assertTrue(!run.out().contains("Grind"), run.out());
		assertTrue(run.out().endsWith("2 declarations at 2026-11-21: 1 blocked, 1 of them by steps already taken.\n"), run.out());
		CommandTest.Run csv = route("--format", "csv", folder.resolve("b.kaart"));
		assertEquals(ExitCode.OK, csv.code(), csv.err());
		assertEquals("declaration,title,state,since,expired,next,kind,rule,message,file,line\nGrind,Grind,,,no,draft,,,,,\n", csv.out());
	}

	@Test
	void aStepOnADayThatThereIsNotIsNoStepThatWasTaken() throws IOException {
		Files.writeString(folder.resolve("a.kaart"), "declaration Zand { category 3 route { draft 2026-02-30 } }\n");
		CommandTest.Run run = route(folder);
		assertEquals(ExitCode.ERRORS, run.code());
		assertTrue(run.out().contains("blocked  " + folder.resolve("a.kaart") + ":1:45: date-invalid 2026-02-30 is not a date."), run.out());
		assertTrue(run.out().endsWith("1 declaration at 2026-11-21: 1 blocked, 1 of them by steps already taken.\n"), run.out());
	}

	@Test
	void textsThatCannotBeReadEndItWithASentence() throws IOException {
		assertEquals(ExitCode.UNUSABLE, route(folder.resolve("nergens")).code());
		Files.writeString(folder.resolve("a.kaart"), "declaration Zand { category 3 route { draft 2026\n");
		CommandTest.Run run = route(folder);
		assertEquals(ExitCode.ERRORS, run.code());
		assertEquals("", run.out());
		Files.writeString(folder.resolve("a.kaart"), "owner Niemand\n");
		assertTrue(route(folder).err().contains("There is no declaration in the texts."));
	}
}
