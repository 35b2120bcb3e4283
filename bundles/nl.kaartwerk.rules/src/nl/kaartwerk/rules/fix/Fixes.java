package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.ApplicationRules;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.catalogue.PublishedRules;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.ScalingRules;
import nl.kaartwerk.rules.catalogue.ScoreRules;
import nl.kaartwerk.rules.catalogue.TableRules;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.catalogue.WaiverRules;
import nl.kaartwerk.rules.catalogue.WorkRules;

/** The fixes of all rules. Stateless: the same finding has the same fixes, in any thread. */
public final class Fixes {
	/** Fixes for the findings of one rule. */
	interface Repair {
		List<Fix> fixes(Finding finding);
	}

	private final Map<Rule, Repair> repairs = new HashMap<>();

	/** The shipped fixes. */
	public Fixes(Method method, Successors successors) {
		tables(new TableRepairs(method));
		scores(new TableRepairs(method), new ScoreRepairs(method));
		card(new CardRepairs(method));
		works(new WorkRepairs(method, successors));
		route(new RouteRepairs(method));
		repairs.put(TextRules.UNRESOLVED, ReferenceRepairs::unresolved);
		repairs.put(TextRules.UNIT_UNKNOWN, SimilarNames::unit);
		repairs.put(TextRules.IMPORT_UNUSED, TableRepairs::remove);
		repairs.put(TextRules.IMPORT_TWICE, TableRepairs::remove);
		repairs.put(TextRules.DATE_TOO_EARLY, CardRepairs::removeDate);
		repairs.put(TextRules.DATE_IN_FUTURE, CardRepairs::removeDate);
		repairs.put(ScalingRules.FORMULA, SimilarNames::value);
		repairs.put(PublishedRules.SURCHARGE, ReferenceRepairs::surcharge);
		repairs.put(PublishedRules.TOTAL, CardRepairs::total);
		repairs.put(ReviewRules.ITEM_UNKNOWN, SimilarNames::value);
		repairs.put(ApplicationRules.SCHEME_UNKNOWN, SimilarNames::text);
		repairs.put(ApplicationRules.LIST_UNKNOWN, SimilarNames::value);
		repairs.put(ApplicationRules.STATEMENT_UNKNOWN, SimilarNames::value);
		repairs.put(ApplicationRules.CLAIM_TWICE, TableRepairs::remove);
		repairs.put(ApplicationRules.STATEMENT_TWICE, TableRepairs::remove);
		repairs.put(ApplicationRules.STATEMENT_MISSING, ApplicationRepairs::state);
		repairs.put(ApplicationRules.DECISION_UNKNOWN, SimilarNames::code);
		repairs.put(ApplicationRules.DECISION_TWICE, TableRepairs::remove);
		repairs.put(ApplicationRules.DECISION_IDLE, TableRepairs::remove);
		repairs.put(ApplicationRules.DECISION_OPEN, ApplicationRepairs::decide);
		repairs.put(WaiverRules.UNKNOWN, SimilarNames::value);
		repairs.put(WaiverRules.IMPOSSIBLE, TableRepairs::remove);
		repairs.put(WaiverRules.TWICE, TableRepairs::remove);
		repairs.put(WaiverRules.UNUSED, TableRepairs::remove);
	}

	private void tables(TableRepairs tables) {
		repairs.put(TableRules.CELL_COMMA, TableRepairs::cell);
		repairs.put(TableRules.CELL_GROUPED, TableRepairs::cell);
		repairs.put(TableRules.CELL_SPELLING, TableRepairs::cell);
		repairs.put(TableRules.ROW_SHORT, TableRepairs::complete);
		repairs.put(TableRules.ROW_LONG, TableRepairs::shorten);
		repairs.put(TableRules.ROWS_MISSING, tables::missingRows);
		repairs.put(TableRules.ROW_TWICE, TableRepairs::remove);
		repairs.put(TableRules.ROW_ZERO, TableRepairs::zeroRow);
		repairs.put(TableRules.COLUMN_EMPTY, TableRepairs::emptyColumn);
		repairs.put(TableRules.STAGE_PARTS, tables::missingColumns);
		repairs.put(TableRules.UNIT_CONVERTED, TableRepairs::convert);
		repairs.put(TableRules.INDICATOR_UNKNOWN, SimilarNames::value);
		repairs.put(TableRules.MODULE_UNKNOWN, SimilarNames::word);
		repairs.put(TableRules.SCENARIO_UNKNOWN, SimilarNames::group);
		repairs.put(TableRules.SCENARIO_NONE_COUNTED, TableRepairs::countOne);
		repairs.put(TableRules.SCENARIO_MANY_COUNTED, TableRepairs::countOnly);
		repairs.put(TableRules.SCENARIO_UNUSED, TableRepairs::remove);
	}

	private void scores(TableRepairs tables, ScoreRepairs scores) {
		repairs.put(ScoreRules.GWP_SUM, scores::sum);
		repairs.put(ScoreRules.GWP_ROUNDING, scores::sum);
		repairs.put(ScoreRules.ENERGY_SUM, scores::sum);
		repairs.put(ScoreRules.STAGE_SUM, scores::stage);
		repairs.put(ScoreRules.MODULE_MISSING, tables::missingColumns);
		repairs.put(ScoreRules.BIOGENIC_MISSING, scores::carbon);
		repairs.put(ScoreRules.BIOGENIC_UPTAKE, scores::carbon);
		repairs.put(ScoreRules.ODD_SIGN, ScoreRepairs::positive);
		repairs.put(ScoreRules.UNIT_SLIP, scores::slip);
	}

	private void card(CardRepairs card) {
		repairs.put(CardRules.CATEGORY_UNKNOWN, card::category);
		repairs.put(CardRules.CATEGORY_MISSING, card::category);
		repairs.put(CardRules.MASS_MISSING, card::addMass);
		repairs.put(CardRules.MASS_DENSITY, card::massByWeight);
		repairs.put(CardRules.COMPOSITION_MASS, card::massOfComposition);
		repairs.put(CardRules.ORIGIN_UNKNOWN, CardRepairs::origin);
		repairs.put(CardRules.FATES_SUM, CardRepairs::shares);
		repairs.put(CardRules.FATE_TWICE, CardRepairs::mergeFates);
		repairs.put(CardRules.CLASSIFICATION_COMPONENTS, CardRepairs::components);
		repairs.put(CardRules.CLASSIFICATION_TWICE, TableRepairs::remove);
		repairs.put(ProvenanceRules.REVIEW_LATE, f -> CardRepairs.swap(f, Literals.DECLARATION__REVIEWED, Literals.DECLARATION__PUBLISHED));
		repairs.put(ProvenanceRules.VALIDITY_MISSING, CardRepairs::validity);
		repairs.put(ProvenanceRules.VALIDITY_REVERSED, f -> CardRepairs.swap(f, Literals.DECLARATION__VALID_FROM, Literals.DECLARATION__VALID_TO));
		repairs.put(ProvenanceRules.VALIDITY_LONG, CardRepairs::shortenValidity);
		repairs.put(ProvenanceRules.DATA_PERIOD_REVERSED, f -> CardRepairs.swap(f, Literals.DECLARATION__DATA_FROM, Literals.DECLARATION__DATA_TO));
	}

	private void works(WorkRepairs works) {
		repairs.put(WorkRules.METHOD_UNKNOWN, SimilarNames::text);
		repairs.put(WorkRules.FUNCTION_UNKNOWN, works::function);
		repairs.put(WorkRules.FUNCTION_MISSING, works::function);
		repairs.put(WorkRules.DATE_MISSING, WorkRepairs::referenceDate);
		repairs.put(WorkRules.ELEMENT_EMPTY, TableRepairs::remove);
		repairs.put(WorkRules.USE_UNIT, ReferenceRepairs::useUnit);
		repairs.put(WorkRules.USE_NEGATIVE, WorkRepairs::positive);
		repairs.put(WorkRules.USE_DIMENSION, SimilarNames::name);
		repairs.put(WorkRules.USE_EXPIRED, works::successor);
		repairs.put(WorkRules.USE_EXPIRED_USED, works::successor);
	}

	private void route(RouteRepairs route) {
		repairs.put(RouteRules.START, route::missing);
		repairs.put(RouteRules.NOT_ALLOWED, route::missing);
		repairs.put(RouteRules.UNREVIEWED, route::missing);
		repairs.put(RouteRules.DATE_MISSING, RouteRepairs::date);
		repairs.put(RouteRules.DATE_DIFFERS, RouteRepairs::differing);
		repairs.put(RouteRules.DATE_ORDER, RouteRepairs::order);
	}

	/** Whether findings of the rule may have fixes of their own at all; a waiver is not counted. */
	public boolean has(Rule rule) {
		return repairs.containsKey(rule);
	}

	/** The fixes, the likeliest first, and last the waiver where there can be one; none when nothing can be known. */
	public List<Fix> of(Finding finding) {
		Repair repair = repairs.get(finding.rule());
		List<Fix> fixes = new ArrayList<>(repair == null ? List.of() : repair.fixes(finding));
		fixes.addAll(WaiverRepairs.waive(finding));
		return fixes;
	}
}
