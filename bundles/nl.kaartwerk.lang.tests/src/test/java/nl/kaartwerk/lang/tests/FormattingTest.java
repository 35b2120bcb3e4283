package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ReplaceRegion;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.formatting.Formatted;
import nl.kaartwerk.lang.formatting.KaartFormatter;
import nl.kaartwerk.lang.lexing.KaartLexer;
import nl.kaartwerk.lang.parser.antlr.internal.InternalKaartLexer;
import nl.kaartwerk.text.KaartWriter;

/** Formatting aligns tables and uses and changes nothing else. */
class FormattingTest {
	private static final long SEED = 20260702;
	private static final int MUTANTS = 2000;

	private static final String UGLY = """
			package a

			  // not touched:   the indentation of this line

			declaration   Beton   "Beton" {
			      mass 2 kg
			  profile {
			    scenario S1 counted   "one"
			    impacts A2 {
			          A1-A3  A4   S1:   C3 D : C4 // modules

			      // between  rows
			  GWP-fossil 1.86e2 ND 3.9 -6.0 0   // first
			      ADPF[MJ]   9.8e2   1.1e2 /* why */ 11 -70 1,20
			\t\tAP
			      ODP /* unit? */ [kg CFC-11 eq] 1 2 3 4 5 6
			    }


			    inventory { A1-A3
			      PERE 12.1
			      PENRT 3
			    }
			  }
			}
			building Huis {
			 life 75 years
			  element 16 "Fundering" {
			    Beton 4.19 m3   "poeren" service  life 50 years
			        a.Beton   12  kg // rest
			    Beton 1 m3 Beton 2 m3
			    Beton 100 piece service life 5 years }
			  element 17 { Beton   1   m3 }
			}
			""";

	private static final String NEAT = """
			package a

			  // not touched:   the indentation of this line

			declaration   Beton   "Beton" {
			      mass 2 kg
			  profile {
			    scenario S1 counted   "one"
			    impacts A2 {
			                                       A1-A3     A4        S1: C3     D  : C4     // modules

			      // between  rows
			      GWP-fossil                      1.86e2     ND           3.9  -6.0     0     // first
			      ADPF [MJ]                        9.8e2  1.1e2  /* why */ 11   -70  1,20
			      AP
			      ODP /* unit? */ [kg CFC-11 eq]       1      2             3     4     5  6
			    }


			    inventory {  A1-A3
			      PERE        12.1
			      PENRT          3
			    }
			  }
			}
			building Huis {
			 life 75 years
			  element 16 "Fundering" {
			    Beton    4.19 m3    "poeren"  service  life 50 years
			    a.Beton    12 kg                                      // rest
			    Beton 1 m3 Beton 2 m3
			    Beton     100 piece           service life 5 years }
			  element 17 { Beton   1   m3 }
			}
			""";

	@Test
	void tablesAndUsesAreAlignedAndNothingElseChanges() {
		assertEquals(NEAT, formatted(UGLY));
	}

	@Test
	void whatIsAlignedStaysAsItIs() {
		assertEquals(List.of(), KaartFormatter.format(Texts.parse(NEAT)).replacements().stream().map(ReplaceRegion::toString).toList());
	}

	@Test
	void whatTheWriterWritesIsFormatted() {
		String written = KaartWriter.write(Texts.document(UGLY));
		assertEquals(written, formatted(written));
	}

	@Test
	void tabsStayTabsAndWindowsLineEndsStay() {
		String text = "declaration D {\r\n\tprofile {\r\n\t\timpacts A2 {\r\n\t\t A1-A3 A4\r\n\t\t\tGWP-fossil 1 22\r\n\t\t\tAP 333 4\r\n\t\t}\r\n\t}\r\n}\r\n";
		assertEquals("declaration D {\r\n\tprofile {\r\n\t\timpacts A2 {\r\n\t\t\t            A1-A3  A4\r\n\t\t\tGWP-fossil      1  22\r\n"
				+ "\t\t\tAP            333   4\r\n\t\t}\r\n\t}\r\n}\r\n", formatted(text));
	}

	@Test
	void noBreakSpacesFromSpreadsheetsBecomeBlanks() {
		assertEquals("declaration D {\n  profile {\n    impacts A2 {\n          A1-A3  A4\n      AP      1   2\n    }\n  }\n}\n",
				formatted("declaration D {\n  profile {\n    impacts A2 {\n\u00a0A1-A3\tA4\nAP\u00a01\t2\n    }\n  }\n}\n"));
	}

	@Test
	void aRangeWithASyntaxErrorIsRefused() {
		String broken = UGLY.replace("mass 2 kg", "mass 2 kg {");
		Formatted whole = KaartFormatter.format(Texts.parse(broken));
		assertTrue(whole.refused());
		assertEquals(List.of(), whole.replacements());
		assertTrue(KaartFormatter.format(Texts.parse(UGLY.replace("scenario S1", "scenario")), 0, UGLY.length()).refused());
	}

	@Test
	void aLineOfATableWithASyntaxErrorElsewhereInItIsRefused() {
		String broken = UGLY.replace("AP\n", "AP [kg\n");
		int line = broken.indexOf("GWP-fossil");
		assertTrue(KaartFormatter.format(Texts.parse(broken), line, 1).refused());
		String unclosed = "declaration D {\n  profile {\n    impacts A2 {\n      A1-A3\n AP 1\n";
		assertTrue(KaartFormatter.format(Texts.parse(unclosed), unclosed.indexOf("AP"), 1).refused());
	}

	@Test
	void aSyntaxErrorOutsideTheRangeAndItsTablesDoesNotMatter() {
		String broken = UGLY.replace("life 75 years", "life life");
		int line = broken.indexOf("GWP-fossil");
		Formatted formatted = KaartFormatter.format(Texts.parse(broken), line, 1);
		assertFalse(formatted.refused());
		assertTrue(apply(broken, formatted).contains("\n      GWP-fossil                      1.86e2     ND"));
	}

	@Test
	void onlyTheLinesOfTheRangeChangeAndTheyFitTheWholeTable() {
		int line = UGLY.indexOf("  ADPF[MJ]");
		String text = apply(UGLY, KaartFormatter.format(Texts.parse(UGLY), line, 1));
		List<String> before = UGLY.lines().toList();
		List<String> neat = NEAT.lines().toList();
		List<String> after = text.lines().toList();
		for (int i = 0; i < before.size(); i++) {
			assertEquals(before.get(i).contains("ADPF") ? neat.get(i) : before.get(i), after.get(i));
		}
	}

	@Test
	void examplesKeepEveryTokenAndCommentAndAreFormattedAtOnce() throws IOException {
		for (String text : Mutants.corpus()) {
			checkTokens(text, KaartFormatter.format(Texts.parse(text)));
			checkThatNothingIsLeftToDo(formatted(text));
		}
	}

	@Test
	void mutantsKeepEveryTokenAndComment() throws IOException {
		Mutants mutants = new Mutants(SEED);
		int changed = 0;
		int refused = 0;
		for (int n = 0; n < MUTANTS; n++) {
			String text = mutants.next();
			XtextResource resource = Texts.parse(text);
			text = resource.getParseResult().getRootNode().getText(); // as UTF-8 can hold it
			Formatted whole = KaartFormatter.format(resource);
			assertEquals(!resource.getErrors().isEmpty(), whole.refused());
			refused += whole.refused() ? 1 : 0;
			changed += checkTokens(text, whole);
			if (!whole.refused()) {
				checkThatNothingIsLeftToDo(apply(text, whole));
			}
			// Parts of a broken text may be whole: each third of it on its own.
			int third = text.length() / 3;
			for (int part = 0; part < 3; part++) {
				changed += checkTokens(text, KaartFormatter.format(resource, part * third, third));
			}
		}
		assertTrue(changed > MUTANTS / 10, "only " + changed + " of them were changed");
		assertTrue(refused > MUTANTS / 10, "only " + refused + " of them were refused");
	}

	/** @return 1 when formatting changes the text */
	private static int checkTokens(String text, Formatted formatted) {
		String result = apply(text, formatted);
		assertEquals(tokens(text), tokens(result));
		assertEquals(text.lines().count(), result.lines().count());
		return result.equals(text) ? 0 : 1;
	}

	private static void checkThatNothingIsLeftToDo(String formatted) {
		Formatted again = KaartFormatter.format(Texts.parse(formatted));
		assertFalse(again.refused());
		assertEquals(List.of(), again.replacements().stream().map(ReplaceRegion::toString).toList());
	}

	private static String formatted(String text) {
		Formatted formatted = KaartFormatter.format(Texts.parse(text));
		assertFalse(formatted.refused());
		return apply(text, formatted);
	}

	private static String apply(String text, Formatted formatted) {
		StringBuilder result = new StringBuilder(text);
		int end = text.length() + 1;
		for (ReplaceRegion replacement : formatted.replacements().reversed()) {
			assertTrue(replacement.getEndOffset() < end, "replacements overlap");
			end = replacement.getOffset();
			assertTrue(text.substring(replacement.getOffset(), replacement.getEndOffset()).matches("[ \t\u00a0\ufeff]*"), "no blanks");
			replacement.applyTo(result);
		}
		return result.toString();
	}

	/** Types and texts of all tokens but blanks; within a line of a table the words count, not the blanks between them. */
	private static List<String> tokens(String text) {
		KaartLexer lexer = new KaartLexer();
		lexer.setCharStream(new ANTLRStringStream(text));
		List<String> tokens = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getType() == InternalKaartLexer.RULE_WS) {
				continue;
			}
			boolean words = token.getType() == InternalKaartLexer.RULE_TABLE_HEADER || token.getType() == InternalKaartLexer.RULE_ROW_CELLS;
			tokens.add(token.getType() + " " + (words ? words(token.getText()) : token.getText()));
		}
		return tokens;
	}

	/** Words and comments of a line, each as it stands. */
	private static String words(String line) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < line.length();) {
			int close = line.startsWith("/*", i) ? line.indexOf("*/", i + 2) : -1;
			if (close >= 0) {
				words.append('|').append(line, i, close + 2).append('|');
				i = close + 2;
			} else {
				words.append(" \t\u00a0\ufeff".indexOf(line.charAt(i)) >= 0 ? '|' : line.charAt(i));
				i++;
			}
		}
		return words.toString().replaceAll("\\|+", "|").replaceAll("^\\||\\|$", "");
	}
}
