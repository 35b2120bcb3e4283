package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.tests.CommandTest.Run;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** Rules on the command line: listed, explained, set by a project, waived by a card. */
class RuleCommandsTest {
	private static final String CARD = "declaration Beton {\n  profile {\n    impacts A2 {\n                    A1-A3\n      GWP-total     198.0\n"
			+ "      GWP-fossil    186.0\n      GWP-biogenic    0.4\n      GWP-luluc       0.1\n    }\n  }\n}\n";

	@TempDir
	Path dir;

	private Path write(String name, String text) throws IOException {
		Path file = dir.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private List<String> findings(String rule, Object... arguments) {
		List<Object> all = new ArrayList<>(List.of("check", "--language", "en", "--date", "2026-07-01"));
		all.addAll(List.of(arguments));
		all.add(dir);
		return run(all.toArray()).out().lines().filter(line -> line.contains(' ' + rule + ' ')).map(line -> line.replaceAll("^.*?: ", "")).toList();
	}

	@Test
	void rulesAreListedWithTheirSeverityAndExplainedByName() {
		Run list = run("rules", "--language", "en", "--project", dir);
		assertEquals(ExitCode.OK, list.code(), list.err());
		for (Rule rule : Catalogue.rules()) {
			assertTrue(list.out().contains("  " + rule.id() + ' '), rule.id());
		}
		assertTrue(list.out().contains(Catalogue.rules().size() + " rules, "));
		Run one = run("rules", "gwp-sum", "--language", "en", "--project", dir);
		assertEquals("""
				gwp-sum
				  GWP-total in {module} is {total}, and its parts add up to {sum} ({deviation} off).

				  GWP-total is GWP-fossil + GWP-biogenic + GWP-luluc, module by module. A difference beyond rounding means that one of the four was typed or exported wrongly. What is off is held against the sum of the sizes of the parts, so that uptake and emission may cancel out.

				  Severity: error.
				  Looks at one file.
				  gwp-sum.tolerance = 1 % (default 1 %).
				  There is a quick fix.
				  A card may waive it: waive gwp-sum because "..." by "...".
				  Source: EN 15804+A2, section unconfirmed.

				""", one.out());
		assertTrue(run("rules", "gwp-sum", "--language", "nl", "--project", dir).out().contains("Ernst: fout."));
	}

	@Test
	void anUnknownRuleIsAnErrorThatNamesTheNearest() {
		Run run = run("rules", "gwp-som", "--project", dir);
		assertEquals(ExitCode.UNUSABLE, run.code());
		assertEquals("kaartwerk: There is no rule gwp-som. Did you mean gwp-sum?\n", run.err());
		assertEquals(ExitCode.UNUSABLE, run("rules", "--project", dir.resolve("nowhere")).code());
	}

	@Test
	void rulesComeAsJsonAndMarkdownToo() {
		JsonArray rules = JsonParser.parseString(run("rules", "--format", "json", "--language", "en", "--project", dir).out()).getAsJsonArray();
		assertEquals(Catalogue.rules().size(), rules.size());
		JsonObject first = rules.asList().stream().map(JsonElement::getAsJsonObject).filter(r -> r.get("id").getAsString().equals("gwp-sum")).findFirst()
				.orElseThrow();
		assertEquals("1 %", first.getAsJsonObject("tolerances").get("tolerance").getAsString());
		assertTrue(run("rules", "gwp-sum", "--format", "markdown", "--language", "en", "--project", dir).out().startsWith("# gwp-sum\n\nGWP-total in *{module}* is"));
	}

	@Test
	void aProjectSetsSeveritiesAndTolerancesAndTheCommandLineObeys() throws IOException {
		write("beton.kaart", CARD);
		assertEquals(List.of("error gwp-sum GWP-total in A1-A3 is 198.0, and its parts add up to 186.5 (6.2 % off)."), findings("gwp-sum"));
		write(".kaartwerk/rules", "# ours\ngwp-sum = warning # for now\ncategory-missing = off\n");
		assertEquals(List.of("warning gwp-sum GWP-total in A1-A3 is 198.0, and its parts add up to 186.5 (6.2 % off)."), findings("gwp-sum"));
		assertEquals(List.of(), findings("category-missing"));
		assertEquals(1, findings("service-life-missing").size());
		write(".kaartwerk/rules", "gwp-sum.tolerance = 10 %\n");
		assertEquals(List.of(), findings("gwp-sum"));
		assertEquals(1, findings("gwp-sum-rounding").size());
		Run rules = run("rules", "gwp-sum", "category-missing", "--language", "en", "--project", dir);
		assertTrue(rules.out().contains("gwp-sum.tolerance = 10 % (default 1 %)."), rules.out());
	}

	@Test
	void settingsThatCannotBeUnderstoodAreErrorsOnTheirLineAndTheOthersHold() throws IOException {
		write("beton.kaart", CARD);
		write(".kaartwerk/rules", """
				gwp-som = warning
				gwp-sum = serious
				gwp-sum.limit = 2
				gwp-sum.tolerance = much
				category-missing.limit = 2
				syntax = off
				nothing
				gwp-sum = info
				""");
		List<String> found = run("check", "--language", "en", "--date", "2026-07-01", dir).out().lines().filter(line -> line.contains("settings-invalid"))
				.map(line -> line.replaceAll("^.*rules:", "")).toList();
		assertEquals(List.of("1:1: error settings-invalid There is no rule gwp-som.",
				"2:1: error settings-invalid \"serious\" is no severity. Write error, warning, info or off.",
				"3:1: error settings-invalid gwp-sum.limit is not known. What can be set of gwp-sum: tolerance.",
				"4:1: error settings-invalid \"much\" is no number of 0 or more.",
				"5:1: error settings-invalid category-missing has no tolerance that could be set.",
				"6:1: error settings-invalid syntax always is an error: the text cannot be read as it is meant.",
				"7:1: error settings-invalid \"nothing\" sets nothing. Write: rule = error, warning, info or off; or rule.tolerance = number."), found);
		assertTrue(findings("gwp-sum").getFirst().startsWith("info gwp-sum"));
	}

	@Test
	void aWaivedFindingIsAnInformationThatSaysWhyCountedAndListed() throws IOException {
		write("beton.kaart", CARD.replace("  profile", "  waive gwp-sum (set A2 indicator GWP-total module A1-A3) because \"As published.\" by \"J. Jansen\"\n  profile"));
		assertEquals(List.of("info gwp-sum GWP-total in A1-A3 is 198.0, and its parts add up to 186.5 (6.2 % off). Waived by J. Jansen: As published."),
				findings("gwp-sum"));
		assertTrue(run("check", "--language", "en", dir).out().endsWith(", 1 of them waived.\n"));
		JsonObject json = first("gwp-sum", JsonParser.parseString(run("check", "--format", "json", dir).out()).getAsJsonObject().getAsJsonArray("diagnostics"), "code");
		assertEquals("J. Jansen", json.getAsJsonObject("waived").get("by").getAsString());
		JsonObject sarif = JsonParser.parseString(run("check", "--format", "sarif", dir).out()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		JsonObject suppression = first("gwp-sum", sarif.getAsJsonArray("results"), "ruleId").getAsJsonArray("suppressions").get(0).getAsJsonObject();
		assertEquals("inSource", suppression.get("kind").getAsString());
		assertEquals("As published. (J. Jansen)", suppression.get("justification").getAsString());
		JsonObject rule = first("gwp-sum", sarif.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules"), "id");
		assertEquals("EN 15804+A2, section unconfirmed", rule.getAsJsonObject("properties").get("source").getAsString());
		assertFalse(rule.getAsJsonObject("help").get("markdown").getAsString().isBlank());
	}

	private static JsonObject first(String id, JsonArray objects, String key) {
		return objects.asList().stream().map(JsonElement::getAsJsonObject).filter(o -> o.get(key).getAsString().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void outliersAreLookedForWhenAskedFor() throws IOException {
		String[] scores = { "180", "190", "200", "210", "220", "1900" };
		for (int i = 0; i < scores.length; i++) {
			write("b" + i + ".kaart", "declaration B" + i + " { functional unit 1 m3 classified NL/SfB 16 profile { impacts A2 {\nA1-A3\nGWP-fossil " + scores[i]
					+ "\n} } }\n");
		}
		assertEquals(List.of(), findings("library-outlier"));
		assertEquals(1, findings("library-outlier", "--thorough").size());
	}

	@Test
	void aFixOfARuleIsMadeInAllFilesEachFromItsOwnData() throws IOException {
		Path one = write("one.kaart", CARD);
		Path two = write("two.kaart", CARD.replace("Beton", "Ander").replace("186.0", "100.0"));
		assertEquals(2, run("fix", "--rule", "gwp-sum", "--dry-run", "--language", "en", dir).out().lines().filter(line -> line.contains(" gwp-sum Compute GWP-total: ")).count());
		run("fix", "--rule", "gwp-sum", dir);
		assertTrue(Files.readString(one).contains("GWP-total     186.5\n"), Files.readString(one));
		assertTrue(Files.readString(two).contains("GWP-total     100.5\n"), Files.readString(two));
	}

	@Test
	void aWaiverIsNeverMadeByTheCommandLine() throws IOException {
		String text = "declaration Beton { }\n";
		Path file = write("one.kaart", text);
		run("fix", "--rule", "service-life-missing", dir);
		assertEquals(text, Files.readString(file));
	}
}
