package nl.kaartwerk.exchange.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.model.Declaration;

/** What an exporter writes, in memory. */
final class Exported implements Destination {
	final Map<String, String> files = new LinkedHashMap<>();
	List<ExportFinding> findings;

	static Exported by(Exporter exporter, Outgoing... cards) {
		Exported exported = new Exported();
		try {
			exported.findings = exporter.write(List.of(cards), exported);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return exported;
	}

	static Exported by(Exporter exporter, Imported imported) {
		return by(exporter, new Outgoing(Ilcd.card(imported), imported.kept()));
	}

	static Exported by(Exporter exporter, Declaration card) {
		return by(exporter, new Outgoing(card, Kept.NOTHING));
	}

	@Override
	public void write(String name, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		content.writeTo(bytes);
		if (files.put(name, bytes.toString(StandardCharsets.UTF_8)) != null) {
			throw new AssertionError("twice: " + name);
		}
	}

	/** The text of the only file. */
	String only() {
		if (files.size() != 1) {
			throw new AssertionError(files.keySet().toString());
		}
		return files.values().iterator().next();
	}

	List<String> codes() {
		return findings.stream().map(ExportFinding::code).toList();
	}
}
