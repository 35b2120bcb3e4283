package nl.kaartwerk.exchange.writing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.reading.Sentences;

/** What is to be said about the export of one card; the same thing is said once. */
public final class Remarks {
	private final String card;
	private final Sentences sentences;
	private final Set<ExportFinding> findings = new LinkedHashSet<>();

	/** @param card its name */
	public Remarks(String card, Sentences sentences) {
		this.card = card;
		this.sentences = sentences;
	}

	/**
	 * @param code also the key of its sentence
	 * @param values what the sentence names
	 */
	public void finding(String code, Object... values) {
		findings.add(new ExportFinding(card, code, sentences.get(code, values)));
	}

	public List<ExportFinding> findings() {
		return List.copyOf(findings);
	}
}
