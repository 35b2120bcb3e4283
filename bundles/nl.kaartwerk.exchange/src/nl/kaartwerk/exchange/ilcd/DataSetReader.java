package nl.kaartwerk.exchange.ilcd;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;

/** Reads one process data set of the format, which JSON and XML write alike. */
final class DataSetReader {
	private final Method method = Method.shipped();
	private final IndicatorIds indicators = new IndicatorIds(method);

	Imported read(JsonElement root, String name) throws Refusal {
		Reading reading = new Reading(Texts.SENTENCES, IlcdWords.STATEMENTS);
		Node source = new Node(root, "", reading);
		if (source.isList()) {
			throw new Refusal(reading.sentence("refused-list", name));
		}
		if (!source.isObject()) {
			throw new Refusal(reading.sentence("refused-no-object", name));
		}
		if (!source.get("processInformation", "dataSetInformation").isObject()) {
			throw new Refusal(reading.sentence("refused-process-information", name));
		}
		if (!source.get("exchanges").exists() && !source.get("LCIAResults").exists()) {
			throw new Refusal(reading.sentence("refused-empty", name));
		}
		CardReader card = new CardReader(source, indicators, method);
		Document document = card.read();
		Kept kept = KeptParts.of(root.getAsJsonObject(), reading, (Declaration) document.getDefinitions().getLast());
		return new Imported(card.name(), document, reading.findings(), reading.losses(root), kept);
	}
}
