package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.cli.ExitCode;

/** {@code kaartwerk white-spots}. A2 weighs GWP-fossil with 0.116 euro per kg. */
class WhiteSpotsCommandTest {
	private static final String CARDS = """
			package lib
			declaration Steen "Baksteen" { category 1 functional unit 1 m2 service life 75 years classified NL/SfB 21 published 2026-01-01
			  profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 100 -10
			  } } }
			declaration Vloer { category 3 functional unit 1 m2 service life 75 years classified NL/SfB 23 classified NL/SfB 13 profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 100 -50
			  } } }
			declaration Zand { category 3 functional unit 1 m3 service life 75 years classified NL/SfB 11 valid 2026-01-01 to 2026-12-31 profile { impacts A2 {
			    A1-A3 D
			    GWP-fossil 10 5
			  } } }
			""";
	private static final String WORKS = """
			package lib
			building Huis "Het huis" {
			  life 75 years reference date 2026-11-01 enforced
			  element 21 "Wand" { Steen 10 m2 }
			  element 23 "Vloer" { Vloer 10 m2 }
			  element 11 { Zand 4 m3 }
			  element 27 { }
			}
			building Variant extends Huis { element 13 { Vloer 1 m2 } }
			""";

	@TempDir
	Path dir;

	private Path project;

	@BeforeEach
	void makeProject() throws IOException {
		project = dir.resolve("project");
		write(".kaartwerk/project", "");
		write("kaarten.kaart", CARDS);
		write("werken/huis.kaart", WORKS);
	}

	private void write(String name, String text) throws IOException {
		Path file = project.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static CommandTest.Run spots(Object... args) {
		Object[] all = Arrays.copyOf(args, args.length + 3);
		System.arraycopy(args, 0, all, 1, args.length);
		all[0] = "white-spots";
		all[args.length + 1] = "--date";
		all[args.length + 2] = "2026-11-21";
		return run(all);
	}

	@Test
	void theGroupsAndWhatRestsOnThemAreShown() {
		CommandTest.Run run = spots("--language", "en", project);
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertEquals("""
				White spots by classification, judged at 2026-11-21

				Product group                                   Data  Cards by category  MKI (euro)  On category 3   Share  Surcharge  First by surcharge / MKI
				-----------------------------------------------------------------------------------------------------------------------------------------------
				NL/SfB 23 Floors                     only category 3               3: 1       92.80          92.80  45.0 %      34.80                     1 / 1
				NL/SfB 11 Ground works               only category 3               3: 1        9.05           9.05   4.4 %       2.09                     2 / 2
				NL/SfB 21 External walls  category 1 or 2, published               1: 1      104.40           0.00       -       0.00                         -
				NL/SfB 13 Floor beds                 only category 3               3: 1           -              -       -          -                         -
				NL/SfB 27 Roofs                                 none                  -           -              -       -          -                         -
				-----------------------------------------------------------------------------------------------------------------------------------------------
				Total                                                                        206.25         101.85  49.4 %      36.89

				Work      Set  MKI (euro)  On category 3   Share  Surcharge  Complete
				---------------------------------------------------------------------
				Het huis   A2      206.25         101.85  49.4 %      36.89        no

				Product groups: 1 with data of category 1 or 2, 0 with such data that are not published, 3 with only category 3, 1 without data, 0 to be judged by a person.
				Worth filling first, by surcharge and by MKI on category 3: NL/SfB 23 Floors.
				Incomplete, so that more may rest on category 3 than is shown: Het huis.
				Whether a group is on the list of white spots, a person must tell: the project has no list white-spot in .kaartwerk/product-lists.csv.
				No card for these elements of the works: NL/SfB 27 Roofs.
				""", run.out());
	}

	@Test
	void itSpeaksDutch() {
		String out = spots("--language", "nl", project).out();
		assertTrue(out.startsWith("Witte vlekken naar classificatie, beoordeeld op 2026-11-21\n\nProductgroep "), out);
		assertTrue(out.contains("NL/SfB 23 Vloeren"), out);
		assertTrue(out.contains("Eerst de moeite van het vullen waard, naar toeslag en naar MKI op categorie 3: NL/SfB 23 Vloeren."), out);
	}

	@Test
	void theCardsOfTheWholeProjectAreLookedAtAndOnlyTheWorksInThePathsCount() {
		assertEquals(spots("--language", "en", project).out(), spots("--language", "en", project.resolve("werken")).out());
		String cards = spots("--language", "en", project.resolve("kaarten.kaart")).out();
		assertTrue(cards.contains("No work counts, so nothing is known of what rests on the groups."), cards);
		assertFalse(cards.contains("Het huis"), cards);
	}

	@Test
	void aCardThatHasExpiredAtTheDayGivesNoData() {
		String out = run("white-spots", "--language", "en", "--date", "2027-01-01", project).out();
		assertTrue(out.lines().anyMatch(line -> line.matches("NL/SfB 11 Ground works +none +- +9\\.05 .*")), out);
		assertTrue(out.contains("With cards that are expired or withdrawn, which give no data: NL/SfB 11 Ground works."), out);
	}

	@Test
	void csvHasALineForEachGroupInTheSameColumnsWhateverTheLanguage() {
		String csv = spots("--format", "csv", "--only-missing", "--language", "nl", project).out();
		assertEquals("group,part_of,data,white_spot_list,category_1,category_2,category_3,category_3a,no_category,published,unpublished,publication_unstated,expired,not_yet_valid,"
				+ "uses,without_figure,mki,on_category_3,surcharge,surcharge_unknown,share_on_category_3,mki_with_parts,on_category_3_with_parts,surcharge_with_parts,"
				+ "first_by_surcharge,first_by_mki,needed_by,unknown_on_list", csv.lines().findFirst().orElseThrow());
		assertEquals(List.of("NL/SfB 23", "NL/SfB 11", "NL/SfB 13", "NL/SfB 27"), csv.lines().skip(1).map(line -> line.split(",")[0]).toList());
		assertTrue(csv.contains("\nNL/SfB 27,,none,needs-human,0,"), csv);
		assertEquals(csv, spots("--format", "csv", "--only-missing", "--language", "en", project).out());
	}

	@Test
	void jsonHasAllFiguresAndTheUses() {
		JsonObject json = JsonParser.parseString(spots("--format", "json", project).out()).getAsJsonObject();
		double sum = StreamSupport.stream(json.getAsJsonArray("groups").spliterator(), false).mapToDouble(group -> group.getAsJsonObject().getAsJsonObject("own").get("mki").getAsDouble())
				.sum();
		assertEquals(json.getAsJsonObject("total").get("mki").getAsDouble(), sum, 1e-9);
		JsonObject floors = json.getAsJsonArray("groups").get(0).getAsJsonObject();
		assertEquals("NL/SfB 23", floors.get("group").getAsString());
		assertEquals(34.8, floors.getAsJsonObject("own").get("surcharge").getAsDouble(), 1e-9);
		assertEquals("needs-human", floors.get("whiteSpotList").getAsString());
		JsonObject use = floors.getAsJsonArray("cards").get(0).getAsJsonObject().getAsJsonArray("uses").get(0).getAsJsonObject();
		assertEquals(List.of("lib.Huis", "23 Vloer", "10 m2"), List.of(use.get("work").getAsString(), use.get("element").getAsString(), use.get("amount").getAsString()));
		JsonObject beds = json.getAsJsonArray("groups").get(3).getAsJsonObject();
		assertFalse(beds.getAsJsonArray("cards").get(0).getAsJsonObject().get("countsHere").getAsBoolean(), "it counts in its first group");
	}

	@Test
	void aWorkbookIsWrittenToANewFileOnly() throws IOException {
		Path file = dir.resolve("w.xlsx");
		CommandTest.Run screen = spots("--format", "xlsx", project);
		assertEquals(ExitCode.UNUSABLE, screen.code());
		assertTrue(screen.err().startsWith("kaartwerk: A workbook is no text for the screen. Say --out FILE."), screen.err());
		assertEquals(ExitCode.OK, spots("--format", "xlsx", "--out", file, project).code());
		try (ZipFile zip = new ZipFile(file.toFile())) {
			String sheets = new String(zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheets.contains("Product groups") && sheets.contains("Per work"), sheets);
		}
		byte[] before = Files.readAllBytes(file);
		CommandTest.Run again = spots("--format", "csv", "--out", file, project);
		assertEquals(ExitCode.UNUSABLE, again.code());
		assertTrue(again.err().contains("exists already; nothing was written."), again.err());
		assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
	}

	@Test
	void byListNeedsAListAndTellsWhatNobodyKnows() throws IOException {
		CommandTest.Run none = spots("--by", "list", project);
		assertEquals(ExitCode.UNUSABLE, none.code());
		assertEquals("kaartwerk: The project lists no product groups: .kaartwerk/product-lists.csv has no list group or white-spot.", none.err().strip());
		write(".kaartwerk/product-lists.csv", "list,system,code,declaration,name_en,name_nl,status,source\nwhite-spot,NL/SfB,23,,Storeys,Verdiepingen,verified,test\n"
				+ "group,NL/SfB,99,,,,verified,test\n");
		CommandTest.Run run = spots("--language", "en", "--by", "list", project);
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertTrue(run.out().lines().anyMatch(line -> line.startsWith("NL/SfB 23 Storeys ") && line.contains(" yes ")), run.out());
		assertTrue(run.out().contains("On a list of the project, but no classification and no card knows it: NL/SfB 99."), run.out());
		assertFalse(run.out().contains("a person must tell"), run.out());
	}

	@Test
	void aFaultInTheListIsToldWithItsLineAndNothingIsShown() throws IOException {
		write(".kaartwerk/product-lists.csv", "list,system,code,declaration,name_en,name_nl,status,source\nwhitespot,NL/SfB,23,,,,verified,test\n");
		CommandTest.Run run = spots("--language", "en", project);
		assertEquals(ExitCode.ERRORS, run.code());
		assertTrue(run.err().contains("product-lists.csv:2:1: error data-invalid There is no whitespot (column list)."), run.err());
		assertEquals("", run.out());
	}

	@Test
	void variantsAndNamedWorksCountWhenAsked() {
		assertTrue(spots("--language", "en", "--variants", project).out().contains("\nVariant "));
		String one = spots("--language", "en", "--work", "Variant", project).out();
		assertTrue(one.contains("\nVariant ") && !one.contains("\nHet huis "), one);
		CommandTest.Run unknown = spots("--work", "Nobody", project);
		assertEquals(ExitCode.UNUSABLE, unknown.code());
		assertEquals("kaartwerk: There is no work Nobody in the texts.", unknown.err().strip());
	}

	@Test
	void nothingRestingOnCategory3IsSaid() throws IOException {
		write("werken/huis.kaart", "package lib\nbuilding Huis { life 75 years reference date 2026-11-01 element 21 { Steen 10 m2 } }\n");
		assertTrue(spots("--language", "en", project).out().contains("Nothing in these works rests on category 3."));
	}

	@Test
	void textsWithErrorsAndWrongUseEndTheCommand() throws IOException {
		write("werken/fout.kaart", "building {");
		assertEquals(ExitCode.ERRORS, spots(project).code());
		assertEquals(ExitCode.UNUSABLE, spots(dir.resolve("nowhere")).code());
		assertEquals(ExitCode.UNUSABLE, spots("--set", "A9", project).code());
		assertEquals(ExitCode.UNUSABLE, spots("--by", "colour", project).code());
	}
}
