package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor proposes and tells in an application for a grant. The caret is | in the texts. */
class ApplicationServicesTest {
	private static final String HEAD = "owner Holland\ndeclaration Plank { owner Holland }\napplication A {\n  scheme \"witte-vlekken-2025\"\n  applicant Holland\n  date 2025-09-01\n";

	@TempDir
	Path dir;

	private Server server;
	private Path file;

	@BeforeEach
	void start() throws Exception {
		file = Files.writeString(dir.resolve("a.kaart"), "");
		server = new Server(dir);
		server.open(file, "");
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
	}

	private List<String> labels(String textWithCaret) throws Exception {
		int caret = textWithCaret.indexOf('|');
		String text = textWithCaret.substring(0, caret) + textWithCaret.substring(caret + 1);
		server.change(file, text);
		var answer = Server.get(server.server().completion(new CompletionParams(Server.document(file), Server.position(text, caret))));
		List<CompletionItem> items = answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
		return items.stream().sorted(Comparator.comparing(CompletionItem::getSortText)).map(CompletionItem::getLabel).toList();
	}

	private String hover(String textWithCaret) throws Exception {
		int caret = textWithCaret.indexOf('|');
		String text = textWithCaret.substring(0, caret) + textWithCaret.substring(caret + 1);
		server.change(file, text);
		Hover hover = Server.get(server.server().hover(new HoverParams(Server.document(file), Server.position(text, caret))));
		return hover.getContents().getRight().getValue();
	}

	@Test
	void theSchemesAreProposed() throws Exception {
		assertEquals(List.of("\"witte-vlekken-2025\""), labels("application A {\n  scheme |\n}"));
	}

	@Test
	void theKeysThatTheSchemeAsksForAreProposedThoseThatAreMissingFirst() throws Exception {
		List<String> keys = labels(HEAD + "  state contribution-invoiced yes\n  state |\n}");
		assertEquals("trade-register-extract", keys.stream().filter(k -> k.equals("trade-register-extract") || k.equals("contribution-invoiced")).findFirst().orElse(""));
		assertTrue(keys.contains("new-content"), keys.toString());
		List<String> ofClaim = labels(HEAD + "  claim Plank listed white-spot {\n    state |\n  }\n}");
		assertTrue(ofClaim.contains("new-content"), ofClaim.toString());
		assertTrue(!ofClaim.contains("vat-number"), ofClaim.toString());
	}

	@Test
	void theListsOfTheSchemeAreProposed() throws Exception {
		assertEquals(List.of("innovative", "nabb", "white-spot"), labels(HEAD + "  claim Plank listed |\n}").stream().sorted().toList());
	}

	@Test
	void whereAYesOrANoBelongsBothAreProposed() throws Exception {
		List<String> answers = labels(HEAD + "  state trade-register-pdf |\n}");
		assertTrue(answers.containsAll(List.of("yes", "no")), answers.toString());
	}

	@Test
	void theClausesThatAreOpenAreProposedForADecisionThoseThatOnlyAPersonCanTellFirst() throws Exception {
		String innovative = HEAD + "  state contribution-invoiced yes\n  decided 5 met 2025-10-01 by \"J.\" because \"Letter.\"\n  claim Plank listed innovative {\n    state contribution-reason \"Less CO2.\"\n    decided |\n  }\n}";
		List<String> clauses = labels(innovative);
		assertTrue(clauses.indexOf("C1") >= 0 && clauses.indexOf("C1") < clauses.indexOf("7"), clauses.toString());
		assertTrue(clauses.contains("2"), clauses.toString());
		assertEquals(List.of(), clauses.stream().filter(List.of("5", "20", "A2", "C2")::contains).toList(), "not here, told by the machine, or not about this");
		List<String> ofAll = labels(innovative.replace("    decided |\n", "").replace("  claim", "  decided |\n  claim"));
		assertTrue(ofAll.contains("14") && ofAll.contains("C1"), ofAll.toString());
		assertEquals(List.of(), ofAll.stream().filter(List.of("5", "9", "18")::contains).toList(), "decided, or nothing to decide");
	}

	@Test
	void theOutcomesOfADecisionAreProposed() throws Exception {
		List<String> words = labels(HEAD + "  claim Plank listed innovative {\n    decided C1 |\n  }\n}");
		assertTrue(words.containsAll(List.of("met", "not-met")), words.toString());
	}

	@Test
	void theConditionsOfAClauseAreToldOfADecision() throws Exception {
		String told = hover(HEAD + "  claim Plank listed innovative {\n    decided |C1 met 2025-10-01 by \"J.\" because \"Seen.\"\n  }\n}");
		assertTrue(told.startsWith("**C1** \u00b7 What can be decided here:"), told);
		assertTrue(told.contains("- A request shows that the product is innovative"), told);
		assertTrue(told.contains("*Vergoedingsregeling 2025"), told);
		String ofBoth = hover(HEAD + "  decided |1 met 2025-10-01 by \"J.\" because \"Seen.\"\n}");
		assertTrue(ofBoth.contains("The applicant is registered") && ofBoth.contains("owns the data of the card"), ofBoth);
	}

	@Test
	void theQuestionAndItsClauseAreToldOfAKey() throws Exception {
		String told = hover(HEAD + "  state vat-|number \"NL001\"\n}");
		assertTrue(told.startsWith("**vat-number** \u00b7 The VAT number of the applicant"), told);
		assertTrue(told.contains("Stated as text."), told);
		assertTrue(told.contains("Condition 5: The VAT number is given."), told);
	}

	@Test
	void theSchemeIsTold() throws Exception {
		String told = hover(HEAD.replace("witte-vlekken", "witte-|vlekken") + "}");
		assertTrue(told.startsWith("**witte-vlekken-2025** \u00b7 White spots 2025, 4th round"), told);
	}
}
