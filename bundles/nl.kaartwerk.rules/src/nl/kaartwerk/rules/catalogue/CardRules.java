package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on what a card says about its product: unit, mass, life, composition, end of life, classification. */
public final class CardRules {
	static final Group GROUP = new Group("product");

	public static final Rule CATEGORY_UNKNOWN = GROUP.error("category-unknown", Sources.CALCULATOR, "category", "known").structural().fixable().local();
	public static final Rule CATEGORY_MISSING = GROUP.error("category-missing", Sources.CALCULATOR, "name").fixable().local();
	public static final Rule UNIT_MISSING = GROUP.error("functional-unit-missing", Sources.EN_15804, "name").local();
	public static final Rule UNIT_AMOUNT = GROUP.error("functional-unit-amount", Sources.EN_15804, "amount").local();
	public static final Rule MASS_MISSING = GROUP.error("mass-missing", Sources.EN_15804, "name").fixable().local();
	public static final Rule MASS_AMOUNT = GROUP.error("mass-not-positive", Sources.EN_15804, "mass").local();
	public static final Rule MASS_DENSITY = GROUP.warning("mass-density-differs", Sources.PRACTICE, "mass", "computed", "basis")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();
	public static final Rule LIFE_MISSING = GROUP.error("service-life-missing", Sources.EN_15804, "name").local();
	public static final Rule LIFE_AMOUNT = GROUP.error("service-life-not-positive", Sources.EN_15804, "life").local();
	public static final Rule LIFE_LONG = GROUP.warning("service-life-implausible", Sources.HOUSE, "life", "longest")
			.tolerance("longest", 150, Measure.YEARS).local();
	public static final Rule COMPOSITION_MASS = GROUP.warning("composition-mass", Sources.EN_15804, "sum", "mass")
			.tolerance("tolerance", 1, Measure.PERCENT).fixable().local();
	public static final Rule CONSTITUENT_TWICE = GROUP.warning("constituent-twice", Sources.HOUSE, "name").local();
	public static final Rule CONSTITUENT_AMOUNT = GROUP.error("constituent-not-positive", Sources.HOUSE, "name", "mass").local();
	public static final Rule ORIGIN_UNKNOWN = GROUP.warning("origin-unknown", Sources.RIVM, "origin", "similar").fixable().local();
	public static final Rule FATES_SUM = GROUP.error("end-of-life-sum", Sources.EN_15804, "sum").tolerance("tolerance", 0.5, Measure.PERCENT)
			.fixable().local();
	public static final Rule FATE_TWICE = GROUP.warning("end-of-life-twice", Sources.HOUSE, "treatment").fixable().local();
	public static final Rule FATE_SHARE = GROUP.error("end-of-life-share", Sources.HOUSE, "treatment", "share").local();
	public static final Rule BENEFITS_MISSING = GROUP.error("end-of-life-no-benefits", Sources.EN_15804, "treatments", "share").local();
	public static final Rule CLASSIFICATION_MISSING = GROUP.warning("classification-missing", Sources.NMD, "name").local();
	public static final Rule CLASSIFICATION_UNKNOWN = GROUP.info("classification-unknown", Sources.NMD, "code", "system").local();
	public static final Rule CLASSIFICATION_UNIT = GROUP.warning("classification-unit", Sources.NMD, "unit", "code", "expected").local();
	public static final Rule CLASSIFICATION_COMPONENTS = GROUP.warning("classification-components", Sources.NMD, "code", "components").fixable().local();
	public static final Rule CLASSIFICATION_TWICE = GROUP.warning("classification-twice", Sources.HOUSE, "code").fixable().local();

	private CardRules() {
	}
}
