package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.method.Method;

/** Writes process data sets of ILCD+EPD 1.2 in the JSON that soda4LCA serves, one file for each card. */
public final class IlcdJsonExporter implements Exporter, IlcdJsonFormat {
	private final Method method = Method.shipped();
	private final IndicatorIds indicators = new IndicatorIds(method);

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		for (Outgoing each : cards) {
			destination.checkCancelled();
			DataSetWriter writer = new DataSetWriter(method, indicators, each);
			byte[] bytes = JsonText.of(writer.write()).getBytes(StandardCharsets.UTF_8);
			destination.write(each.card().getName() + ".json", out -> out.write(bytes));
			findings.addAll(writer.findings());
		}
		return findings;
	}
}
