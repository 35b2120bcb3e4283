package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.method.Method;

/**
 * Writes process data sets of ILCD+EPD 1.2 in XML, one file for each card. Amount, unit, mass and biogenic carbon of the reference flow have no
 * place in it; the archive ({@link IlcdZipExporter}) has them.
 */
public final class IlcdXmlExporter implements Exporter, IlcdXmlFormat {
	private final Method method = Method.shipped();
	private final IndicatorIds indicators = new IndicatorIds(method);

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		for (Outgoing each : cards) {
			destination.checkCancelled();
			DataSetWriter writer = new DataSetWriter(method, indicators, each);
			byte[] bytes = process(writer.write(), each.card().getName(), findings).getBytes(StandardCharsets.UTF_8);
			destination.write(each.card().getName() + ".xml", out -> out.write(bytes));
			findings.addAll(writer.findings());
			findings.add(new ExportFinding(each.card().getName(), "flow-not-written", Texts.SENTENCES.get("flow-not-written")));
		}
		return findings;
	}

	/** A process data set as XML; where it was published, which JSON says at the top, has a place of its own here. */
	static String process(JsonObject tree, String card, List<ExportFinding> findings) {
		JsonObject publication = Json.in(tree, "administrativeInformation", "publicationAndOwnership");
		Json.text(tree, "source").filter(source -> !publication.has("permanentDataSetURI"))
				.ifPresent(source -> publication.addProperty("permanentDataSetURI", source));
		TreeSet<String> leftOut = new TreeSet<>();
		String xml = XmlText.of("processDataSet", tree, leftOut);
		if (!leftOut.isEmpty()) {
			findings.add(new ExportFinding(card, "left-out", Texts.SENTENCES.get("left-out", String.join(", ", leftOut))));
		}
		return xml;
	}
}
