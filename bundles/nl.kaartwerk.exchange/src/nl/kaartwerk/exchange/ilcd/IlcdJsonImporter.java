package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.reading.JsonSource;

/**
 * Reads ILCD+EPD data sets in the JSON that soda4LCA serves. Built from real files; the format's public description is that of the XML,
 * which the JSON mirrors.
 */
public final class IlcdJsonImporter implements Importer, IlcdJsonFormat {
	private final DataSetReader reader = new DataSetReader();

	@Override
	public boolean recognises(Head head) {
		return head.text().startsWith("{") && head.text().contains("\"processInformation\"");
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		JsonElement root;
		try (InputStream in = source.open()) {
			root = JsonSource.parse(in, source.name(), Texts.SENTENCES);
		}
		receiver.checkCancelled();
		receiver.receive(reader.read(root, source.name()));
	}
}
