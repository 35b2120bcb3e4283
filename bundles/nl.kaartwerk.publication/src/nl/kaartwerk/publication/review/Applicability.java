package nl.kaartwerk.publication.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.ReviewQuestion;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.catalogue.Reach;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.ScoreRules;
import nl.kaartwerk.rules.catalogue.TableRules;

/** Which rules and questions can say something about a card. A rule of which that is not known can. */
final class Applicability {
	private static final Set<String> GROUPS = Set.of("tables", "scores", "product", "provenance");
	private static final String SCALING = "scaling";
	private static final String PUBLISHED = "published";

	private final Declaration card;
	private final Set<String> sets = new HashSet<>();
	/** By the id of the rule. */
	private final Map<String, BooleanSupplier> conditions;

	Applicability(Declaration card) {
		this.card = card;
		card.getProfiles().stream().flatMap(profile -> profile.getTables().stream()).map(TableShape::setId).forEach(sets::add);
		card.getPublishedMki().forEach(published -> sets.add(String.valueOf(published.getSet())));
		conditions = Map.ofEntries(when(TableRules.SCENARIO_UNKNOWN, this::scenarios), when(TableRules.SCENARIO_TWICE, this::scenarios),
				when(TableRules.SCENARIO_NONE_COUNTED, this::scenarios), when(TableRules.SCENARIO_MANY_COUNTED, this::scenarios),
				when(TableRules.SCENARIO_UNUSED, this::scenarios), when(ScoreRules.ENERGY_SUM, () -> sets.contains(IndicatorSet.INVENTORY)),
				when(ScoreRules.GWP_SUM, () -> sets.contains("A2")), when(ScoreRules.GWP_ROUNDING, () -> sets.contains("A2")),
				when(ScoreRules.GWP_BY_TOTAL, () -> sets.contains("A2")), when(ScoreRules.SET_RATIO, () -> sets.contains("A1") && sets.contains("A2")),
				when(ScoreRules.PROFILE_TWICE, () -> card.getProfiles().size() > 1), when(CardRules.COMPOSITION_MASS, () -> card.getComposition() != null),
				when(CardRules.CONSTITUENT_TWICE, () -> card.getComposition() != null), when(CardRules.CONSTITUENT_AMOUNT, () -> card.getComposition() != null),
				when(CardRules.ORIGIN_UNKNOWN, () -> card.getComposition() != null), when(CardRules.FATES_SUM, () -> card.getEndOfLife() != null),
				when(CardRules.FATE_TWICE, () -> card.getEndOfLife() != null), when(CardRules.FATE_SHARE, () -> card.getEndOfLife() != null),
				when(ProvenanceRules.BRAND_MISSING, () -> isCategory("1")), when(ProvenanceRules.PARTICIPANTS_MISSING, () -> isCategory("2")),
				when(ProvenanceRules.REPRESENTATIVENESS_MISSING, () -> isCategory("2")),
				when(ProvenanceRules.OWNER_NOT_NMD, () -> isCategory("3") || isCategory("3a")));
	}

	private static Map.Entry<String, BooleanSupplier> when(Rule rule, BooleanSupplier condition) {
		return Map.entry(rule.id(), condition);
	}

	boolean includes(Rule rule) {
		if (rule.reach() != Reach.LOCAL && rule.reach() != Reach.LINKED) {
			return false;
		}
		if (rule.group().equals(SCALING)) {
			return isScaled();
		}
		if (rule.group().equals(PUBLISHED)) {
			return !card.getPublishedMki().isEmpty();
		}
		if (rule.id().startsWith("foreign-") && !card.isForeign()) {
			return false;
		}
		BooleanSupplier condition = conditions.get(rule.id());
		return GROUPS.contains(rule.group()) && (condition == null || condition.getAsBoolean());
	}

	boolean includes(ReviewQuestion question) {
		return switch (question.when()) {
		case ALWAYS -> true;
		case FOREIGN -> card.isForeign();
		case SCALED -> isScaled();
		};
	}

	private boolean isCategory(String category) {
		return category.equals(card.getCategory());
	}

	private boolean isScaled() {
		return card.getProfiles().stream().anyMatch(profile -> profile.getScaling() != null);
	}

	private boolean scenarios() {
		return card.getProfiles().stream().anyMatch(this::hasScenarios);
	}

	private boolean hasScenarios(Profile profile) {
		return !profile.getScenarios().isEmpty() || profile.getTables().stream().anyMatch(table -> table.getColumns() != null && !table.getColumns().groups().isEmpty());
	}
}
