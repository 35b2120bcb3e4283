package nl.kaartwerk.rules.catalogue;

/** Rules on applications for a grant: whether they say what their scheme asks for, in the form that it asks for. */
public final class ApplicationRules {
	static final Group GROUP = new Group("applications");

	public static final Rule SCHEME_MISSING = GROUP.error("application-scheme-missing", Sources.HOUSE, "name", "known").structural().local();
	public static final Rule SCHEME_UNKNOWN = GROUP.error("application-scheme-unknown", Sources.HOUSE, "scheme", "known", "similar").structural().fixable().local();
	public static final Rule APPLICANT_MISSING = GROUP.error("application-applicant-missing", Sources.GRANT, "name").structural().local();
	public static final Rule DATE_MISSING = GROUP.error("application-date-missing", Sources.GRANT, "name").structural().local();
	public static final Rule CLAIMS_MISSING = GROUP.warning("application-claims-missing", Sources.HOUSE, "name").structural().local();
	public static final Rule CLAIM_TWICE = GROUP.error("application-claim-twice", Sources.GRANT, "card").structural().fixable().local();
	public static final Rule CLAIM_OWNER = GROUP.error("application-claim-owner", Sources.GRANT, "card", "owner", "applicant").structural().linked();
	public static final Rule LIST_UNKNOWN = GROUP.error("application-list-unknown", Sources.GRANT, "list", "known", "similar").structural().fixable().local();
	public static final Rule STATEMENT_UNKNOWN = GROUP.error("application-statement-unknown", Sources.HOUSE, "key", "similar").structural().fixable().local();
	public static final Rule STATEMENT_TYPE = GROUP.error("application-statement-type", Sources.HOUSE, "key", "form").structural().local();
	public static final Rule STATEMENT_PLACE = GROUP.error("application-statement-place", Sources.HOUSE, "key").structural().local();
	public static final Rule STATEMENT_YEAR = GROUP.error("application-statement-year", Sources.GRANT, "key", "year").structural().local();
	public static final Rule STATEMENT_TWICE = GROUP.error("application-statement-twice", Sources.HOUSE, "key").structural().fixable().local();
	public static final Rule STATEMENT_MISSING = GROUP.info("application-statement-missing", Sources.GRANT, "count", "keys").structural().fixable().local();
	public static final Rule DECISION_UNKNOWN = GROUP.error("application-decision-unknown", Sources.HOUSE, "clause", "known", "similar").structural().fixable().local();
	public static final Rule DECISION_PLACE = GROUP.error("application-decision-place", Sources.HOUSE, "clause").structural().local();
	public static final Rule DECISION_TWICE = GROUP.error("application-decision-twice", Sources.HOUSE, "clause").structural().fixable().local();
	public static final Rule DECISION_INCOMPLETE = GROUP.error("application-decision-incomplete", Sources.HOUSE, "clause", "missing").structural().local();
	public static final Rule DECISION_EARLY = GROUP.error("application-decision-early", Sources.HOUSE, "date", "application").structural().local();
	public static final Rule DECISION_FUTURE = GROUP.error("application-decision-future", Sources.HOUSE, "date", "today").structural().local();
	public static final Rule DECISION_IDLE = GROUP.warning("application-decision-idle", Sources.HOUSE, "clause", "outcomes").structural().fixable().linked();
	public static final Rule DECISION_OPEN = GROUP.info("application-decision-open", Sources.HOUSE, "count", "clauses").structural().fixable().linked();

	private ApplicationRules() {
	}
}
