package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Reads the messages of an editor. What is none is answered by an error, and the next message is read: LSP4J's own reader would go on in the
 * middle of the bad one and lose what follows it.
 */
class SessionReader implements MessageProducer {
	private static final String LENGTH = "content-length";
	/** Bytes; a text of this length would be thousands of cards. */
	private static final int LONGEST = 1 << 28;
	private static final int LONGEST_HEADER = 1 << 12;

	private final InputStream in;
	private final SessionEndpoint endpoint;

	SessionReader(InputStream in, SessionEndpoint endpoint) {
		this.in = in;
		this.endpoint = endpoint;
	}

	/** Reads until the stream ends, or breaks because the editor is gone. */
	@Override
	public void listen(MessageConsumer consumer) {
		try {
			boolean more = true;
			while (more) {
				more = readMessage(consumer);
			}
		} catch (IOException e) {
			endpoint.broken(e);
		}
	}

	private boolean readMessage(MessageConsumer consumer) throws IOException {
		StringBuilder headers = new StringBuilder();
		for (String line = readLine(); !"".equals(line); line = readLine()) {
			if (line == null) {
				return false;
			}
			headers.append(line).append('\n');
		}
		OptionalInt length = length(headers.toString());
		if (length.isEmpty()) {
			endpoint.refuseUnreadable(headers.toString().strip());
			return true;
		}
		if (length.getAsInt() > LONGEST) {
			endpoint.refuseUnreadable(headers.toString().strip());
			in.skipNBytes(length.getAsInt());
			return true;
		}
		byte[] content = in.readNBytes(length.getAsInt());
		if (content.length < length.getAsInt()) {
			return false;
		}
		consume(new String(content, StandardCharsets.UTF_8), consumer);
		return true;
	}

	/** @return null at the end of the stream */
	private String readLine() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0) {
				return null;
			}
			if (line.length() < LONGEST_HEADER) {
				line.append((char) c);
			}
		}
		return line.toString().strip();
	}

	private static OptionalInt length(String headers) {
		for (String header : headers.split("\n")) {
			int colon = header.indexOf(':');
			if (colon > 0 && header.substring(0, colon).strip().equalsIgnoreCase(LENGTH) && header.substring(colon + 1).strip().matches("\\d{1,9}")) {
				return OptionalInt.of(Integer.parseInt(header.substring(colon + 1).strip()));
			}
		}
		return OptionalInt.empty();
	}

	private void consume(String content, MessageConsumer consumer) {
		Message message;
		try {
			message = endpoint.getJsonHandler().parseMessage(new StringReader(content));
		} catch (MessageIssueException e) {
			endpoint.handle(e.getRpcMessage(), e.getIssues());
			return;
		} catch (RuntimeException e) { // of the parser, and of its adapters for what has another shape than they expect
			refuse(content, String.valueOf(e.getMessage()));
			return;
		}
		try {
			consumer.consume(message);
		} catch (MessageIssueException e) {
			endpoint.handle(e.getRpcMessage(), e.getIssues());
		}
	}

	private void refuse(String content, String problem) {
		JsonElement json;
		try {
			json = JsonParser.parseString(content);
		} catch (JsonParseException e) {
			endpoint.refuseUnreadable(problem);
			return;
		}
		if (json instanceof JsonObject object && object.get("id") instanceof JsonPrimitive id && object.get("method") instanceof JsonPrimitive method) {
			endpoint.refuseParameters(id, method.getAsString(), problem);
		} else {
			endpoint.refuseUnreadable(problem);
		}
	}
}
