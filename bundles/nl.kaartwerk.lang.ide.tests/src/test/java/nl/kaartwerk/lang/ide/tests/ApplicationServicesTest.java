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
