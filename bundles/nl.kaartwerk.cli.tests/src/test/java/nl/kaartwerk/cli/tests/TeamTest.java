package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What the help page "Working together" says, in a repository with two branches: its commands are read from the page and run as a build runs them. */
class TeamTest {
	private static final Path PAGE = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.help/docs/team.md");
	private static final Pattern COMMAND = Pattern.compile("^ +(?:run:|-) kaartwerk (.+)$", Pattern.MULTILINE);
	private static final String DAY = "2026-09-01";
	private static final String CARD = """
			package kaarten

			owner Holland "Holland Beton B.V." { registered 2019-04-01 }

			reviewer ToetserY "Toetser Y"

			declaration Beton "Betonmortel C30/37" {
			  category 1   owner Holland   brand "EcoMix"
			  functional unit 1 m3 "on site"   mass 2380 kg   service life 100 years
			  practitioner "Bureau X"
			  route { draft 2026-08-01 by "Bureau X" }
			  profile "Beton" {
			    impacts A2 {
			                     A1-A3  A4   C1   C2   C3   C4   D
			      GWP-fossil     186    8.2  1.1  3.9  0.8  0.1  -6
			      GWP-biogenic   0.4    0    0    0    0    0    0
			      GWP-luluc      0.1    0    0    0    0    0    0
			      GWP-total      186.5  8.2  1.1  3.9  0.8  0.1  -6
			      ADPF           980    110  15   52   11   0.7  -70
			    }
			  }
			}
			""";

	private record Answer(int code, String out, String err) {
	}

	@TempDir
	private Path dir;
	private Repository repository;
	private Path review;

	/** A repository whose branch main is also that of a server, with a card and a review of it that was begun. */
	@BeforeEach
	void makeRepository() throws Exception {
		Repository server = Repository.in(dir.resolve("server"));
		server.write(".gitattributes", block("*.kaart  text eol=lf"));
		server.write("cards/.kaartwerk/project", "");
		server.write("cards/.kaartwerk/rules", "table-rows-missing = warning\n");
		server.write("cards/beton.kaart", CARD);
		server.commit("A card");
		server.git("clone", "-q", server.root().toString(), dir.resolve("work").toString());
		repository = Repository.at(dir.resolve("work"));
		review = repository.root().resolve("cards/reviews/Beton.ToetserY.review.kaart");
	}

	/** The block of the page that begins with these words. */
	private static String block(String begin) throws IOException {
		String page = Files.readString(PAGE);
		int from = page.indexOf(begin);
		assertTrue(from > 0, begin);
		return page.substring(from, page.indexOf("```", from));
	}

	/** The commands of a build on the page. */
	private static List<String> commands(String begin) throws IOException {
		List<String> commands = new ArrayList<>();
		Matcher matcher = COMMAND.matcher(block(begin));
		while (matcher.find()) {
			commands.add(matcher.group(1));
		}
		return commands;
	}

	/** Runs a command as the shell of a build does, in the root of the repository. */
	private Answer kaartwerk(String command) throws Exception {
		String words = command.replace(" || true", "");
		int redirect = words.indexOf(" > ");
		Path out = redirect < 0 ? dir.resolve("out.txt") : repository.root().resolve(words.substring(redirect + 3));
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dguice_bytecode_gen_option=DISABLED", "-cp",
				classPath(), "nl.kaartwerk.cli.Main"));
		line.addAll(List.of((redirect < 0 ? words : words.substring(0, redirect)).split(" ")));
		line.addAll(List.of("--date", DAY, "--language", "en"));
		Path err = dir.resolve("err.txt");
		int code = new ProcessBuilder(line).directory(repository.root().toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
		return new Answer(code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
	}

	/** Absolute, for the command runs in another folder. */
	private static String classPath() {
		List<String> absolute = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			absolute.add(Path.of(entry).toAbsolutePath().toString());
		}
		return String.join(File.pathSeparator, absolute);
	}

	private void replace(Path file, String from, String to) throws IOException {
		String text = Files.readString(file);
		assertTrue(text.contains(from), () -> from + " is not in\n" + text);
		Files.writeString(file, text.replace(from, to));
	}

	private Path card() {
		return repository.root().resolve("cards/beton.kaart");
	}

	private void startAndSign() throws Exception {
		assertEquals(0, kaartwerk("review cards --start Beton --by ToetserY").code());
		Files.writeString(review, Files.readString(review).replaceAll("(?m)^(  item \\S+) open$", "$1 pass " + DAY + " by \"Toetser Y\""));
		Answer signed = kaartwerk("review cards --sign Beton_ToetserY");
		assertEquals(0, signed.code(), signed.err());
	}

	@Test
	void theCommandsOfTheBuildsSayWhatThePageSaysThatTheySay() throws Exception {
		startAndSign();
		repository.commit("Reviewed and signed");
		repository.git("push", "-q", "origin", "HEAD:refs/heads/signed");
		repository.git("checkout", "-q", "-b", "change");
		List<String> github = commands("name: cards");
		assertEquals(List.of("check cards --format sarif > kaartwerk.sarif", "diff --since origin/main cards --exit-zero --report changes.html", "route cards", "review cards"), github);
		assertEquals(List.of("diff --since origin/main cards --exit-zero --report changes.html", "route cards", "review cards || true", "check cards"), commands("cards:\n  image:"));
		for (String command : github) {
			Answer answer = kaartwerk(command);
			assertEquals(0, answer.code(), command + "\n" + answer.out() + answer.err());
		}
		assertTrue(Files.readString(repository.root().resolve("changes.html")).contains("Nothing differs in meaning."));
		Files.delete(repository.root().resolve("changes.html"));

		replace(card(), "186    8.2", "190    8.2");
		replace(card(), "186.5  8.2", "190.5  8.2");
		repository.commit("Another recipe");
		Answer diff = kaartwerk("diff --since origin/signed cards");
		assertEquals(1, diff.code(), diff.err());
		assertTrue(diff.out().contains("profile \"Beton\" / A2 / GWP-fossil / A1-A3  186 -> 190  +2.2 %"), diff.out());
		assertTrue(diff.out().contains("The review Beton_ToetserY, signed by Toetser Y on " + DAY + ", no longer holds."), diff.out());
		assertEquals(1, kaartwerk("review cards").code(), "a stale review");
		Answer check = kaartwerk("check cards --format sarif > kaartwerk.sarif");
		List<JsonObject> stale = new ArrayList<>();
		JsonObject run = JsonParser.parseString(check.out()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		for (JsonElement result : run.getAsJsonArray("results")) {
			if (result.getAsJsonObject().get("ruleId").getAsString().contains("stale")) {
				stale.add(result.getAsJsonObject());
			}
		}
		assertFalse(stale.isEmpty(), check.out());
		JsonObject place = stale.getFirst().getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation").getAsJsonObject("artifactLocation");
		assertTrue(place.get("uri").getAsString().startsWith("cards/"), place.toString());
		String rule = stale.getFirst().get("ruleId").getAsString();
		JsonObject described = null;
		for (JsonElement each : run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules")) {
			described = each.getAsJsonObject().get("id").getAsString().equals(rule) ? each.getAsJsonObject() : described;
		}
		assertTrue(described.getAsJsonObject("help").get("markdown").getAsString().length() > 100, rule);
	}

	@Test
	void whatReviewerAndPractitionerDoAtOnceMergesAndTheFingerprintSeesTheMerge() throws Exception {
		assertEquals(0, kaartwerk("review cards --start Beton --by ToetserY").code());
		replace(review, "item scenario-plausible open", "item scenario-plausible open {\n    finding major " + DAY + " (set A2 indicator GWP-fossil module C4) \"Half of it is missing.\" {\n    }\n  }");
		repository.commit("A review with a finding");
		repository.git("checkout", "-q", "-b", "practitioner");
		replace(review, "\"Half of it is missing.\" {\n", "\"Half of it is missing.\" {\n      reply " + DAY + " by \"Bureau X\" \"Added.\"\n");
		replace(card(), "0.8  0.1  -6\n      GWP-biogenic", "0.8  0.2  -6\n      GWP-biogenic");
		repository.commit("Answered and mended");
		repository.git("checkout", "-q", "main");
		replace(review, "item allocation open", "item allocation pass " + DAY + " by \"Toetser Y\"");
		replace(review, "item module-d-plausible open", "item module-d-plausible pass " + DAY + " by \"Toetser Y\"");
		repository.commit("Judged");
		repository.git("merge", "-q", "-m", "Merge", "practitioner");
		String merged = Files.readString(review);
		assertTrue(merged.contains("item allocation pass") && merged.contains("reply " + DAY), merged);
		Answer open = kaartwerk("review cards");
		assertEquals(1, open.code(), open.err());
		assertTrue(open.out().contains("Added."), open.out());
		Answer since = kaartwerk("diff --since HEAD^1 cards");
		assertEquals(1, since.code());
		assertTrue(since.out().contains("GWP-fossil / C4  0.1 -> 0.2"), since.out());
	}

	@Test
	void rowsWithAnUnchangedRowBetweenThemMergeAndLineEndsAreAsTheAttributesSay() throws Exception {
		repository.git("checkout", "-q", "-b", "other");
		replace(card(), "ADPF           980", "ADPF           990");
		repository.commit("One row");
		repository.git("checkout", "-q", "main");
		replace(card(), "GWP-luluc      0.1", "GWP-luluc      0.2");
		repository.commit("Another row");
		repository.git("merge", "-q", "-m", "Merge", "other");
		assertTrue(Files.readString(card()).contains("990") && Files.readString(card()).contains("GWP-luluc      0.2"));
		assertEquals("cards/beton.kaart: eol: lf\n", repository.git("check-attr", "eol", "cards/beton.kaart"));
	}
}
