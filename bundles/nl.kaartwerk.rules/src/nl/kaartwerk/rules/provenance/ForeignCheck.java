package nl.kaartwerk.rules.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TableRules;

/** What the Dutch method still asks of a card that was made from a foreign EPD. */
public final class ForeignCheck implements Checks {
	/** The toxicity indicators of set A1, which EN 15804+A1 does not have: Dutch additions (SBK method). */
	private static final Set<String> DUTCH_TOXICITY = Set.of("HTP", "FAETP", "MAETP", "TETP");
	private static final String DUTCH_TOXICITY_SET = "A1";
	/** Systems by which the NMD files products. */
	private static final Set<String> DUTCH_SYSTEMS = Set.of("NL/SfB", "RAW");
	private static final String MASS = "mass";

	private final Method method;

	public ForeignCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ProvenanceRules.FOREIGN_OPEN, ProvenanceRules.FOREIGN_TOXICITY, ProvenanceRules.FOREIGN_END_OF_LIFE,
				ProvenanceRules.FOREIGN_CLASSIFICATION, ProvenanceRules.FOREIGN_UNIT), this::foreign);
	}

	private void foreign(Declaration card, Run run) {
		if (!card.isForeign() || card.getName() == null) {
			return;
		}
		List<Rule> open = new ArrayList<>();
		if (card.getCategory() == null) {
			open.add(CardRules.CATEGORY_MISSING);
		}
		unit(card, run, open);
		if (card.getServiceLife() == null) {
			open.add(CardRules.LIFE_MISSING);
		}
		classification(card, run, open);
		endOfLife(card, run, open);
		tables(card, run, open);
		if (!open.isEmpty()) {
			run.report(ProvenanceRules.FOREIGN_OPEN, card, Literals.DECLARATION__FOREIGN, Integer.toString(open.size()),
					String.join(", ", open.stream().map(Rule::id).toList()));
		}
	}

	private void unit(Declaration card, Run run, List<Rule> open) {
		FunctionalUnit unit = card.getFunctionalUnit();
		if (unit == null || unit.getQuantity() == null) {
			open.add(CardRules.UNIT_MISSING);
			return;
		}
		if (method.units().find(unit.getQuantity().getUnit()).filter(u -> u.dimension().equals(MASS)).isPresent()) {
			run.report(ProvenanceRules.FOREIGN_UNIT, unit.getQuantity(), Literals.QUANTITY__UNIT, unit.getQuantity().getUnit());
			open.add(ProvenanceRules.FOREIGN_UNIT);
		}
	}

	private static void classification(Declaration card, Run run, List<Rule> open) {
		if (card.getClassifications().isEmpty()) {
			open.add(CardRules.CLASSIFICATION_MISSING);
		} else if (card.getClassifications().stream().noneMatch(c -> DUTCH_SYSTEMS.contains(c.getSystem()))) {
			run.report(ProvenanceRules.FOREIGN_CLASSIFICATION, card.getClassifications().getFirst(), Literals.CLASSIFICATION__SYSTEM, card.getName());
			open.add(ProvenanceRules.FOREIGN_CLASSIFICATION);
		}
	}

	private static void endOfLife(Declaration card, Run run, List<Rule> open) {
		if (card.getEndOfLife() == null || card.getEndOfLife().getFates().isEmpty()) {
			run.report(ProvenanceRules.FOREIGN_END_OF_LIFE, card, Literals.DECLARATION__FOREIGN, card.getName());
			open.add(ProvenanceRules.FOREIGN_END_OF_LIFE);
		}
	}

	private void tables(Declaration card, Run run, List<Rule> open) {
		boolean rowsMissing = false;
		boolean toxicityMissing = false;
		for (ScoreTable table : card.getProfiles().stream().flatMap(p -> p.getTables().stream()).toList()) {
			Optional<IndicatorSet> set = Optional.ofNullable(table.getSet()).flatMap(method::set);
			if (set.isEmpty()) {
				continue;
			}
			List<String> missing = set.get().indicators().stream().map(Indicator::code)
					.filter(code -> table.getRows().stream().noneMatch(row -> code.equals(row.getIndicator()))).toList();
			rowsMissing |= !missing.isEmpty();
			List<String> toxicity = DUTCH_TOXICITY_SET.equals(table.getSet()) ? undeclaredToxicity(set.get(), table) : List.of();
			if (!toxicity.isEmpty()) {
				run.report(ProvenanceRules.FOREIGN_TOXICITY, table, Literals.SCORE_TABLE__SET, String.join(", ", toxicity));
				toxicityMissing = true;
			}
		}
		if (rowsMissing) {
			open.add(TableRules.ROWS_MISSING);
		}
		if (toxicityMissing) {
			open.add(ProvenanceRules.FOREIGN_TOXICITY);
		}
	}

	/** Those without a row, or with a row that declares nothing. */
	private static List<String> undeclaredToxicity(IndicatorSet set, ScoreTable table) {
		return set.indicators().stream().map(Indicator::code).filter(DUTCH_TOXICITY::contains)
				.filter(code -> table.getRows().stream().noneMatch(row -> code.equals(row.getIndicator()) && declaresSomething(row))).toList();
	}

	private static boolean declaresSomething(Row row) {
		Cells cells = row.getCells();
		return cells != null && IntStream.range(0, cells.size()).anyMatch(i -> cells.kind(i) == Cells.Kind.NUMBER);
	}
}
