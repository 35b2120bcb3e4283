package nl.kaartwerk.report;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;

/**
 * The findings on the texts that a report is asked for.
 *
 * @param byDefinition by the address of the card or work that they are on; what was looked at and is clean has an empty list, what was not
 *            looked at is absent
 */
public record Findings(Map<URI, List<ReportFinding>> byDefinition) {
	public static final Findings NONE = new Findings(Map.of());

	public Findings {
		byDefinition = Map.copyOf(byDefinition);
	}

	public List<ReportFinding> of(URI definition) {
		return byDefinition.getOrDefault(definition, List.of());
	}

	/** Whether the rules were run over the text of a definition. */
	public boolean covers(URI definition) {
		return byDefinition.containsKey(definition);
	}
}
