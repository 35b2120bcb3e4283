package nl.kaartwerk.exchange.nmd;

import java.io.IOException;
import java.util.List;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.method.Method;

/**
 * Reads environmental declarations as version 3.0 of the API of the NMD gives them: one, a page of them, or an archive of answers. Scores are
 * positional: without the strategy that orders them they mean nothing. Built from the published OpenAPI description, without an answer.
 */
public final class NmdImporter implements Importer, NmdFormat {
	private final Method method = Method.shipped();

	@Override
	public List<String> extensions() {
		return List.of("json", "zip");
	}

	@Override
	public boolean recognises(Head head) {
		String text = head.text();
		return (text.startsWith("{") || text.startsWith("[")) && text.contains("\"environmental_profiles\"") && text.contains("\"construction_product\"")
				|| (text.startsWith("{") || text.startsWith("[")) && text.contains("\"assessment_strategies\"");
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		Resources resources = Resources.read(source);
		if (resources.declarations().isEmpty()) {
			throw new Refusal(Texts.SENTENCES.get("refused-empty", source.name()));
		}
		int received = 0;
		Refusal last = null;
		for (JsonObject declaration : resources.declarations()) {
			receiver.checkCancelled();
			try {
				receiver.receive(new NmdCard(declaration, resources, method, source.name()).read());
				received++;
			} catch (Refusal e) {
				last = e;
				if (resources.declarations().size() > 1) {
					receiver.refuse(Resources.id(declaration, "id").orElse("?"), e.getMessage());
				}
			}
		}
		if (received == 0 && resources.declarations().size() == 1) {
			throw last;
		}
	}
}
