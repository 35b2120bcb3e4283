package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.Editor.array;
import static nl.kaartwerk.cli.tests.Editor.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A whole session with {@code kaartwerk lsp}, as a file that one can read: language-server.txt beside this class. After a change of a
 * service, {@code -Dkaartwerk.transcript=write} writes it anew; look at the difference before it is committed.
 */
class TranscriptTest {
	private static final Gson JSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final Gson PRETTY = new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();
	private static final String GOLDEN = "bundles/nl.kaartwerk.cli.tests/src/test/resources/nl/kaartwerk/cli/tests/language-server.txt";
	private static final List<String> NOT_SHOWN = List.of("processId", "version");

	private static final String CARDS = """
			package cards

			owner HollandBeton "Holland Beton B.V."

			declaration Beton "Betonmortel C30/37" {
			  category 1   owner HollandBeton
			  functional unit 1 m3 "on site"   mass 2380 kg
			  profile {
			    impacts A2 {
			      A1-A3  C3
			      GWP-fossil 186,5 0.8
			      GWP-luluc 0,5 ND
			    }
			  }
			}

			declaration Zand "Zand" {
			  category 3
			  functional unit 1 kg
			}
			""";
	private static final String WORK = """
			import cards.*

			building Woning "Tussenwoning" {
			  function dwelling   gross floor area 87 m2
			  element 16 "Fundering" {
			    Betn  4.19 m3
			    Beton 2 t "balken"
			  }
			}
			""";

	@TempDir
	Path dir;

	private final StringBuilder transcript = new StringBuilder();
	private Path project;
	private Editor editor;

	@Test
	void theServerAnswersAsWrittenDown() throws Exception {
		project = Files.createDirectories(dir.toRealPath().resolve("mijn project (één)"));
		Path cards = Files.writeString(project.resolve("cards.kaart"), CARDS);
		Path work = Files.writeString(project.resolve("work.kaart"), WORK);
		try (Editor started = new Editor(dir.resolve("errors"))) {
			editor = started;
			begin();
			open(cards, CARDS, "library-unused");
			open(work, WORK, "link-unresolved");
			ask("textDocument/completion", at(work, WORK, "Beton 2", 5), TranscriptTest::labels);
			resolve(at(work, WORK, "Beton 2", 5));
			ask("textDocument/completion", at(cards, CARDS, "GWP-luluc", 4), TranscriptTest::labels);
			ask("textDocument/hover", at(work, WORK, "Beton 2", 2), hover -> hover.getAsJsonObject().getAsJsonObject("contents").get("value").getAsString());
			ask("textDocument/definition", at(work, WORK, "Beton 2", 2), this::lines);
			JsonObject references = at(cards, CARDS, "Beton \"Betonmortel", 2);
			references.add("context", object("includeDeclaration", true));
			ask("textDocument/references", references, this::lines);
			ask("textDocument/documentHighlight", at(cards, CARDS, "HollandBeton", 2), this::lines);
			ask("textDocument/documentSymbol", of(work), answer -> symbols(answer, ""));
			ask("workspace/symbol", object("query", "ton"), answer -> lines(answer, s -> s.get("name").getAsString() + " " + s.get("kind") + " "
					+ JSON.toJson(s.get("location"))));
			ask("textDocument/foldingRange", of(cards), this::lines);
			ask("textDocument/semanticTokens/full", of(work), answer -> answer.isJsonNull() ? "null" : answer.getAsJsonObject().get("data").toString());
			ask("textDocument/codeLens", of(work), this::lines);
			JsonObject formatting = of(cards);
			formatting.add("options", object("tabSize", 4, "insertSpaces", true));
			ask("textDocument/formatting", formatting, answer -> changed(CARDS, answer));
			fix(work, WORK, "link-unresolved");
			fix(cards, CARDS, "table-cell-comma");
			JsonObject rename = at(cards, CARDS, "Beton \"Betonmortel", 2);
			ask("textDocument/prepareRename", rename, JSON::toJson);
			rename.addProperty("newName", "Mortel");
			ask("textDocument/rename", rename, JSON::toJson);
			change(work);
			tell("textDocument/didSave", of(work));
			ask("shutdown", null, JSON::toJson);
			tell("exit", null);
			transcript.append("<-- exit code ").append(editor.exitCode()).append('\n');
			assertEquals("", editor.unframed());
			assertEquals("", editor.errors());
		}
		compare();
	}

	private void compare() throws Exception {
		Path golden = Path.of(System.getProperty("kaartwerk.root")).resolve(GOLDEN);
		if ("write".equals(System.getProperty("kaartwerk.transcript"))) {
			Files.writeString(golden, transcript);
		}
		assertEquals(Files.readString(golden, StandardCharsets.UTF_8), transcript.toString());
	}

	private void begin() throws Exception {
		JsonObject introduction = Editor.introduction(project);
		introduction.addProperty("locale", "en");
		introduction.add("capabilities", object("workspace", object("workspaceFolders", true, "executeCommand", object("dynamicRegistration", false)),
				"textDocument", object("documentSymbol", object("hierarchicalDocumentSymbolSupport", true), "rename", object("prepareSupport", true),
						"foldingRange", object("dynamicRegistration", false))));
		asked("initialize", introduction);
		JsonElement answer = editor.request("initialize", introduction);
		answered(PRETTY.toJson(shown(answer)));
		tell("initialized", new JsonObject());
	}

	/** What a request says, without what differs from run to run. */
	private static JsonElement shown(JsonElement json) {
		if (!(json instanceof JsonObject object)) {
			return json;
		}
		JsonObject shown = new JsonObject();
		object.entrySet().stream().filter(member -> !NOT_SHOWN.contains(member.getKey())).forEach(member -> shown.add(member.getKey(), shown(member.getValue())));
		return shown;
	}

	private void asked(String method, JsonElement parameters) {
		transcript.append("\n--> ").append(method).append(' ').append(parameters == null ? "" : normal(JSON.toJson(shown(parameters)))).append('\n');
	}

	private void answered(String answer) {
		normal(answer).lines().forEach(line -> transcript.append("<-- ").append(line).append('\n'));
	}

	/** The place of the project differs from run to run, and each side may encode it in its own way. */
	private String normal(String text) {
		return text.replace(Editor.address(project), "PROJECT").replace(project.toUri().toString(), "PROJECT/");
	}

	private void ask(String method, JsonObject parameters, Function<JsonElement, String> shown) throws Exception {
		asked(method, parameters);
		JsonObject answer = editor.ask(method, parameters);
		JsonObject error = answer.getAsJsonObject("error");
		answered(error == null ? shown.apply(answer.get("result")) : "error " + error.get("code") + " " + error.get("message").getAsString());
	}

	private void tell(String method, JsonObject parameters) throws Exception {
		asked(method, parameters);
		editor.notify(method, parameters);
	}

	private static JsonObject of(Path file) {
		return object("textDocument", Editor.document(file));
	}

	private static JsonObject at(Path file, String text, String part, int move) {
		return object("textDocument", Editor.document(file), "position", Editor.position(text, part, move));
	}

	/** @param last the finding that comes last: about the text beside all others, where there is one */
	private void open(Path file, String text, String last) throws Exception {
		transcript.append("\n--> textDocument/didOpen ").append(project.relativize(file)).append('\n');
		text.lines().forEach(line -> transcript.append("    | ").append(line).append('\n'));
		editor.open(file, text);
		findings(file, codes -> codes.contains(last));
	}

	private void findings(Path file, Predicate<List<String>> wanted) throws Exception {
		String lines = editor.findings(file, wanted).stream()
				.map(f -> range(f) + " " + f.get("severity") + " " + f.get("code").getAsString() + " " + f.get("message").getAsString() + " " + f.get("data")).sorted()
				.collect(Collectors.joining("\n"));
		answered("textDocument/publishDiagnostics PROJECT/" + project.relativize(file) + "\n" + lines);
	}

	private static String range(JsonObject holder) {
		JsonObject range = holder.getAsJsonObject("range");
		return place(range.getAsJsonObject("start")) + "-" + place(range.getAsJsonObject("end"));
	}

	private static String place(JsonObject position) {
		return position.get("line") + ":" + position.get("character");
	}

	private String lines(JsonElement answer) {
		return lines(answer, JSON::toJson);
	}

	private static String lines(JsonElement answer, Function<JsonObject, String> line) {
		if (!(answer instanceof JsonArray array)) {
			return JSON.toJson(answer);
		}
		return array.isEmpty() ? "[]"
				: StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).map(line).collect(Collectors.joining("\n"));
	}

	private static List<JsonObject> items(JsonElement answer) {
		JsonArray items = answer.isJsonArray() ? answer.getAsJsonArray() : answer.getAsJsonObject().getAsJsonArray("items");
		return StreamSupport.stream(items.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
	}

	private static String labels(JsonElement answer) {
		return items(answer).stream().map(item -> item.get("label").getAsString()).sorted().collect(Collectors.joining(", "));
	}

	/** Completes, and looks closer at the first item. */
	private void resolve(JsonObject place) throws Exception {
		JsonObject first = items(editor.request("textDocument/completion", place)).getFirst();
		ask("completionItem/resolve", first, JSON::toJson);
	}

	private static String symbols(JsonElement symbols, String indent) {
		StringBuilder lines = new StringBuilder();
		for (JsonElement element : symbols.getAsJsonArray()) {
			JsonObject symbol = element.getAsJsonObject();
			String detail = symbol.has("detail") ? " " + symbol.get("detail") : "";
			lines.append(indent).append(symbol.get("name").getAsString()).append(detail).append(' ').append(symbol.get("kind")).append(' ')
					.append(range(symbol)).append('\n');
			if (symbol.has("children")) {
				lines.append(symbols(symbol.get("children"), indent + "  "));
			}
		}
		return lines.toString();
	}

	/** The text after edits, which are made from its end so that they do not move each other. */
	private static String changed(String text, JsonElement edits) {
		StringBuilder changed = new StringBuilder(text);
		StreamSupport.stream(edits.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject)
				.sorted((a, b) -> Integer.compare(offset(text, b, "start"), offset(text, a, "start")))
				.forEach(edit -> changed.replace(offset(text, edit, "start"), offset(text, edit, "end"), edit.get("newText").getAsString()));
		return changed.toString();
	}

	private static int offset(String text, JsonObject edit, String end) {
		JsonObject position = edit.getAsJsonObject("range").getAsJsonObject(end);
		int start = 0;
		for (int line = position.get("line").getAsInt(); line > 0; line--) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + position.get("character").getAsInt();
	}

	/** Asks for the fixes of the first finding of a kind, which goes back as it came, and shows the text after each of them. */
	private void fix(Path file, String text, String code) throws Exception {
		JsonObject finding = editor.findings(file, codes -> codes.contains(code)).stream().filter(f -> f.get("code").getAsString().equals(code)).findFirst()
				.orElseThrow();
		JsonObject parameters = of(file);
		parameters.add("range", finding.get("range"));
		parameters.add("context", object("diagnostics", array(finding)));
		asked("textDocument/codeAction", parameters);
		for (JsonElement element : editor.request("textDocument/codeAction", parameters).getAsJsonArray()) {
			JsonObject action = element.getAsJsonObject();
			JsonObject edit = Optional.ofNullable(action.getAsJsonObject("edit")).orElseThrow(() -> new AssertionError("not an edit: " + action));
			answered(action.get("kind").getAsString() + " \"" + action.get("title").getAsString() + "\"" + (preferred(action) ? " (preferred)" : ""));
			edit.getAsJsonObject("changes").entrySet()
					.forEach(change -> difference(text, changed(text, change.getValue())).lines().forEach(line -> transcript.append("    ").append(line).append('\n')));
		}
	}

	private static boolean preferred(JsonObject action) {
		return action.get("isPreferred") != null && action.get("isPreferred").getAsBoolean();
	}

	/** The lines that are in one text and not in the other. */
	private static String difference(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		return old.stream().filter(line -> !now.contains(line)).map(line -> "- " + line + "\n").collect(Collectors.joining())
				+ now.stream().filter(line -> !old.contains(line)).map(line -> "+ " + line + "\n").collect(Collectors.joining());
	}

	private void change(Path file) throws Exception {
		JsonObject start = Editor.position(WORK, "Betn", 0);
		JsonObject end = Editor.position(WORK, "Betn", 4);
		JsonObject parameters = object("textDocument", object("uri", Editor.address(file), "version", 2), "contentChanges",
				array(object("range", object("start", start, "end", end), "text", "Beton")));
		tell("textDocument/didChange", parameters);
		findings(file, codes -> !codes.contains("link-unresolved"));
	}
}
