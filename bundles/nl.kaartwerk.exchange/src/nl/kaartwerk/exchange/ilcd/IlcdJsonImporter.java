package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.method.Method;

/**
 * Reads ILCD+EPD data sets in the JSON that soda4LCA serves. Built from real files; the format's public description is that of the XML,
 * which the JSON mirrors.
 */
public final class IlcdJsonImporter implements Importer {
	private final Method method = Method.shipped();
	private final IndicatorIds indicators = new IndicatorIds(method);

	@Override
	public String id() {
		return "ilcd-json";
	}

	@Override
	public String title() {
		return "ILCD+EPD JSON (soda4LCA)";
	}

	@Override
	public Imported read(InputStream in, String name) throws IOException, Refusal {
		JsonElement root = JsonSource.parse(in, name);
		Reading reading = new Reading();
		Node source = new Node(root, "", reading);
		if (source.isList()) {
			throw new Refusal(Texts.get("refused-list", name));
		}
		if (!source.isObject()) {
			throw new Refusal(Texts.get("refused-no-object", name));
		}
		if (!source.get("processInformation", "dataSetInformation").isObject()) {
			throw new Refusal(Texts.get("refused-process-information", name));
		}
		if (!source.get("exchanges").exists() && !source.get("LCIAResults").exists()) {
			throw new Refusal(Texts.get("refused-empty", name));
		}
		CardReader card = new CardReader(source, indicators, method);
		return new Imported(card.name(), card.read(), reading.findings(), reading.losses(root));
	}
}
