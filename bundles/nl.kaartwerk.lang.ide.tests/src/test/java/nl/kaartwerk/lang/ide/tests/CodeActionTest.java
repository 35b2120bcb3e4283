package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quick fixes as any editor gets them. */
class CodeActionTest {
	@TempDir
	Path dir;

	@Test
	void theFixesOfADiagnosticComeAsEditsOfTheOpenText() throws Exception {
		String text = "declaration Beton { functional unit 1 m3 }\r\nbuilding H { element 1 { Betn 1 m3 } }\r\n";
		Path file = Files.writeString(dir.resolve("a.kaart"), "");
		try (Server server = new Server(dir)) {
			server.open(file, text);
			server.waitFor(file, "link-unresolved");
			Diagnostic found = server.diagnostics(file).stream().filter(d -> d.getCode().getLeft().equals("link-unresolved")).findFirst().orElseThrow();
			List<CodeAction> actions = Server
					.get(server.server().codeAction(
							new CodeActionParams(Server.document(file), found.getRange(), new CodeActionContext(List.of(found)))))
					.stream().map(Either::getRight).toList();
			assertEquals(List.of("Change to Beton", "Create the declaration Betn"), actions.stream().map(CodeAction::getTitle).toList());
			assertEquals(List.of(true, false), actions.stream().map(CodeAction::getIsPreferred).toList());
			TextEdit rename = actions.get(0).getEdit().getChanges().get(Server.address(file)).getFirst();
			assertEquals(List.of(Server.position(text, text.indexOf("Betn")), Server.position(text, text.indexOf("Betn") + 4), "Beton"),
					List.of(rename.getRange().getStart(), rename.getRange().getEnd(), rename.getNewText()));
			TextEdit stub = actions.get(1).getEdit().getChanges().get(Server.address(file)).getFirst();
			assertEquals("\r\ndeclaration Betn \"Betn\" {\r\n  functional unit 1 m3\r\n}\r\n", stub.getNewText());
		}
	}
}
