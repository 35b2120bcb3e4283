package nl.kaartwerk.rules.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules. The one truth about their ids, severities and texts; whatever reports a finding takes its rule from here. */
public final class Catalogue {
	private static final List<Group> GROUPS = List.of(TextRules.GROUP, TableRules.GROUP, ScoreRules.GROUP, CardRules.GROUP, ProvenanceRules.GROUP,
			ScalingRules.GROUP, PublishedRules.GROUP, WorkRules.GROUP, LibraryRules.GROUP, RouteRules.GROUP,
			ReviewRules.GROUP, ApplicationRules.GROUP, WaiverRules.GROUP);
	private static final Map<String, Rule> RULES = new LinkedHashMap<>();

	static {
		for (Group group : GROUPS) {
			for (Rule rule : group.rules()) {
				if (RULES.put(rule.id(), rule) != null) {
					throw new IllegalStateException("Two rules have the id " + rule.id());
				}
			}
		}
	}

	private Catalogue() {
	}

	public static List<Group> groups() {
		return GROUPS;
	}

	public static List<Rule> rules() {
		return List.copyOf(RULES.values());
	}

	public static Optional<Rule> find(String id) {
		return Optional.ofNullable(RULES.get(id));
	}
}
