package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.method.Method;

/**
 * Reads ILCD+EPD data sets in the JSON that soda4LCA serves. Built from real files; the format's public description is that of the XML,
 * which the JSON mirrors.
 */
public final class IlcdJsonImporter implements Importer {
	private static final int LARGEST = 64 << 20;

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
		JsonElement root = parse(in.readNBytes(LARGEST + 1), name);
		Reading reading = new Reading();
		Node source = new Node(root, "", reading);
		if (!source.isObject()) {
			throw new Refusal(name + " is JSON, but no ILCD data set: it is not one object.");
		}
		if (!source.get("processInformation", "dataSetInformation").isObject()) {
			throw new Refusal(name + " lacks its process information (processInformation.dataSetInformation), so it names no product.");
		}
		if (!source.get("exchanges").exists() && !source.get("LCIAResults").exists()) {
			throw new Refusal(name + " has neither exchanges nor LCIA results, so it declares nothing.");
		}
		CardReader card = new CardReader(source, indicators, method);
		return new Imported(card.name(), card.read(), reading.findings(), reading.losses(root));
	}

	private static JsonElement parse(byte[] bytes, String name) throws Refusal {
		if (bytes.length > LARGEST) {
			throw new Refusal(name + " is larger than " + (LARGEST >> 20) + " MB; an EPD is not.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return JsonParser.parseString(text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			throw new Refusal(name + " is not UTF-8 text.");
		} catch (JsonParseException | StackOverflowError e) {
			throw new Refusal(name + " is not JSON" + (e.getMessage() == null ? "." : ": " + e.getMessage().lines().findFirst().orElse("")));
		}
	}
}
