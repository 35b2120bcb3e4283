package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.method.DataFile;

/** The command that judges applications for a grant. */
class GrantCommandTest {
	private static final Path EXAMPLE = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize()
			.resolve("bundles/nl.kaartwerk.examples/projects/publicatie");

	@TempDir
	Path folder;

	private Path application;

	/** The application of the example with its card and the lists, without what else the example shows. */
	@BeforeEach
	void copy() throws IOException {
		for (String part : List.of("publicatie.kaart", "kaarten/Steenstrip.kaart", "aanvragen/WitteVlekken2025.kaart", ".kaartwerk/parties.csv",
				".kaartwerk/product-lists.csv", ".kaartwerk/project")) {
			Files.createDirectories(folder.resolve(part).getParent());
			Files.copy(EXAMPLE.resolve(part), folder.resolve(part));
		}
		application = folder.resolve("aanvragen/WitteVlekken2025.kaart");
	}

	private CommandTest.Run grant(String language, Object... args) {
		return CommandTest.run(Stream.concat(Stream.of("grant", "--date", "2025-12-01", "--language", language, folder), Stream.of(args)).toArray());
	}

	private void with(Path file, String old, String replacement) throws IOException {
		String text = Files.readString(file);
		assertTrue(text.contains(old), text);
		Files.writeString(file, text.replace(old, replacement));
	}

	private static String expected(String name) throws IOException {
		return new String(GrantCommandTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
	}

	@Test
	void theExampleGivesTheExpectedLinesAndNeedsAHuman() throws IOException {
		CommandTest.Run english = grant("en");
		assertEquals(expected("publicatie-grant.txt"), english.out());
		assertEquals("", english.err());
		assertEquals(ExitCode.HUMAN, english.code());
		assertEquals(expected("publicatie-grant_nl.txt"), grant("nl").out());
	}

	private void decide() throws IOException {
		with(folder.resolve(".kaartwerk/product-lists.csv"), "unconfirmed", "verified");
		with(application, "  state in-economic-unit no", "  state in-economic-unit no\n  state budget-confirmed yes");
	}

	@Test
	void whenNothingIsOpenTheExitCodeIsZero() throws IOException {
		decide();
		CommandTest.Run run = grant("en");
		assertTrue(run.out().startsWith("publicatie.WitteVlekken2025 \"Witte vlekken 2025, Kleioord\": eligible, EUR 1,100 excluding VAT\n"), run.out());
		assertEquals(ExitCode.OK, run.code());
	}

	@Test
	void whenSomethingIsRefusedTheExitCodeIsOne() throws IOException {
		decide();
		with(folder.resolve("kaarten/Steenstrip.kaart"), "2025-05-20", "2025-11-02");
		CommandTest.Run run = grant("en");
		assertTrue(run.out().contains("not eligible, EUR 0"), run.out());
		assertEquals(ExitCode.ERRORS, run.code());
	}

	@Test
	void anApplicationWithErrorsIsShownAndItsErrorsAreTold() throws IOException {
		with(application, "state vat-number", "state vat-numbre");
		CommandTest.Run run = grant("en");
		assertTrue(run.err().contains("error application-statement-unknown The scheme does not ask for vat-numbre. Did you mean vat-number?"), run.err());
		assertEquals(ExitCode.ERRORS, run.code());
	}

	@Test
	void whatADecisionCannotSettleIsToldWhereTheTextsAreChecked() throws IOException {
		with(application, "decided 2 met", "decided 3 met");
		CommandTest.Run check = CommandTest.run("check", "--date", "2025-12-01", "--lang", "en", application);
		assertFalse(check.out().contains("application-decision-idle"), "3 depends on other cards: " + check.out());
		assertTrue(check.out().contains("info application-decision-open Needs a human (1): 2"), check.out());
		with(application, "decided 3 met", "decided 12 not-met");
		check = CommandTest.run("check", "--date", "2025-12-01", "--lang", "en", application);
		assertTrue(check.out().contains("warning application-decision-idle The decision on 12 has no effect: the machine finds met."), check.out());
		assertTrue(grant("en").out().contains("    12  met "), "not overturned");
	}

	@Test
	void jsonHasEachConditionWithItsPlace() throws IOException {
		JsonObject result = JsonParser.parseString(grant("en", "--format", "json").out()).getAsJsonObject().getAsJsonArray("applications").get(0).getAsJsonObject();
		assertEquals("needs-human", result.get("result").getAsString());
		assertEquals("0", result.get("amount").getAsString());
		assertEquals("1100", result.get("amountAtMost").getAsString());
		JsonObject extract = result.getAsJsonArray("conditions").asList().stream().map(c -> c.getAsJsonObject()).filter(c -> c.get("id").getAsString().equals("5-extract"))
				.findFirst().orElseThrow();
		assertEquals("met", extract.get("outcome").getAsString());
		assertEquals(10, extract.get("line").getAsInt());
		JsonObject listed = result.getAsJsonArray("claims").get(0).getAsJsonObject().getAsJsonArray("conditions").asList().stream().map(each -> each.getAsJsonObject())
				.filter(each -> each.get("id").getAsString().equals("2-listed")).findFirst().orElseThrow();
		assertEquals("met", listed.get("outcome").getAsString());
		assertEquals("J. de Vries, Stichting NMD", listed.getAsJsonObject("decided").get("by").getAsString());
		assertEquals("2025-06-20", listed.getAsJsonObject("decided").get("date").getAsString());
		assertTrue(listed.getAsJsonObject("decided").get("machine").getAsString().startsWith("The project has no confirmed list"), listed.toString());
		assertTrue(listed.get("file").getAsString().endsWith("WitteVlekken2025.kaart") && listed.get("line").getAsInt() == 26, listed.toString());
		assertFalse(extract.has("decided"));
		assertEquals(29, result.getAsJsonArray("claims").get(0).getAsJsonObject().getAsJsonArray("conditions").size());
	}

	@Test
	void csvHasALineForEachCondition() {
		List<String> lines = grant("nl", "--format", "csv").out().lines().toList();
		assertEquals("application,scheme,applicant,date,declaration,result,amount,amount_at_most,clause,condition,outcome,text,judged,status,source", lines.getFirst());
		assertEquals(57, lines.size());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("publicatie.WitteVlekken2025,witte-vlekken-2025,Kleioord Keramiek B.V.,2025-12-01,"
				+ "publicatie.Steenstrip,needs-human,0,1100,3,3-period,met,Gepubliceerd 2025-05-20; de laatste dag is 2025-11-01.,machine,verified,")), lines.toString());
	}

	@Test
	void textsWithoutAnApplicationAreToldSo() throws IOException {
		CommandTest.Run run = CommandTest.run("grant", folder.resolve("kaarten"));
		assertEquals("kaartwerk: There is no application in the texts.\n", run.err());
		assertEquals(ExitCode.UNUSABLE, run.code());
	}

	@Test
	void aSchemeOfTheProjectIsUsed() throws IOException {
		decide();
		Path scheme = folder.resolve(".kaartwerk/grants/eigen");
		Files.createDirectories(scheme);
		for (String name : List.of("scheme.csv", "conditions.csv", "statements.csv", "materials.csv")) {
			Files.writeString(scheme.resolve(name), DataFile.shippedText("grants/witte-vlekken-2025/" + name).replace("witte-vlekken-2025", "eigen")
					.replace("amount=1100", "amount=900"));
		}
		with(application, "witte-vlekken-2025", "eigen");
		assertTrue(grant("en").out().startsWith("publicatie.WitteVlekken2025 \"Witte vlekken 2025, Kleioord\": eligible, EUR 900 excluding VAT\n"));
		with(scheme.resolve("conditions.csv"), "published-between", "published-betwixt");
		CommandTest.Run broken = grant("en");
		assertTrue(broken.err().contains("conditions.csv:6:1: error data-invalid There is no published-betwixt (column kind). Known: note,"), broken.err());
		assertEquals(ExitCode.ERRORS, broken.code());
	}
}
