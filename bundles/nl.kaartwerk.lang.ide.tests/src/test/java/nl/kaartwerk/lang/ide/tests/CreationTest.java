package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.CardCopy;
import nl.kaartwerk.lang.ide.creation.CardDraft;
import nl.kaartwerk.lang.ide.creation.Placement;
import nl.kaartwerk.lang.ide.creation.ProjectText;
import nl.kaartwerk.lang.ide.creation.TextHead;
import nl.kaartwerk.lang.ide.creation.WorkDraft;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;

/** The texts that the wizards write. */
class CreationTest {
	private static final Method METHOD = Method.shipped();

	private static IndicatorSet set(String id) {
		return METHOD.set(id).orElseThrow();
	}

	private static List<Module> modules(String... codes) {
		return List.of(codes).stream().map(code -> METHOD.modules().columns().stream().filter(module -> module.code().equals(code)).findFirst().orElseThrow()).toList();
	}

	private static void assertParses(String text) {
		assertFalse(KaartIdeSetup.injector().getInstance(IParser.class).parse(new StringReader(text)).hasSyntaxErrors(), text);
	}

	private static String chosen(Skeleton.Filled filled) {
		return filled.text().substring(filled.offset(), filled.offset() + filled.length());
	}

	@Test
	void aCardIsTheSkeletonWithWhatIsKnownAndItsTables() {
		Skeleton.Filled card = new CardDraft("Beton", "Beton \"C30/37\"", "1", "m3", "16", List.of(set("A1")), modules("A1-A3", "D")).text();
		assertEquals("""
				declaration Beton "Beton \\"C30/37\\"" {
				  category 1
				  functional unit 1 m3 "description"
				  mass 1 kg
				  service life 75 years
				  classified NL/SfB 16
				  profile "Beton \\"C30/37\\"" {
				    impacts A1 {
				             A1-A3   D
				      ADPE      ND  ND
				      ADPF      ND  ND
				      GWP       ND  ND
				      ODP       ND  ND
				      POCP      ND  ND
				      AP        ND  ND
				      EP        ND  ND
				      HTP       ND  ND
				      FAETP     ND  ND
				      MAETP     ND  ND
				      TETP      ND  ND
				    }
				  }
				}
				""", card.text());
		assertEquals("description", chosen(card));
		assertParses(card.text());
	}

	@Test
	void whatIsNotKnownIsLeftToFillInAndAMissingCodeLeavesItsLineOut() {
		Skeleton.Filled card = new CardDraft("life", "", "3", "my unit", "", List.of(), List.of()).text();
		assertEquals("declaration ^life \"title\" {\n  category 3\n  functional unit 1 \"my unit\" \"description\"\n  mass 1 kg\n  service life 75 years\n"
				+ "  profile \"part\" {\n    \n  }\n}\n", card.text());
		assertEquals("title", chosen(card));
		assertParses(card.text());
	}

	@Test
	void worksAreTheirSkeletons() {
		Skeleton.Filled house = new WorkDraft.Building("Huis", "Het huis", "dwelling", "", "2026-07-01").text();
		assertEquals("""
				building Huis "Het huis" {
				  function dwelling
				  gross floor area 100 m2
				  reference date 2026-07-01
				""", house.text().substring(0, house.text().indexOf("  \n}")));
		assertEquals("100", chosen(house));
		Skeleton.Filled bridge = new WorkDraft.Civil("Brug", "De brug", "100", "2026").text();
		assertEquals("civil work Brug \"De brug\" {\n  analysis period 100 years\n  reference date 2026\n  \n}\n", bridge.text());
		assertEquals(bridge.text().indexOf("  \n}") + 2, bridge.offset());
		assertEquals(0, bridge.length());
		assertParses(house.text() + bridge.text());
	}

	@Test
	void aNewFileHasItsPackageAndImportsFirst() {
		Placement placed = Placement.inNewFile("nl.life", List.of("nl.ander.*"), new Skeleton.Filled("owner X\n", 6, 1));
		String text = TextChange.apply("", placed.changes());
		assertEquals("package nl.^life\n\nimport nl.ander.*\n\nowner X\n", text);
		assertEquals("X", text.substring(placed.offset(), placed.offset() + placed.length()));
		assertEquals("owner X\n", TextChange.apply("", Placement.inNewFile("", List.of(), new Skeleton.Filled("owner X\n", 6, 1)).changes()));
	}

	private static String added(String text, String... imports) {
		Placement placed = Placement.atEnd(text, List.of(imports), new Skeleton.Filled("owner X {\n}\n", 6, 1));
		String changed = TextChange.apply(text, placed.changes());
		assertEquals("X", changed.substring(placed.offset(), placed.offset() + placed.length()), changed);
		return changed;
	}

	@Test
	void aDefinitionComesAfterAllThatIsThereWithALineBetween() {
		assertEquals("owner X {\n}\n", added(""));
		assertEquals("owner A\n\nowner X {\n}\n", added("owner A"));
		assertEquals("owner A\n\nowner X {\n}\n", added("owner A\n"));
		assertEquals("owner A\n\nowner X {\n}\n", added("owner A\n\n"));
		assertEquals("owner A\r\n\r\nowner X {\r\n}\r\n", added("owner A\r\n"));
		assertEquals("declaration {{{ \"half\n\nowner X {\n}\n", added("declaration {{{ \"half\n"));
	}

	@Test
	void itsImportsComeAfterThoseThatAreThereAndNoneTwice() {
		assertEquals("package p\nimport a.*\nimport b.C\n\nowner A\n\nowner X {\n}\n", added("package p\nimport a.*\n\nowner A\n", "b.C", "a.*"));
		assertEquals("package p\n\nimport b.*\n\nowner A\n\nowner X {\n}\n", added("package p\n\nowner A\n", "b.*"));
		assertEquals("import b.*\n\nowner A\n\nowner X {\n}\n", added("owner A\n", "b.*"));
	}

	@Test
	void theHeadOfATextIsReadThoughTheRestIsHalfTyped() {
		assertEquals(new TextHead("nl.life", List.of("a.*", "b.c.D"), 47), TextHead.of("// { x\npackage nl.^life\nimport a.*\nimport b.c.D\ndeclaration {{ \""));
		assertEquals(new TextHead("", List.of(), 0), TextHead.of("owner package"));
		assertEquals(new TextHead("", List.of(), 0), TextHead.of(""));
		assertEquals(new TextHead("p", List.of(), 9), TextHead.of("package p"));
	}

	private static final String TEMPLATE = """
			package nl.bron
			import nl.partijen.*

			declaration Oud "Het oude" { // hoofd
			  category 1   registration "NMD 12"
			  uuid "1-2"
			  functional unit 1 m3 "beton"
			  practitioner "Bureau"  reviewer "Toetser"  reviewed 2025-12-10  published 2025-12-19
			  valid 2026-01-01 to 2030-12-31
			  waive score-not-declared because "past" by "Jan"
			  published MKI A1 { total 3 }
			  // blijft
			  profile "deel" {
			    impacts A1 {
			           A1-A3
			      GWP      5
			    }
			  }
			}

			declaration Half "x" { category
			""";

	@Test
	void aCopyHasNoReviewValidityOrPublicationAndKeepsLayoutAndRemarks() {
		Skeleton.Filled copy = CardCopy.of(TEMPLATE, "Oud").orElseThrow().as("Nieuw", "");
		assertEquals("""
				declaration Nieuw "Het oude" { // hoofd
				  category 1
				  functional unit 1 m3 "beton"
				  practitioner "Bureau"
				  // blijft
				  profile "deel" {
				    impacts A1 {
				           A1-A3
				      GWP      5
				    }
				  }
				}
				""", copy.text());
		assertEquals("Het oude", chosen(copy));
		assertEquals("declaration Nieuw \"Anders\" {", CardCopy.of(TEMPLATE, "Oud").orElseThrow().as("Nieuw", "Anders").text().substring(0, 28));
		assertParses(copy.text());
	}

	@Test
	void aCopyWithoutATitleAndWithWindowsLineEndsIsACopyToo() {
		Skeleton.Filled copy = CardCopy.of("declaration A\r\n{\r\n  valid to 2030\r\n  category 2\r\n}", "A").orElseThrow().as("life", "");
		assertEquals("declaration ^life\n{\n  category 2\n}\n", copy.text());
		assertEquals(copy.text().indexOf('{') + 1, copy.offset());
	}

	@Test
	void aCopyImportsWhatItsTemplateSees() {
		CardCopy copy = CardCopy.of(TEMPLATE, "Oud").orElseThrow();
		assertEquals(List.of("nl.partijen.*"), copy.imports("nl.bron"));
		assertEquals(List.of("nl.partijen.*", "nl.bron.*"), copy.imports("nl.doel"));
	}

	@Test
	void halfACardIsNoTemplateAndAWorkIsNone() {
		assertTrue(CardCopy.of(TEMPLATE, "Half").isEmpty());
		assertTrue(CardCopy.of(TEMPLATE, "Weg").isEmpty());
		assertTrue(CardCopy.of("building B { }", "B").isEmpty());
	}

	@Test
	void aProjectNamesWhatItDependsOnRelativeToItself() {
		Path root = Path.of("/w/mine");
		assertTrue(ProjectText.of(root, List.of()).startsWith("# Kaartwerk project"));
		assertTrue(ProjectText.of(root, List.of(Path.of("/w/lib"), Path.of("/elsewhere/a b"))).endsWith("\ndepends = ../lib, ../../elsewhere/a b\n"));
		assertFalse(ProjectText.canName(Path.of("/w/a,b")));
		assertThrows(IllegalArgumentException.class, () -> ProjectText.of(root, List.of(Path.of("/w/a,b"))));
	}
}
