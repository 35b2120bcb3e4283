package nl.kaartwerk.exchange.lcax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.writing.FileNames;
import nl.kaartwerk.exchange.writing.JsonText;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.method.Method;

/** Writes each card as an LCAx EPD, one file each. */
public final class LcaxExporter implements Exporter, LcaxFormat {
	private final Method method = Method.shipped();
	private final Words words = new Words(method);

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		FileNames names = new FileNames(extensions().get(0));
		for (Outgoing outgoing : cards) {
			destination.checkCancelled();
			Remarks remarks = new Remarks(outgoing.card().getName(), Texts.SENTENCES);
			JsonObject epd = new EpdWriter(outgoing, words, method, remarks).epd();
			destination.write(names.of(outgoing.card()), out -> JsonText.write(epd, out));
			findings.addAll(remarks.findings());
		}
		return findings;
	}
}
