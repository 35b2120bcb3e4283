package nl.kaartwerk.rules.catalogue;

import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules on where a card comes from: owner, practitioner, reviewer, dates, background data. */
public final class ProvenanceRules {
	static final Group GROUP = new Group("provenance");

	public static final Rule OWNER_MISSING = GROUP.error("owner-missing", Sources.PRACTICE, "category").local();
	public static final Rule BRAND_MISSING = GROUP.error("brand-missing", Sources.PRACTICE, "name").local();
	public static final Rule PARTICIPANTS_MISSING = GROUP.error("participants-missing", Sources.PRACTICE, "name").local();
	public static final Rule REPRESENTATIVENESS_MISSING = GROUP.error("representativeness-missing", Sources.PRACTICE, "name").local();
	public static final Rule OWNER_NOT_NMD = GROUP.error("owner-not-nmd", Sources.PRACTICE, "owner", "category").linked();
	public static final Rule OWNER_UNREGISTERED = GROUP.warning("owner-registered-late", Sources.NMD, "owner", "registered", "published").linked();
	public static final Rule REVIEWER_MISSING = GROUP.error("reviewer-missing", Sources.PRACTICE, "category").local();
	public static final Rule REVIEWER_DEPENDENT = GROUP.error("reviewer-not-independent", Sources.PRACTICE, "reviewer", "role").linked();
	public static final Rule REVIEWER_UNRECOGNISED = GROUP.warning("reviewer-recognised-late", Sources.NMD, "reviewer", "recognised", "reviewed")
			.linked();
	public static final Rule REVIEW_DATE_MISSING = GROUP.error("review-date-missing", Sources.PRACTICE, "category").local();
	public static final Rule REVIEW_LATE = GROUP.error("review-after-publication", Sources.PRACTICE, "reviewed", "published").fixable().local();
	public static final Rule VALIDITY_MISSING = GROUP.error("validity-missing", Sources.PRACTICE, "name").fixable().local();
	public static final Rule VALIDITY_REVERSED = GROUP.error("validity-reversed", Sources.HOUSE, "from", "to").fixable().local();
	public static final Rule VALIDITY_LONG = GROUP.error("validity-too-long", Sources.PRACTICE, "from", "to", "years")
			.tolerance("years", 5, Measure.YEARS).fixable().local();
	public static final Rule EXPIRED = GROUP.error("validity-expired", Sources.PRACTICE, "to", "today").local();
	public static final Rule PUBLISHED_LATE = GROUP.warning("published-after-validity", Sources.HOUSE, "published", "to").local();
	public static final Rule BACKGROUND_MISSING = GROUP.warning("background-missing", Sources.PRACTICE, "name").local();
	public static final Rule BACKGROUND_VERSION = GROUP.warning("background-version-missing", Sources.PRACTICE, "background").local();
	public static final Rule METHOD_MISSING = GROUP.warning("method-missing", Sources.PRACTICE, "name").local();
	public static final Rule PCR_MISSING = GROUP.warning("pcr-missing", Sources.PRACTICE, "name").local();
	public static final Rule DATA_PERIOD_MISSING = GROUP.warning("data-period-missing", Sources.PRACTICE, "name").local();
	public static final Rule DATA_PERIOD_REVERSED = GROUP.error("data-period-reversed", Sources.HOUSE, "from", "to").fixable().local();
	public static final Rule DATA_OLD = GROUP.warning("data-too-old", Sources.PRACTICE, "to", "day", "years").tolerance("specific", 5, Measure.YEARS)
			.tolerance("generic", 10, Measure.YEARS).local();

	public static final Rule FOREIGN_OPEN = GROUP.info("foreign-open", Sources.NMD, "count", "rules").local();
	public static final Rule FOREIGN_TOXICITY = GROUP.warning("foreign-toxicity-missing", Sources.NMD, "indicators").local();
	public static final Rule FOREIGN_END_OF_LIFE = GROUP.warning("foreign-end-of-life-missing", Sources.NMD, "name").local();
	public static final Rule FOREIGN_CLASSIFICATION = GROUP.warning("foreign-classification-missing", Sources.NMD, "name").local();
	public static final Rule FOREIGN_UNIT = GROUP.info("foreign-unit-declared", Sources.NMD, "unit").local();

	private ProvenanceRules() {
	}
}
