package nl.kaartwerk.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Scenario;

/** The scenarios of a data set, in the order in which it lists them. */
public final class Scenarios {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private final Node place;
	private final Map<String, Scenario> bySourceName = new LinkedHashMap<>();
	private final Map<String, Integer> positions = new LinkedHashMap<>();

	/** @param place where the source lists its scenarios, for findings about all of them */
	public Scenarios(Node place) {
		this.place = place;
	}

	/**
	 * A scenario that the source describes.
	 *
	 * @param description or null
	 * @param counted whether it is the one that counts
	 */
	public void describe(String sourceName, String description, boolean counted) {
		Scenario declared = add(sourceName);
		boolean renamed = !declared.getName().equals(sourceName);
		if (description != null) {
			declared.setTitle(renamed ? sourceName + ": " + description : description);
		}
		declared.setCounted(counted);
	}

	/** The scenario that a value names; one that the data set does not describe is made, and reported. */
	public Scenario get(String sourceName, Node value) {
		if (!bySourceName.containsKey(sourceName)) {
			value.finding("scenario-undescribed", sourceName);
		}
		return add(sourceName);
	}

	private Scenario add(String sourceName) {
		return bySourceName.computeIfAbsent(sourceName, n -> {
			String name = Identifier.orSelf(n);
			String free = positions.containsKey(name) ? name + '_' + (positions.size() + 1) : name;
			positions.put(free, positions.size());
			Scenario scenario = MODEL.createScenario();
			scenario.setName(free);
			if (!free.equals(n)) {
				scenario.setTitle(n);
			}
			return scenario;
		});
	}

	/** The place of a scenario among the scenarios. */
	public int position(String name) {
		return positions.get(name);
	}

	/** Adds the scenarios to a profile whose tables are complete, and reports where not exactly one is counted. */
	public void addTo(Profile profile) {
		profile.getScenarios().addAll(bySourceName.values());
		Map<String, List<String>> byModule = new LinkedHashMap<>();
		profile.getTables().stream().flatMap(t -> t.getColumns().columns().stream()).filter(c -> c.scenario() != null)
				.forEach(c -> byModule.computeIfAbsent(c.module(), m -> new ArrayList<>()).add(c.scenario()));
		Set<String> counted = bySourceName.values().stream().filter(Scenario::isCounted).map(Scenario::getName).collect(Collectors.toSet());
		report("scenario-none-default", byModule, s -> s.noneMatch(counted::contains));
		report("scenario-many-default", byModule, s -> s.filter(counted::contains).count() > 1);
	}

	private void report(String code, Map<String, List<String>> byModule, Predicate<Stream<String>> fault) {
		List<String> modules = byModule.entrySet().stream().filter(e -> fault.test(e.getValue().stream().distinct())).map(Map.Entry::getKey)
				.toList();
		if (!modules.isEmpty()) {
			place.finding(code, String.join(", ", modules), String.join(", ", positions.keySet()));
		}
	}
}
