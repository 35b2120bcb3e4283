package nl.kaartwerk.cli.tests;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An editor that has started {@code kaartwerk lsp} as another process, and speaks bare JSON with it. */
final class Editor implements AutoCloseable {
	private static final long PATIENCE_SECONDS = 30;
	private static final Gson JSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

	private final Process process;
	private final OutputStream toServer;
	private final Path errors;
	private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
	private final Map<String, JsonArray> published = new ConcurrentHashMap<>();
	private final List<JsonObject> asked = new CopyOnWriteArrayList<>();
	private final List<JsonObject> told = new CopyOnWriteArrayList<>();
	private volatile String unframed = "";
	private int requests;

	/** Starts the command line of this class path in a process of its own. */
	Editor(Path errors, String... arguments) throws IOException {
		this(errors, command(arguments));
	}

	Editor(Path errors, List<String> command) throws IOException {
		this.errors = errors;
		process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
		toServer = process.getOutputStream();
		Thread reader = new Thread(this::read, "editor");
		reader.setDaemon(true);
		reader.start();
	}

	static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss4m", "-Xmx400m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dguice_bytecode_gen_option=DISABLED", "-Duser.language=en", "-cp",
				System.getProperty("java.class.path"), "nl.kaartwerk.cli.Main", "lsp"));
		command.addAll(List.of(arguments));
		if (!command.contains("--keep")) {
			command.add("--keep-nothing"); // a test leaves nothing in the folders of the user
		}
		return command;
	}

	private void read() {
		try (InputStream in = process.getInputStream()) {
			while (true) {
				JsonObject message = JsonParser.parseString(new String(in.readNBytes(length(in)), StandardCharsets.UTF_8)).getAsJsonObject();
				if (!message.has("method")) {
					answers.add(message);
				} else if (message.has("id")) {
					asked.add(message);
					send(object("jsonrpc", "2.0", "id", message.get("id"), "result", null));
				} else if (message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
					JsonObject parameters = message.getAsJsonObject("params");
					published.put(parameters.get("uri").getAsString(), parameters.getAsJsonArray("diagnostics"));
				} else {
					told.add(message);
				}
			}
		} catch (EOFException e) {
			answers.add(object("ended", true));
		} catch (IOException | RuntimeException e) {
			unframed = String.valueOf(e);
			answers.add(object("broken", String.valueOf(e)));
		}
	}

	/** Reads a header; anything else on standard output is a mistake of the server. */
	private static int length(InputStream in) throws IOException {
		int length = -1;
		while (true) {
			StringBuilder line = new StringBuilder();
			int c = in.read();
			for (; c != '\n' && c != -1; c = in.read()) {
				line.append((char) c);
			}
			if (c == -1 && line.isEmpty()) {
				throw new EOFException();
			}
			String header = line.toString().strip();
			if (header.isEmpty()) {
				return length;
			}
			if (!header.startsWith("Content-Length: ")) {
				throw new IOException("not a header: " + header);
			}
			length = Integer.parseInt(header.substring(16));
		}
	}

	/** An object of keys and values in turn. */
	static JsonObject object(Object... members) {
		JsonObject object = new JsonObject();
		for (int i = 0; i < members.length; i += 2) {
			object.add((String) members[i], JSON.toJsonTree(members[i + 1]));
		}
		return object;
	}

	static JsonArray array(Object... values) {
		return JSON.toJsonTree(values).getAsJsonArray();
	}

	/** The address of a file as Visual Studio Code writes it: every character that may be encoded is. */
	static String address(Path file) {
		StringBuilder address = new StringBuilder("file://");
		for (byte b : file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			address.append(c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0) ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
		}
		return address.toString();
	}

	static JsonObject document(Path file) {
		return object("uri", address(file));
	}

	/** The position of the n-th occurrence of a part of a text, from 0, moved by a number of characters. */
	static JsonObject position(String text, String part, int move) {
		int offset = text.indexOf(part) + move;
		int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
		return object("line", line, "character", offset - text.lastIndexOf('\n', offset - 1) - 1);
	}

	void sendRaw(String text) throws IOException {
		synchronized (toServer) {
			toServer.write(text.getBytes(StandardCharsets.UTF_8));
			toServer.flush();
		}
	}

	private void send(JsonObject message) throws IOException {
		String content = JSON.toJson(message);
		sendRaw("Content-Length: " + content.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + content);
	}

	/** The whole answer to a request. */
	JsonObject ask(String method, Object parameters) throws Exception {
		int id = post(method, parameters);
		JsonObject answer = next();
		if (!answer.has("id") || answer.get("id").getAsInt() != id) {
			throw new AssertionError("asked " + method + ", the answer is " + answer + "; errors: " + errors());
		}
		return answer;
	}

	/** Asks without waiting for the answer. */
	int post(String method, Object parameters) throws IOException {
		int id = ++requests;
		JsonObject message = object("jsonrpc", "2.0", "id", id, "method", method);
		if (parameters != null) {
			message.add("params", JSON.toJsonTree(parameters));
		}
		send(message);
		return id;
	}

	/** The next answer, to whatever request. */
	JsonObject next() throws Exception {
		JsonObject answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		if (answer == null) {
			throw new AssertionError("no answer; errors: " + errors());
		}
		return answer;
	}

	JsonElement request(String method, Object parameters) throws Exception {
		JsonObject answer = ask(method, parameters);
		if (answer.has("error")) {
			throw new AssertionError(method + " failed: " + answer);
		}
		return answer.get("result");
	}

	void notify(String method, Object parameters) throws IOException {
		JsonObject message = object("jsonrpc", "2.0", "method", method);
		if (parameters != null) {
			message.add("params", JSON.toJsonTree(parameters));
		}
		send(message);
	}

	/** What is said in the first message, in a folder or in none. */
	static JsonObject introduction(Path folder) {
		JsonObject introduction = object("processId", ProcessHandle.current().pid(), "clientInfo", object("name", "test"), "capabilities",
				object("workspace", object("workspaceFolders", true)));
		if (folder != null) {
			introduction.add("workspaceFolders", array(object("uri", address(folder), "name", folder.getFileName().toString())));
		}
		return introduction;
	}

	JsonObject begin(JsonObject introduction) throws Exception {
		JsonObject result = request("initialize", introduction).getAsJsonObject();
		notify("initialized", new JsonObject());
		return result;
	}

	void open(Path file, String text) throws IOException {
		notify("textDocument/didOpen", object("textDocument", object("uri", address(file), "languageId", "kaart", "version", 1, "text", text)));
	}

	private static <T> T await(java.util.concurrent.Callable<Optional<T>> condition, String what) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (System.nanoTime() < end) {
			Optional<T> found = condition.call();
			if (found.isPresent()) {
				return found.get();
			}
			Thread.sleep(5);
		}
		throw new AssertionError("waited in vain for " + what);
	}

	/** The findings of a file, as soon as they are as wanted. */
	List<JsonObject> findings(Path file, Predicate<List<String>> wanted) throws Exception {
		return await(() -> {
			JsonArray found = published.entrySet().stream().filter(e -> file.equals(path(e.getKey()))).map(Map.Entry::getValue).findFirst().orElse(null);
			if (found == null) {
				return Optional.empty();
			}
			List<JsonObject> findings = found.asList().stream().map(JsonElement::getAsJsonObject).toList();
			return wanted.test(codes(findings)) ? Optional.of(findings) : Optional.empty();
		}, "findings of " + file + ", they are " + published + "; errors: " + errors());
	}

	static List<String> codes(List<JsonObject> findings) {
		return findings.stream().map(f -> f.get("code").getAsString()).toList();
	}

	static Path path(String address) {
		return Path.of(java.net.URI.create(address));
	}

	/** The addresses that findings were published for. */
	List<String> publishedFor() {
		return published.keySet().stream().sorted().toList();
	}

	/** A request of the server to this editor, as soon as there is one of the method. */
	JsonObject asked(String method) throws Exception {
		return await(() -> asked.stream().filter(m -> m.get("method").getAsString().equals(method)).findFirst(), method);
	}

	/** Notifications of a method, other than findings. */
	List<JsonObject> told(String method) {
		return told.stream().filter(m -> m.get("method").getAsString().equals(method)).toList();
	}

	String errors() throws IOException {
		return Files.readString(errors);
	}

	void closeInput() throws IOException {
		toServer.close();
	}

	/** Waits for the end of the server. */
	int exitCode() throws InterruptedException {
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("the server does not end");
		}
		return process.exitValue();
	}

	/** What came on standard output and was no message. */
	String unframed() {
		return unframed;
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}
}
