package nl.kaartwerk.exchange.lcax;

import java.io.IOException;
import java.io.InputStream;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.reading.JsonSource;

/**
 * Reads EPDs of LCAx and of its predecessor EPDx: one, a list of them, or those inside a project. Built from what the packages of both
 * formats make of real ILCD data sets.
 */
public final class LcaxImporter implements Importer, LcaxFormat {
	private final EpdFinder finder = new EpdFinder();

	@Override
	public String title() {
		return "LCAx, EPDx";
	}

	@Override
	public boolean recognises(Head head) {
		String text = head.text();
		if (!text.startsWith("{") && !text.startsWith("[")) {
			return false;
		}
		boolean epd = text.contains("\"declaredUnit\"") && text.contains("\"impacts\"");
		boolean epdx = text.contains("\"declared_unit\"") && text.contains("\"published_date\"");
		boolean project = text.contains("\"impactCategories\"") && text.contains("\"softwareInfo\"") || text.contains("\"impactData\"");
		return epd || epdx || project;
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		JsonElement root;
		try (InputStream in = source.open()) {
			root = JsonSource.parse(in, source.name(), Texts.SENTENCES);
		}
		finder.find(root, source.name(), receiver);
	}
}
