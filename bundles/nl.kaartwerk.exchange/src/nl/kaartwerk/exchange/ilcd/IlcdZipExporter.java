package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.method.Method;

/** Writes one archive of all cards as ILCD+EPD 1.2 in XML, with the contacts, sources, flows, flow properties and unit groups they refer to. */
public final class IlcdZipExporter implements Exporter, IlcdZipFormat {
	/** The same for every entry, so that the same cards give the same bytes; the earliest that an archive can hold. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final Method method = Method.shipped();
	private final IndicatorIds indicators = new IndicatorIds(method);

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		destination.write("ilcd.zip", out -> archive(cards, destination, out, findings));
		return findings;
	}

	private void archive(Iterable<Outgoing> cards, Destination destination, OutputStream out, List<ExportFinding> findings) throws IOException {
		Set<String> entries = new HashSet<>();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (Outgoing each : cards) {
			destination.checkCancelled();
			DataSetWriter writer = new DataSetWriter(method, indicators, each);
			JsonObject tree = writer.write();
			for (OtherDataSets.Other other : OtherDataSets.of(tree)) {
				entry(zip, entries, other.folder(), other.id(), XmlText.of(other.root(), other.content(), new HashSet<>()));
			}
			String xml = IlcdXmlExporter.process(tree, each.card().getName(), findings);
			if (!entry(zip, entries, "processes", writer.id(), xml)) {
				findings.add(new ExportFinding(each.card().getName(), "id-twice", Texts.SENTENCES.get("id-twice", writer.id())));
			}
			findings.addAll(writer.findings());
		}
		zip.finish();
	}

	/** @return false when there is such a data set already */
	private static boolean entry(ZipOutputStream zip, Set<String> entries, String folder, String id, String xml) throws IOException {
		String name = "ILCD/" + folder + '/' + id.replaceAll("[^A-Za-z0-9-]", "_") + ".xml";
		if (!entries.add(name)) {
			return false;
		}
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
		zip.write(xml.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		return true;
	}
}
