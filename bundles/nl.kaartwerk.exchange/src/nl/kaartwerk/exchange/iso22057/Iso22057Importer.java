package nl.kaartwerk.exchange.iso22057;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.reading.JsonSource;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.method.Method;

/**
 * Reads data templates of ISO 22057 as EPD-Norge's pilot wrote them in JSON. The standard prescribes no encoding; another writer of it may
 * use another.
 */
public final class Iso22057Importer implements Importer {
	private final Method method = Method.shipped();
	private final Identifiers identifiers = new Identifiers(method);

	@Override
	public String id() {
		return "iso22057";
	}

	@Override
	public String title() {
		return "ISO 22057 JSON (EPD-Norge)";
	}

	@Override
	public List<String> extensions() {
		return List.of("json");
	}

	@Override
	public boolean isExperimental() {
		return true;
	}

	@Override
	public boolean recognises(Head head) {
		return head.text().startsWith("{") && (head.text().contains("\"subScenarios\"") || head.text().contains("\"subIndicators\""));
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		JsonElement root;
		try (InputStream in = source.open()) {
			root = JsonSource.parse(in, source.name(), Texts.SENTENCES);
		}
		receiver.checkCancelled();
		Node node = new Node(root, "", new Reading(Texts.SENTENCES, Statements.LEAVES));
		if (!node.get("subIndicators").isList()) {
			throw new Refusal(Texts.SENTENCES.get("refused-no-template", source.name()));
		}
		receiver.receive(new TemplateReader(root, identifiers, method).read());
	}
}
