package nl.kaartwerk.rules.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.Trigger;

/** The findings of one look at a library, by file. */
final class FoundInLibrary implements LibraryFindings {
	private final Map<String, List<LibrarySpot>> spots;
	private final Map<String, String> judged;
	private final Set<Trigger> triggers;
	private final Method method;

	/** @param judged by file of reviews and applications, another text whenever their cards may mean something else */
	FoundInLibrary(Map<String, List<LibrarySpot>> spots, Map<String, String> judged, Set<Trigger> triggers, Method method) {
		this.spots = Map.copyOf(spots);
		this.judged = Map.copyOf(judged);
		this.triggers = Set.copyOf(triggers);
		this.method = method;
	}

	@Override
	public boolean ran(Trigger trigger) {
		return triggers.contains(trigger);
	}

	@Override
	public List<Finding> of(Document document) {
		if (document.eResource() == null || spots.isEmpty()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (LibrarySpot spot : spots.getOrDefault(document.eResource().getURI().toString(), List.of())) {
			for (Definition definition : document.getDefinitions()) {
				if (definition.getName() != null && FactReader.qualified(definition).equals(spot.definition())) {
					Finding finding = spot.in(definition, method);
					if (finding != null) {
						findings.add(finding);
					}
					break;
				}
			}
		}
		return findings;
	}

	@Override
	public String mark(TextFacts text) {
		List<LibrarySpot> found = spots.getOrDefault(text.file(), List.of());
		StringBuilder mark = new StringBuilder();
		found.forEach(spot -> mark.append(spot.mark()).append('\n'));
		mark.append(judged.getOrDefault(text.file(), ""));
		if (text.waivers()) {
			triggers.stream().sorted().forEach(trigger -> mark.append(trigger).append('\n'));
		}
		return mark.toString();
	}
}
