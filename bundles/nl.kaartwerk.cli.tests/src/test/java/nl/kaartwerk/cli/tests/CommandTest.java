package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.cli.Console;
import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.KaartwerkCommand;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

class CommandTest {
	private static final Path ROOT = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize();
	private static final Path EXAMPLE = ROOT.resolve("bundles/nl.kaartwerk.examples/projects/rijwoning");

	@TempDir
	Path dir;

	record Run(int code, String out, String err) {
	}

	/** Runs a command line in this process. */
	static Run run(Object... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		int code = new KaartwerkCommand(console).run(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
		return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private Path write(String name, String text) throws IOException {
		Path file = dir.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static void assertOneSentence(Run run, int code, String part) {
		assertEquals(code, run.code(), run.err());
		assertTrue(run.err().startsWith("kaartwerk: "), run.err());
		assertTrue(run.err().contains(part), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
		assertEquals("", run.out());
	}

	@Test
	void theExampleGivesTheExpectedTable() throws IOException {
		Run run = run("mki", "--language", "en", EXAMPLE);
		assertEquals(ExitCode.OK, run.code(), run.err());
		String expected = new String(CommandTest.class.getResourceAsStream("rijwoning.txt").readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(expected, run.out());
		assertEquals("", run.err());
	}

	@Test
	void theInventedExamplesGiveTheExpectedTablesAndHaveNoFindings() throws IOException {
		for (String name : List.of("tweekapper", "viaduct")) {
			Path example = EXAMPLE.resolveSibling(name);
			String expected = new String(CommandTest.class.getResourceAsStream(name + ".txt").readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(expected, run("mki", "--language", "en", example).out());
			Run check = run("check", "--date", "2026-09-01", "--language", "en", example);
			assertEquals("2 texts checked at 2026-09-01: 0 errors, 0 warnings, 0 infos.\n", check.out());
		}
	}

	@Test
	void theExampleOfRealEpdsShowsWhatAReviewerWouldFind() {
		Run run = run("check", "--date", "2026-07-01", "--language", "en", EXAMPLE);
		assertEquals(ExitCode.ERRORS, run.code(), run.out());
		assertTrue(run.out().endsWith("11 texts checked at 2026-07-01: 15 errors, 31 warnings, 34 infos, 20 of them waived.\n"), run.out());
	}

	@Test
	void fixMakesWhatIsCertainAndKeepsTheRestOfTheFile() throws IOException {
		String text = "// a card\r\ndeclaration C { mass 2,5 kg\r\n profile { inventory {\r\nA1-A3 C1\r\nPERE 1,20 n.a. // é\r\nPERT 1\r\n} } }\r\n";
		Path file = write("c.kaart", text);
		Run dry = run("fix", "--dry-run", "--language", "en", file);
		assertEquals(text, Files.readString(file));
		assertEquals(List.of(":2:23: syntax Write a decimal point", ":5:6: table-cell-comma Write 1.20", ":5:11: table-cell-spelling Write ND",
				"3 fixes could be made in 1 of 1 texts."), dry.out().lines().map(l -> l.replace(file.toString(), "")).toList());
		Run run = run("fix", "--language", "en", file);
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(run.out().endsWith("3 fixes made in 1 of 1 texts.\n"), run.out());
		assertEquals(text.replace("2,5", "2.5").replace("1,20 n.a.", "1.20 ND"), Files.readString(file));
		assertEquals("0 fixes made in 0 of 1 texts.\n", run("fix", file).out());
	}

	@Test
	void fixMakesAChoiceOnlyWhenItsRuleIsNamed() throws IOException {
		Path file = write("h.kaart", "building H { element 1 { Beton 1 m3 } }\n");
		assertEquals("0 fixes made in 0 of 1 texts.\n", run("fix", file).out());
		run("fix", "--rule", "link-unresolved", file);
		assertTrue(Files.readString(file).endsWith("declaration Beton \"Beton\" {\n  functional unit 1 m3\n}\n"), Files.readString(file));
		assertOneSentence(run("fix", "--rule", "name-twice", file), ExitCode.UNUSABLE, "There are no fixes for name-twice. The rules with fixes: syntax, ");
	}

	@Test
	void aFolderStandsForTheProjectsBelowIt() throws IOException {
		write("cards/.kaartwerk/project", "");
		write("cards/a.kaart", "package p\ndeclaration A { mass 1 kg }\n");
		write("works/.kaartwerk/project", "depends = ../cards\n");
		write("works/h.kaart", "import p.A\nbuilding H { element 1 { A 1 kg } }\n");
		write("works/target/left.kaart", "declaration");
		Run run = run("check", "--language", "en", "--date", "2026-09-01", dir);
		assertTrue(run.out().contains("cards/a.kaart:2:13: "), run.out() + run.err());
		assertTrue(run.out().contains("works/h.kaart:2:10: "), run.out());
		assertTrue(run.out().contains("\n2 texts checked at 2026-09-01: "), run.out());
		assertFalse(run.out().contains("link-unresolved"), run.out());
	}

	@Test
	void countsAreSaidInTheLanguageThatIsAskedFor() throws IOException {
		Path file = write("c.kaart", "reviewer Y \"Toetser Y\"\n");
		assertEquals("1 tekst gecontroleerd op 2026-09-01: 0 fouten, 0 waarschuwingen, 0 opmerkingen.\n", run("check", "--language", "nl", "--date", "2026-09-01", file).out());
		assertEquals("0 reparaties gedaan in 0 van 1 teksten.\n", run("fix", "--language", "nl", file).out());
	}

	@Test
	void aDayThatIsNoneAndACommandThatIsNoneAreNamed() {
		Run day = run("check", "--date", "2026-02-30", dir);
		assertOneSentence(day, ExitCode.UNUSABLE, "\"2026-02-30\" is no day of the form YYYY-MM-DD");
		assertFalse(day.err().contains("java."), day.err());
		assertOneSentence(run("chekc", dir), ExitCode.UNUSABLE, "There is no command chekc; the commands are mki, explain, ");
	}

	@Test
	void whatIsNeitherFolderNorTextIsRefused() throws IOException {
		assertOneSentence(run("check", "/dev/null"), ExitCode.UNUSABLE, "/dev/null is no *.kaart text.");
	}

	/** GWP 1.86e2.. by hand: the MKI of a real card from its text and the weights file, without any class of ours. */
	@Test
	void theMkiOfARealCardIsItsScoresTimesTheWeights() throws IOException {
		double expected = 0;
		List<String> weights = Files.readAllLines(ROOT.resolve("bundles/nl.kaartwerk.method/src/nl/kaartwerk/method/data/weights-A2.csv"));
		List<String> card = Files.readAllLines(EXAMPLE.resolve("kaarten/BetonC20_25.kaart"));
		int compared = 0;
		for (String weight : weights.subList(1, weights.size())) {
			String[] fields = weight.split(",");
			String line = card.stream().map(String::strip).filter(l -> l.startsWith(fields[0] + " ")).findFirst().orElseThrow();
			for (String cell : line.substring(line.contains("]") ? line.indexOf(']') + 1 : fields[0].length()).strip().split("\\s+")) {
				double factor = line.contains("[kg PO4 eq]") ? 0.326 : 1;
				expected += Double.parseDouble(cell) * factor * Double.parseDouble(fields[1]);
				compared++;
			}
		}
		assertEquals(19 * 9, compared);
		JsonObject json = JsonParser.parseString(run("mki", "--set", "A2", "--format", "json", EXAMPLE.resolve("kaarten/BetonC20_25.kaart")).out())
				.getAsJsonObject().getAsJsonArray("declarations").get(0).getAsJsonObject();
		assertEquals(expected, json.get("mki").getAsDouble(), Math.abs(expected) * 1e-12);
		assertTrue(json.get("complete").getAsBoolean());
	}

	@Test
	void jsonOfAWorkHasMkiMpgCompleteAndElements() {
		JsonObject work = JsonParser.parseString(run("mki", "--format", "json", EXAMPLE).out()).getAsJsonObject().getAsJsonArray("works").get(0)
				.getAsJsonObject();
		assertEquals("Rijwoning", work.get("name").getAsString());
		assertFalse(work.get("complete").getAsBoolean());
		assertEquals(work.get("mki").getAsDouble() / (124 * 75), work.get("mpg").getAsDouble(), 1e-12);
		JsonArray elements = work.getAsJsonArray("elements");
		assertEquals(8, elements.size());
		double sum = 0;
		for (JsonElement element : elements) {
			JsonObject object = element.getAsJsonObject();
			sum += object.get("mki").isJsonNull() ? 0 : object.get("mki").getAsDouble();
			for (JsonElement use : object.getAsJsonArray("uses")) {
				double modules = use.getAsJsonObject().getAsJsonObject("modules").entrySet().stream().mapToDouble(m -> m.getValue().getAsDouble()).sum();
				JsonElement mki = use.getAsJsonObject().get("mki");
				assertEquals(mki.isJsonNull() ? 0 : mki.getAsDouble(), modules, 1e-6);
			}
		}
		assertEquals(work.get("mki").getAsDouble(), sum, 1e-6);
		assertTrue(work.getAsJsonObject("sets").has("A1"));
	}

	@Test
	void csvHasALinePerUse() {
		List<String> lines = run("mki", "--format", "csv", EXAMPLE).out().lines().toList();
		assertEquals(1 + 12, lines.size());
		assertTrue(lines.get(0).startsWith("work,element,element_title,declaration"));
	}

	@Test
	void theSetFollowsTheReferenceDate() throws IOException {
		String text = "declaration D { functional unit 1 kg profile { impacts A1 {\nA1-A3\nGWP 2\n} } } "
				+ "building B { reference date %s element 1 { D 1 kg } }";
		assertTrue(run("mki", write("old.kaart", text.formatted("2026-06-30"))).out().contains("Set A1"));
		assertTrue(run("mki", write("new.kaart", text.formatted("2026-07-01"))).out().contains("Set A2"));
		assertTrue(run("mki", "--set", "A1", dir.resolve("new.kaart")).out().contains("Set A1"));
	}

	@Test
	void dutchIsSpokenToo() {
		assertTrue(run("mki", "--language", "nl", EXAMPLE).out().contains("De MKI is onvolledig"));
		assertTrue(run("check", "--language", "nl", EXAMPLE).out().contains("geen ervan telt mee"));
	}

	@Test
	void textsThatDoNotParseOrLinkGiveNoResult() throws IOException {
		Run run = run("mki", write("a.kaart", "building B { element 1 { Nothing 1 kg } }"));
		assertEquals(ExitCode.ERRORS, run.code());
		assertEquals("", run.out());
		assertTrue(run.err().contains("a.kaart:1:26: error link-unresolved There is no declaration named Nothing."), run.err());
	}

	@Test
	void anUnreadableFileElsewhereInTheProjectIsLeftOutAndNamed() throws IOException {
		write(".kaartwerk/project", "");
		Files.write(dir.resolve("latin.kaart"), new byte[] { '/', '/', (byte) 0xe9 });
		Run run = run("check", write("a.kaart", "owner A"));
		assertEquals(ExitCode.OK, run.code());
		assertTrue(run.err().contains("latin.kaart is not UTF-8 text (line 1). Save it as UTF-8. It was left out."), run.err());
	}

	@Test
	void otherErrorsStillGiveAnIncompleteResult() throws IOException {
		Run run = run("mki", write("a.kaart", "declaration D { functional unit 1 kg profile { impacts A2 {\nA1-A3\nAP x\n} } } "
				+ "building B { reference date 2026-07-01 element 1 { D 1 kg } }"));
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(run.out().contains("incomplete"), run.out());
	}

	@Test
	void checkListsFindingsWithFileLineAndColumn() throws IOException {
		Run run = run("check", "--language", "en", "--date", "2026-07-01", write("a.kaart", "declaration D {\n  category 9\n  mass 1 m2\n}\n"));
		assertEquals(ExitCode.ERRORS, run.code());
		assertEquals(List.of("a.kaart:1:13: warning classification-missing D is not classified.",
				"a.kaart:1:13: error functional-unit-missing D states no functional unit.",
				"a.kaart:1:13: warning scores-missing D has neither scores nor a published MKI.",
				"a.kaart:1:13: error service-life-missing D states no service life.",
				"a.kaart:1:13: error validity-missing D does not say until when it is valid.",
				"a.kaart:2:12: error category-unknown There is no category 9. The categories are 1, 2, 3, 3a.",
				"a.kaart:3:10: error unit-dimension m2 is no unit of mass.", "1 text checked at 2026-07-01: 5 errors, 2 warnings, 0 infos."),
				run.out().lines().map(l -> l.substring(Math.max(l.indexOf("a.kaart"), 0))).toList());
	}

	@Test
	void checkSpeaksJsonAndSarif() throws IOException {
		Path file = write("a.kaart", "declaration D { category 9 }");
		JsonObject json = JsonParser.parseString(run("check", "--format", "json", file).out()).getAsJsonObject();
		JsonObject first = json.getAsJsonArray("diagnostics").asList().stream().map(JsonElement::getAsJsonObject)
				.filter(d -> d.get("code").getAsString().equals("category-unknown")).findFirst().orElseThrow();
		assertEquals("category-unknown", first.get("code").getAsString());
		assertEquals(25, first.get("offset").getAsInt());
		assertEquals(1, first.get("length").getAsInt());
		JsonObject run = JsonParser.parseString(run("check", "--format", "sarif", file).out()).getAsJsonObject().getAsJsonArray("runs").get(0)
				.getAsJsonObject();
		assertTrue(run.getAsJsonArray("results").asList().stream().anyMatch(r -> r.getAsJsonObject().get("ruleId").getAsString().equals("category-unknown")));
		assertEquals(Catalogue.rules().size(), run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").size());
	}

	@Test
	void wrongUseAndUnreadableInputAreOneSentenceAndExitCodeTwo() throws IOException {
		assertOneSentence(run("mki", dir.resolve("nothing")), ExitCode.UNUSABLE, "There is no file or folder");
		assertOneSentence(run("check", dir), ExitCode.UNUSABLE, "There are no *.kaart texts in");
		assertOneSentence(run("mki", "--set", "A3", EXAMPLE), ExitCode.UNUSABLE, "There is no indicator set A3; the sets are A1 and A2.");
		assertOneSentence(run("mki", write("x.txt", "")), ExitCode.UNUSABLE, "is no *.kaart text");
		assertOneSentence(run("mki", write("empty/e.kaart", "")), ExitCode.UNUSABLE, "no work and no declaration");
		assertOneSentence(run("mki", "--format", "xml", EXAMPLE), ExitCode.UNUSABLE, "xml");
		assertOneSentence(run("mki"), ExitCode.UNUSABLE, "PATH");
		assertOneSentence(run("fly"), ExitCode.UNUSABLE, "fly");
		assertOneSentence(run("check", "--language", "fr", EXAMPLE), ExitCode.UNUSABLE, "There is no language fr");
		assertOneSentence(run("import", "--from", "pdf", "--to", dir, EXAMPLE), ExitCode.UNUSABLE, "There is no format pdf; the formats are: auto, ");
		Path latin = dir.resolve("latin.kaart");
		Files.write(latin, new byte[] { '/', '/', (byte) 0xe9 });
		assertOneSentence(run("check", latin), ExitCode.UNUSABLE, "is not UTF-8 text (line 1)");
	}

	@Test
	void aLineOfHundredMegabytesIsRefusedQuickly() throws IOException {
		Path file = dir.resolve("huge.kaart");
		try (var out = Files.newBufferedWriter(file)) {
			String piece = "x".repeat(1 << 20);
			for (int i = 0; i < 100; i++) {
				out.write(piece);
			}
		}
		assertOneSentence(run("mki", file), ExitCode.UNUSABLE, "is 100 MB; texts of up to 64 MB are read.");
	}

	@Test
	void aLongLineBelowTheLimitIsReadWithoutTrouble() throws IOException {
		Path file = write("long.kaart", "declaration D { functional unit 1 kg profile { impacts A2 {\nA1-A3\nAP" + " 1".repeat(500_000) + "\n} } }");
		Run run = run("check", file);
		assertEquals(ExitCode.ERRORS, run.code());
		assertTrue(run.out().contains("table-row-long"), run.out());
	}

	@Test
	void cardsOfOneOwnerShareItsDefinition() throws IOException {
		String epd = "{\"processInformation\":{\"dataSetInformation\":{\"name\":{\"baseName\":[{\"value\":\"%s\",\"lang\":\"en\"}]}}},"
				+ "\"administrativeInformation\":{\"publicationAndOwnership\":{\"referenceToOwnershipOfDataSet\":{\"shortDescription\":"
				+ "[{\"value\":\"Brick works\",\"lang\":\"en\"}]}}},\"exchanges\":{\"exchange\":[]}}";
		Run run = run("import", "--from", "ilcd-json", "--to", dir.resolve("cards"), write("in/a.json", epd.formatted("Red brick")),
				write("in/b.json", epd.formatted("Blue brick")));
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(Files.readString(dir.resolve("cards/Red_Brick.kaart")).contains("owner Brick_Works \"Brick works\""));
		assertFalse(Files.readString(dir.resolve("cards/Blue_Brick.kaart")).contains("\"Brick works\""));
		assertNoneUnreadable(run("check", dir.resolve("cards")));
	}

	/** What is imported can be read as it is meant; what a reviewer would say about it is another matter. */
	private static void assertNoneUnreadable(Run check) {
		List<String> structural = Catalogue.rules().stream().filter(r -> !r.waivable()).map(Rule::id).toList();
		assertEquals(List.of(), check.out().lines().filter(line -> structural.stream().anyMatch(id -> line.contains(": error " + id + ' '))).toList());
	}

	@Test
	void importedCardsReadBackWithoutErrorsAndNeverReplaceOthersUnasked() throws IOException {
		Path samples = ROOT.resolve("../shared/samples/epdx");
		if (!Files.isDirectory(samples)) {
			System.out.println("Skipped: there are no sample EPDs in " + samples);
		}
		Assumptions.assumeTrue(Files.isDirectory(samples));
		Run run = run("import", "--from", "ilcd-json", "--to", dir.resolve("cards"), "--package", "a.b", samples);
		assertEquals(ExitCode.ERRORS, run.code(), "two files are refused");
		assertEquals(2, run.err().lines().count(), run.err());
		assertTrue(run.out().endsWith("15 of 17 imported into " + dir.resolve("cards") + ".\n"), run.out());
		assertNoneUnreadable(run("check", dir.resolve("cards")));
		List<String> again = new ArrayList<>();
		try (Stream<Path> files = Files.list(dir.resolve("cards"))) {
			files.filter(f -> f.toString().endsWith(".kaart")).forEach(f -> again.add(f.toString()));
		}
		assertEquals(15, again.size());
		assertOneSentence(run("import", "--from", "ilcd-json", "--to", dir.resolve("cards"), samples), ExitCode.UNUSABLE, "exists already");
	}

	private static final String CARDS = "declaration Beton { category 3 functional unit 1 m3 mass 2400 kg service life 50 years profile { impacts A2 {\n"
			+ "A1-A3 A4 D\nGWP-fossil 100 10 -20\nAP 1 0 0\n} } }\n"
			+ "declaration Hout { category 1 functional unit 1 m3 published MKI A2 { A1-A3 4 } }\n";
	private static final String WORKS = "building Basis { function dwelling gross floor area 100 m2 life 75 years reference date 2026-07-01 element 16 { Beton 4.8 t \"balken\" } }\n"
			+ "building Variant extends Basis { element 16 { replace Beton by Hout 2 m3 } }\n";

	@Test
	void contributionsComeLargestFirstWithTheFewThatMakeEightyPerCent() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		Run run = run("mki", "--by", "module", "--language", "en", dir);
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(run.out().contains("A1-A3"), run.out());
		assertTrue(run.out().indexOf("A1-A3") < run.out().indexOf("A4"), run.out());
		Run json = run("mki", "--by", "indicator", "--format", "json", dir);
		assertTrue(json.out().contains("\"key\": \"GWP-fossil\""), json.out());
		Run csv = run("mki", "--by", "category", "--format", "csv", dir);
		assertTrue(csv.out().startsWith("work,set,category,label,mki,share,cumulative,main\nBasis,A2,3,3,"), csv.out());
		assertOneSentence(run("mki", "--by", "colour", dir), ExitCode.UNUSABLE, "There is no grouping colour; there are element, declaration, module");
	}

	@Test
	void aVariantIsComparedWithItsBase() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		Run run = run("mki", "--compare", "Basis", "--language", "en", dir);
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(run.out().startsWith("Variant compared with Basis (set A2, euro)\n"), run.out());
		assertTrue(run.out().contains("MPG"), run.out());
		assertTrue(run.out().contains("One of the two is incomplete"), run.out());
		Run csv = run("mki", "--compare", "Basis", "--by", "element", "--format", "csv", dir);
		// 2 m3 * 4 euro against 2 * (1.3 * (110 * 0.116 + 0.39) - 20 * 0.116) * 1.5
		double base = 2 * (1.3 * (110 * 0.116 + 0.39) - 20 * 0.116) * 1.5;
		String[] cells = csv.out().lines().toList().get(1).split(",");
		assertEquals(base, Double.parseDouble(cells[6]), 1e-9);
		assertEquals(8, Double.parseDouble(cells[7]), 1e-9);
		assertOneSentence(run("mki", "--compare", "Nothing", dir), ExitCode.UNUSABLE, "There is no work Nothing to compare with; the works are Basis, Variant.");
	}

	@Test
	void strictMakesAnIncompleteResultAFailure() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		assertEquals(ExitCode.OK, run("mki", dir).code());
		Run strict = run("mki", "--strict", dir);
		assertEquals(ExitCode.ERRORS, strict.code());
		assertTrue(strict.out().contains("MPG"), "the result is printed all the same");
	}

	@Test
	void theVersionOfTheMethodMayBeChosen() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		String current = run("mki", "--format", "json", dir).out();
		String older = run("mki", "--method", "replacement-without-D", "--format", "json", dir).out();
		assertTrue(current.contains("\"method\": \"replacement-with-D\"") && older.contains("\"method\": \"replacement-without-D\""), older);
		assertFalse(current.equals(older.replace("without-D", "with-D")), "a replacement without module D costs more here");
		assertOneSentence(run("mki", "--method", "2019", dir), ExitCode.UNUSABLE, "There is no method version 2019; the versions are replacement-with-D and");
	}

	@Test
	void aFigureIsExplainedDownToTheLineAndTheRow() throws IOException {
		Path cards = write("cards.kaart", CARDS);
		Path works = write("works.kaart", WORKS);
		Run run = run("explain", "Basis/16/Beton", dir, "--module", "A1-A3", "--indicator", "GWP-fossil", "--language", "en");
		assertEquals(ExitCode.OK, run.code(), run.err());
		String text = run.out().replace(works.toString(), "WORKS").replace(cards.toString(), "CARDS");
		assertEquals("""
				balken: Beton: 30.16 euro   [WORKS:1]
				  + profile balken: Beton: 30.16 euro   [CARDS:1]
				    + module A1-A3: 30.16 euro   [CARDS:1]
				      + GWP-fossil in A1-A3: 30.16 euro   [CARDS:3]
				        = score of GWP-fossil in A1-A3, as declared: 100 kg CO2 eq   [CARDS:3]
				        x 4.8 t in functional units of Beton: 2   [WORKS:1]
				          = amount as written: 4.8 t: 4.8 t   [WORKS:1]
				          x converted into kg: 1000
				          x mass per functional unit, as the card states it: 0.000416666666667   [CARDS:1]
				        x surcharge of category 3: 1.3   [method data categories.csv, line 4]
				        x weight of GWP-fossil, NMD-A2 version 1: 0.116 euro/kg CO2 eq   [method data weights-A2.csv, line 3]
				""", text);
	}

	@Test
	void anExplanationAsJsonHasEveryStepToTheLeaves() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		Run run = run("explain", "Variant", dir, "--format", "json");
		assertEquals(ExitCode.OK, run.code(), run.err());
		for (String part : new String[] { "\"kind\": \"mpg\"", "\"kind\": \"published\"", "\"operation\": \"quotient\"", "\"line\": 6", "\"kind\": \"amount-given\"" }) {
			assertTrue(run.out().contains(part), part + " in " + run.out());
		}
	}

	@Test
	void whatIsAskedForAndNotThereIsSaidInOneSentence() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		assertOneSentence(run("explain", "House", dir), ExitCode.UNUSABLE, "There is no work House; the works are Basis, Variant.");
		assertOneSentence(run("explain", "Basis/17", dir), ExitCode.UNUSABLE, "Work Basis has no element 17; its elements are 16.");
		assertOneSentence(run("explain", "Basis/16/Hout", dir), ExitCode.UNUSABLE, "Element 16 has no use of Hout; it uses Beton.");
		assertOneSentence(run("explain", "Basis", dir, "--module", "B6"), ExitCode.UNUSABLE, "There is no counted module B6; they are A1-A3, A4");
		assertOneSentence(run("explain", "Basis", dir, "--indicator", "GWP"), ExitCode.UNUSABLE, "Set A2 has no indicator GWP.");
	}

	@Test
	void brokenMethodDataAreReportedAndNothingIsComputed() throws IOException {
		write("cards.kaart", CARDS);
		write("works.kaart", WORKS);
		Path data = write(".kaartwerk/lives.csv", "function,years,status,source,name_en,name_nl\nschool,x,verified,own,school,school\n");
		Run check = run("check", "--language", "en", dir);
		assertEquals(ExitCode.ERRORS, check.code(), check.out());
		assertTrue(check.out().contains(data + ":2:1: error data-invalid \"x\" does not belong in the column years: 1.5e-3."), check.out());
		Run mki = run("mki", "--language", "en", dir);
		assertEquals(ExitCode.ERRORS, mki.code());
		assertTrue(mki.err().contains("data-invalid") && mki.err().contains("Nothing was computed"), mki.err());
		assertEquals("", mki.out());
	}

	@Test
	void aCivilWorkShowsItsPhasesAndNoMpg() throws IOException {
		write("cards.kaart", CARDS);
		write("brug.kaart", "civil work Brug { analysis period 100 years reference date 2026-07-01 element 21 { Beton 1 m3 } }\n");
		Run run = run("mki", "--language", "en", dir);
		assertTrue(run.out().contains("product (A1-A3)") && run.out().contains("beyond the system (D)"), run.out());
		assertFalse(run.out().contains("MPG"), run.out());
	}
}
