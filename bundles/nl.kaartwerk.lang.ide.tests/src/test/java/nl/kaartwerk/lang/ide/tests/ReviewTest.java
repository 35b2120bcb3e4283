package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review says is told in its card, in another file, and answered there. */
class ReviewTest {
	private static final String CARD = """
			declaration Beton {
			  functional unit 1 m3
			  mass 2380 kg
			  practitioner "Bureau X"
			  profile { impacts A2 {
			                A1-A3  C4
			    GWP-fossil  180    1
			  } }
			}
			""";
	private static final String REVIEW = """
			review R of Beton {
			  reviewer "Toetser Y"

			  item scenario-plausible open {
			    finding major 2026-02-21 (set A2 indicator GWP-fossil module C4) "Half of it." {
			    }
			  }

			  signed rejected 2026-03-14 by "Toetser Y" {
			    fingerprint "sha256:00"
			    seal "mass" "00000000"
			  }
			}
			""";

	@TempDir
	Path dir;
	private Path card;
	private Path review;

	@BeforeEach
	void texts() throws Exception {
		card = Files.writeString(dir.resolve("beton.kaart"), CARD);
		review = Files.writeString(Files.createDirectories(dir.resolve("reviews")).resolve("r.kaart"), REVIEW);
	}

	private static List<CodeAction> actions(Server server, Path file, String code) throws Exception {
		Diagnostic found = server.diagnostics(file).stream().filter(d -> d.getCode().getLeft().equals(code)).findFirst().orElseThrow();
		return Server.get(server.server().codeAction(new CodeActionParams(Server.document(file), found.getRange(), new CodeActionContext(List.of(found))))).stream().map(Either::getRight)
				.toList();
	}

	@Test
	void anAnswerIsAnEditOfTheReviewAndNotOfTheCard() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(card, codes -> server.allCodes(card) != null && server.allCodes(card).contains("review-finding-major"));
			List<CodeAction> actions = actions(server, card, "review-finding-major");
			assertEquals(List.of("Reply in R", "Resolve in R"), actions.stream().map(CodeAction::getTitle).toList());
			Map<String, List<TextEdit>> changes = actions.getFirst().getEdit().getChanges();
			assertEquals(List.of(Server.address(review)), List.copyOf(changes.keySet()));
			TextEdit reply = changes.get(Server.address(review)).getFirst();
			int at = REVIEW.indexOf("\"Half of it.\" {") + "\"Half of it.\" {".length();
			assertEquals(List.of(Server.position(REVIEW, at), Server.position(REVIEW, at)), List.of(reply.getRange().getStart(), reply.getRange().getEnd()));
			assertTrue(reply.getNewText().matches("\n      reply \\d{4}-\\d\\d-\\d\\d by \"Bureau X\" \"\""), reply.getNewText());
		}
	}

	@Test
	void whatIsResolvedIsNotToldInTheCardAnyMore() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(card, codes -> server.allCodes(card) != null && server.allCodes(card).contains("review-finding-major"));
			server.write(review, REVIEW.replace("\"Half of it.\" {", "\"Half of it.\" { resolved 2026-02-26 by \"Toetser Y\""));
			server.waitFor(card, codes -> !server.allCodes(card).contains("review-finding-major"));
		}
	}

	@Test
	void aScoreThatChangesInTheCardIsNamedInTheReview() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(review, codes -> server.allCodes(review) != null && server.allCodes(review).contains("review-stale"));
			assertTrue(message(server).contains("Changed since (7): functional unit, mass, practitioner"), message(server));
			server.write(card, CARD.replace("180    1\n", "180    1\n    AP  1 2\n"));
			server.waitFor(review, codes -> message(server).contains("Changed since (9)"));
		}
	}

	private String message(Server server) {
		return server.diagnostics(review).stream().filter(d -> d.getCode().getLeft().equals("review-stale")).findFirst().map(d -> d.getMessage().getLeft()).orElse("");
	}

	@Test
	void aReviewIsInTheOutlineWithItsCardHowItEndedAndItsItems() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(review, codes -> server.allCodes(review) != null);
			DocumentSymbol symbol = Server.get(server.server().documentSymbol(new DocumentSymbolParams(Server.document(review)))).getFirst().getRight();
			assertEquals("R", symbol.getName());
			assertEquals("Beton, rejected 2026-03-14", symbol.getDetail());
			assertEquals(List.of("scenario-plausible", "signed rejected"), symbol.getChildren().stream().map(DocumentSymbol::getName).toList());
			assertEquals(List.of("finding"), symbol.getChildren().getFirst().getChildren().stream().map(DocumentSymbol::getName).toList());
		}
	}

	@Test
	void anItemIsExplainedUnderThePointer() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(review, codes -> server.allCodes(review) != null);
			Hover hover = Server.get(server.server().hover(new HoverParams(Server.document(review), Server.position(REVIEW, REVIEW.indexOf("scenario-plausible")))));
			assertTrue(hover.getContents().getRight().getValue().contains("Are the scenarios plausible"), hover.toString());
		}
	}

	@Test
	void aCardThatIsRenamedIsRenamedInItsReview() throws Exception {
		try (Server server = new Server(dir)) {
			server.waitFor(card, codes -> server.allCodes(card) != null);
			Map<String, List<TextEdit>> changes = Server.get(server.server().rename(new RenameParams(Server.document(card), Server.position(CARD, CARD.indexOf("Beton")), "Mortel"))).getChanges();
			assertEquals("Mortel", changes.get(Server.address(review)).getFirst().getNewText());
			assertEquals(Server.position(REVIEW, REVIEW.indexOf("Beton")), changes.get(Server.address(review)).getFirst().getRange().getStart());
		}
	}
}
