package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.Editor.array;
import static nl.kaartwerk.cli.tests.Editor.document;
import static nl.kaartwerk.cli.tests.Editor.introduction;
import static nl.kaartwerk.cli.tests.Editor.object;
import static nl.kaartwerk.cli.tests.Editor.position;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** {@code kaartwerk lsp} as a process, with editors of all kinds. */
class LanguageServerTest {
	private static final String CARD = "package cards\ndeclaration Beton \"C30/37\" { functional unit 1 m3 }\n";
	private static final String WORK = "import cards.*\nbuilding H {\n  element 16 { Betn 1 m3 }\n}\n";

	@TempDir
	Path dir;

	private Path project;
	private Path card;
	private Path work;
	private Editor editor;

	@BeforeEach
	void project() throws Exception {
		project = Files.createDirectories(dir.toRealPath().resolve("één woning (nieuw) + 100%"));
		card = Files.writeString(project.resolve("beton #1.kaart"), CARD);
		work = Files.writeString(project.resolve("woning.kaart"), WORK);
	}

	@AfterEach
	void stop() {
		editor.close();
	}

	private Editor start(String... arguments) throws Exception {
		editor = new Editor(dir.resolve("errors"), arguments);
		return editor;
	}

	private void begin(JsonObject introduction, String... arguments) throws Exception {
		start(arguments).begin(introduction);
	}

	@Test
	void endsWithZeroAfterShutdownAndExit() throws Exception {
		begin(introduction(project));
		assertTrue(editor.request("shutdown", null).isJsonNull());
		assertEquals(-32600, error(editor.ask("textDocument/hover", object("textDocument", document(card), "position", position(CARD, "Beton", 0)))));
		editor.notify("exit", null);
		assertEquals(0, editor.exitCode());
		assertEquals("", editor.unframed());
		assertEquals("", editor.errors());
	}

	@Test
	void theNextSessionFindsWhatChangedBetween() throws Exception {
		String known = dir.resolve("known").toString();
		begin(introduction(project), "--keep", known);
		editor.findings(work, codes -> codes.contains("link-unresolved"));
		editor.request("shutdown", null);
		editor.notify("exit", null);
		assertEquals(0, editor.exitCode());
		Files.writeString(card, CARD.replace("Beton \"", "Betn \""));
		begin(introduction(project), "--keep", known);
		editor.findings(work, codes -> !codes.contains("link-unresolved"));
		editor.request("shutdown", null);
		editor.notify("exit", null);
		assertEquals(0, editor.exitCode());
		assertEquals("", editor.errors());
	}

	@Test
	void endsWithOneWhenTheEditorBreaksOff() throws Exception {
		begin(introduction(project));
		editor.notify("exit", null);
		assertEquals(1, editor.exitCode());
		begin(introduction(project));
		editor.closeInput();
		assertEquals(1, editor.exitCode());
	}

	@Test
	void endsWhenTheEditorIsKilledThoughItsStreamsStayOpen() throws Exception {
		Process parent = new ProcessBuilder("sleep", "60").start();
		JsonObject introduction = introduction(project);
		introduction.addProperty("processId", parent.pid());
		begin(introduction);
		parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		assertEquals(1, editor.exitCode());
		start("--stdio", "--clientProcessId=" + parent.pid());
		assertEquals(1, editor.exitCode());
	}

	private static int error(JsonObject answer) {
		assertTrue(answer.has("error"), answer.toString());
		return answer.getAsJsonObject("error").get("code").getAsInt();
	}

	private static String complaint(JsonObject answer) {
		return answer.getAsJsonObject("error").get("message").getAsString();
	}

	@Test
	void whatCannotBeReadIsAnsweredByAnErrorAndTheNextMessageIsRead() throws Exception {
		start();
		JsonObject early = editor.ask("textDocument/hover", object("textDocument", document(card), "position", position(CARD, "Beton", 0)));
		assertEquals(-32002, error(early));
		assertEquals("The session has not begun: textDocument/hover came before initialize.", complaint(early));
		editor.begin(introduction(project));
		JsonObject again = editor.ask("initialize", introduction(project));
		assertEquals(-32600, error(again));
		assertEquals("The session has begun already: initialize comes once.", complaint(again));
		editor.sendRaw("Content-Length: 9\r\n\r\n{\"jsonrpc");
		JsonObject unreadable = editor.next();
		assertEquals(-32700, error(unreadable));
		assertTrue(complaint(unreadable).startsWith("The message is no JSON that can be read: "), complaint(unreadable));
		assertTrue(unreadable.get("id").isJsonNull());
		String nested = "[".repeat(20_000);
		editor.sendRaw("Content-Length: " + nested.length() + "\r\n\r\n" + nested);
		assertEquals(-32700, error(editor.next()));
		editor.sendRaw("Content-Length: many\r\n\r\n");
		assertEquals("The message is no JSON that can be read: Content-Length: many", complaint(editor.next()));
		assertEquals(-32601, error(editor.ask("kaartwerk/fly", new JsonObject())));
		assertEquals(-32602, error(editor.ask("textDocument/hover", object("textDocument", "beton", "position", array(1)))));
		assertEquals(-32602, error(editor.ask("textDocument/hover", object("textDocument", document(card)))), "no position");
		editor.notify("textDocument/didChange", object("textDocument", object("uri", "file:///nowhere.kaart", "version", 3), "contentChanges",
				array(object("text", "x"))));
		editor.notify("kaartwerk/unknown", array(1, 2));
		editor.notify("$/unknown", null);
		JsonElement hover = editor.request("textDocument/hover", object("textDocument", document(card), "position", position(CARD, "Beton", 0)));
		assertTrue(hover.toString().contains("C30/37"), hover.toString());
		assertEquals("", editor.unframed());
	}

	/** Editors encode addresses each in their own way, and must find their files again. */
	@Test
	void anAddressIsTheSameFileHoweverItIsEncoded() throws Exception {
		begin(introduction(project));
		editor.open(card, CARD);
		editor.open(work, WORK);
		List<String> codes = Editor.codes(editor.findings(work, found -> found.contains("link-unresolved")));
		assertFalse(codes.contains("name-twice"), codes.toString());
		editor.findings(card, found -> !found.isEmpty());
		assertEquals(2, editor.publishedFor().size(), editor.publishedFor().toString());
		JsonElement definition = editor.request("textDocument/documentSymbol", object("textDocument", document(card)));
		assertTrue(definition.toString().contains("Beton"), definition.toString());
	}

	@Test
	void anEditorOfOneFolderSaysItByAddressOrByPath() throws Exception {
		JsonObject byAddress = object("processId", null, "rootUri", Editor.address(project), "capabilities", new JsonObject());
		begin(byAddress);
		editor.open(work, WORK.replace("Betn", "Beton"));
		editor.findings(work, codes -> !codes.contains("link-unresolved"));
		editor.close();
		JsonObject byPath = object("processId", null, "rootUri", null, "rootPath", project.toString(), "capabilities", new JsonObject());
		begin(byPath);
		editor.open(work, WORK.replace("Betn", "Beton"));
		editor.findings(work, codes -> !codes.contains("link-unresolved"));
	}

	@Test
	void aSingleFileIsCheckedAloneAndWithItsProjectWhenItLiesInOne() throws Exception {
		JsonObject alone = object("processId", null, "rootUri", null, "capabilities", new JsonObject(), "workspaceFolders", null);
		begin(alone);
		String good = WORK.replace("Betn", "Beton");
		editor.open(work, good);
		editor.findings(work, codes -> codes.contains("link-unresolved")); // nobody knows how far its neighbours belong to it
		Path marked = Files.createDirectories(dir.toRealPath().resolve("marked/.kaartwerk")).getParent();
		Files.writeString(marked.resolve(".kaartwerk/project"), "");
		Files.writeString(marked.resolve("card.kaart"), CARD);
		Path inProject = Files.writeString(marked.resolve("work.kaart"), good);
		editor.open(inProject, good);
		editor.findings(inProject, codes -> !codes.contains("link-unresolved"));
		editor.notify("textDocument/didOpen", object("textDocument", object("uri", "untitled:Untitled-1", "languageId", "kaart", "version", 1, "text", CARD)));
		JsonElement symbols = editor.request("textDocument/documentSymbol", object("textDocument", object("uri", "untitled:Untitled-1")));
		assertTrue(symbols.toString().contains("Beton"), symbols.toString());
	}

	@Test
	void aProjectIsLinkedAgainstWhatItDependsOnAsOnTheCommandLine() throws Exception {
		Path cards = Files.createDirectories(dir.toRealPath().resolve("cards"));
		Files.writeString(cards.resolve("card.kaart"), CARD);
		Path all = Files.createDirectories(dir.toRealPath().resolve("all/works/.kaartwerk")).getParent().getParent();
		Files.writeString(all.resolve("works/.kaartwerk/project"), "depends = ../../cards\n");
		Path good = Files.writeString(all.resolve("works/good.kaart"), WORK.replace("Betn", "Beton"));
		Files.createDirectories(all.resolve("target"));
		Files.writeString(all.resolve("target/copy.kaart"), "owner");
		begin(introduction(all));
		editor.findings(good, codes -> !codes.contains("link-unresolved"));
		assertFalse(editor.publishedFor().toString().contains("copy"), editor.publishedFor().toString());
	}

	@Test
	void theEditorSaysTheLanguageUnlessTheCommandDoes() throws Exception {
		JsonObject dutch = introduction(project);
		dutch.addProperty("locale", "nl-NL");
		begin(dutch);
		assertEquals("Er is geen verklaring met de naam Betn. Bedoelt u Beton?", message());
		editor.close();
		begin(dutch, "--language", "en");
		assertEquals("There is no declaration named Betn. Did you mean Beton?", message());
		editor.close();
		dutch.addProperty("locale", "fr");
		begin(dutch);
		assertEquals("There is no declaration named Betn. Did you mean Beton?", message());
	}

	private String message() throws Exception {
		return editor.findings(work, codes -> codes.contains("link-unresolved")).stream()
				.filter(f -> f.get("code").getAsString().equals("link-unresolved")).findFirst().orElseThrow().get("message").getAsString();
	}

	@Test
	void theEditorSetsRulesAndIsToldWhatCannotBeSet() throws Exception {
		JsonObject introduction = introduction(project);
		introduction.add("initializationOptions", object("rules", object("mass-missing", "error", "fly", "off")));
		begin(introduction);
		assertEquals(List.of("1"), severities("mass-missing"));
		JsonObject warning = editor.told("window/showMessage").getFirst().getAsJsonObject("params");
		assertEquals("Rule settings, line 2: There is no rule fly.", warning.get("message").getAsString());
		editor.notify("workspace/didChangeConfiguration", object("settings", object("kaartwerk", object("rules", object("mass-missing", "off")))));
		editor.findings(card, codes -> !codes.contains("mass-missing"));
		editor.notify("workspace/didChangeConfiguration", object("settings", null));
		editor.notify("workspace/didChangeConfiguration", object("settings", object("rules", "mass-missing = info # a text does as well")));
		editor.findings(card, codes -> codes.contains("mass-missing"));
		assertEquals(List.of("3"), severities("mass-missing"));
	}

	private List<String> severities(String code) throws Exception {
		return editor.findings(card, codes -> codes.contains(code)).stream().filter(f -> f.get("code").getAsString().equals(code))
				.map(f -> f.get("severity").getAsString()).toList();
	}

	@Test
	void filesAreWatchedByAnEditorThatCanAndProgressIsShownByOneThatAsks() throws Exception {
		JsonObject introduction = introduction(project);
		introduction.getAsJsonObject("capabilities").getAsJsonObject("workspace").add("didChangeWatchedFiles", object("dynamicRegistration", true));
		introduction.addProperty("workDoneToken", "reading");
		begin(introduction);
		assertEquals(List.of("begin", "end"), editor.told("$/progress").stream()
				.map(m -> m.getAsJsonObject("params").getAsJsonObject("value").get("kind").getAsString()).toList());
		JsonObject registration = editor.asked("client/registerCapability").getAsJsonObject("params").getAsJsonArray("registrations").get(0).getAsJsonObject();
		assertEquals("workspace/didChangeWatchedFiles", registration.get("method").getAsString());
		assertEquals("{\"watchers\":[{\"globPattern\":\"**/*.kaart\"},{\"globPattern\":\"**/.kaartwerk/**\"},{\"globPattern\":\"**/.project\"}]}",
				registration.get("registerOptions").toString());
		editor.findings(work, codes -> codes.contains("link-unresolved"));
		Path other = Files.writeString(project.resolve("other.kaart"), "package cards\ndeclaration Betn { functional unit 1 m3 }\n");
		editor.notify("workspace/didChangeWatchedFiles", object("changes", array(object("uri", Editor.address(other), "type", 1),
				object("uri", "untitled:Untitled-1", "type", 2))));
		editor.findings(work, codes -> !codes.contains("link-unresolved"));
	}

	@Test
	void aQuestionThatTypingOvertakesIsToBeAskedAgainAndOneTakenBackIsNot() throws Exception {
		StringBuilder large = new StringBuilder(CARD);
		for (int i = 0; i < 400; i++) {
			large.append("building B").append(i).append(" { element 16 { Betn 1 m3 } }\n");
		}
		begin(introduction(project));
		editor.open(work, large.toString());
		int overtaken = 0;
		for (int version = 2; version < 40 && overtaken == 0; version++) {
			int id = editor.post("textDocument/documentSymbol", object("textDocument", document(work)));
			editor.notify("textDocument/didChange", object("textDocument", object("uri", Editor.address(work), "version", version), "contentChanges",
					array(object("text", large + "// " + version))));
			JsonObject answer = editor.next();
			assertEquals(id, answer.get("id").getAsInt());
			if (answer.has("error")) {
				assertEquals(-32801, error(answer));
				assertEquals("The texts changed before request " + id + " was answered.", complaint(answer));
				overtaken++;
			}
		}
		assertEquals(1, overtaken, "no question was ever overtaken");
		editor.notify("textDocument/didChange", object("textDocument", object("uri", Editor.address(work), "version", 50), "contentChanges",
				array(object("text", large.toString()))));
		int id = editor.post("textDocument/documentSymbol", object("textDocument", document(work)));
		editor.notify("$/cancelRequest", object("id", id));
		JsonObject answer = editor.next();
		assertEquals(id, answer.get("id").getAsInt());
		if (answer.has("error")) { // it may have been quicker
			assertEquals(-32800, error(answer));
		}
	}
}
