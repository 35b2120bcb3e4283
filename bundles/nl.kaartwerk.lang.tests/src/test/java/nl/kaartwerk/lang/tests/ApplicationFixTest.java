package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.TextChange;

/** The fix that begins missing statements, in texts of all layouts. */
class ApplicationFixTest {
	private static final String CARD = "owner H\ndeclaration P { owner H }\n";
	/** All but three of what an application has to state. */
	private static final String STATED = "state contribution-invoiced yes state trade-register-extract 2025-08-20 state trade-register-pdf yes state vat-number \"1\" "
			+ "state postal-address \"S\" state de-minimis-declaration 2025-08-25 state budget-confirmed yes state earlier-participant no state postponed no "
			+ "state complete-since 2025-09-05 state in-economic-unit no state de-minimis of 2025 0 EUR state de-minimis of 2024 0 EUR ";
	private static final String HEAD = "scheme \"witte-vlekken-2025\" applicant H date 2025-09-01 ";

	/** What the fixes make of a text, one after the other in its own text. */
	private static List<String> repaired(String text) {
		List<QuickFix> fixes = Texts.INJECTOR.getInstance(QuickFixes.class).all(Texts.parse(text)).stream().filter(f -> f.rule().equals("application-statement-missing")).toList();
		return fixes.stream().map(fix -> TextChange.apply(text, fix.changes())).toList();
	}

	@Test
	void theLinesFollowTheLastStatementAndKeepWhatStandsBehindIt() {
		String text = CARD + "application A {\n  " + HEAD + "\n  " + STATED + "// as known\n  claim P { state new-content yes }\n}\n";
		assertEquals(List.of(CARD + "application A {\n  " + HEAD + "\n  " + STATED
				+ "// as known\n  state phone\n  state email\n  state de-minimis of 2023\n  claim P { state new-content yes }\n}\n"), repaired(text));
	}

	@Test
	void anApplicationOnOneLineIsOpenedUp() {
		String text = CARD + "application A { " + HEAD + STATED + "}\n";
		assertEquals(List.of(CARD + "application A { " + HEAD + STATED.strip() + "\n  state phone\n  state email\n  state de-minimis of 2023\n}\n"), repaired(text));
	}

	@Test
	void tabsAndLineEndsOfTheTextAreKept() {
		String text = CARD + "application A {\n\t" + HEAD + "\n\t" + STATED + "\n\tclaim P { state new-content yes }\n}\n";
		assertEquals(List.of((CARD + "application A {\n\t" + HEAD + "\n\t" + STATED
				+ "\n\tstate phone\n\tstate email\n\tstate de-minimis of 2023\n\tclaim P { state new-content yes }\n}\n").replace("\n", "\r\n")), repaired(text.replace("\n", "\r\n")));
	}

	@Test
	void aClaimWithoutBracesGetsThemAndOneWithEmptyBracesIsFilled() {
		String whole = STATED + "state phone \"1\" state email \"e\" state de-minimis of 2023 0 EUR";
		String text = CARD + "application A {\n  " + HEAD + "\n  " + whole + "\n  claim P listed nabb // why\n}\n";
		assertEquals(List.of(CARD + "application A {\n  " + HEAD + "\n  " + whole + "\n  claim P listed nabb {\n    state new-content\n  } // why\n}\n"), repaired(text));
		String empty = text.replace("nabb // why", "nabb { }");
		assertEquals(List.of(CARD + "application A {\n  " + HEAD + "\n  " + whole + "\n  claim P listed nabb {\n    state new-content\n  }\n}\n"), repaired(empty));
	}
}
