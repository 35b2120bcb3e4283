package nl.kaartwerk.rules.catalogue;

/** Rules on the way of a card into the NMD: which steps it may take, when, and what each of them asks for. */
public final class RouteRules {
	static final Group GROUP = new Group("route");

	public static final Rule START = GROUP.error("route-start", Sources.HOUSE, "state", "first").structural().fixable().local();
	public static final Rule NOT_ALLOWED = GROUP.error("route-step-not-allowed", Sources.WHITE_PAPER, "from", "to", "category").structural().fixable().local();
	public static final Rule UNREVIEWED = GROUP.error("route-unreviewed", Sources.WHITE_PAPER, "category").structural().fixable().local();
	public static final Rule REASON_MISSING = GROUP.error("route-reason-missing", Sources.HOUSE, "state").structural().local();
	public static final Rule DATE_MISSING = GROUP.error("route-date-missing", Sources.HOUSE, "state").structural().fixable().local();
	public static final Rule DATE_ORDER = GROUP.error("route-date-order", Sources.HOUSE, "state", "date", "before", "earlier").structural().fixable().local();
	public static final Rule DATE_IN_FUTURE = GROUP.error("route-date-in-future", Sources.HOUSE, "state", "date", "today").structural().local();
	public static final Rule DATE_DIFFERS = GROUP.error("route-date-differs", Sources.HOUSE, "state", "date", "property", "other").structural().fixable()
			.local();
	public static final Rule REVIEW_DATE = GROUP.error("route-review-date", Sources.HOUSE, "reviewed", "state", "date").structural().local();
	public static final Rule BEHIND = GROUP.error("route-behind", Sources.HOUSE, "published", "state").structural().local();
	public static final Rule ERRORS = GROUP.error("route-errors", Sources.WHITE_PAPER, "state", "count", "rules").structural().linked();
	public static final Rule OWNER_MISSING = GROUP.error("route-owner-missing", Sources.WHITE_PAPER, "category").structural().local();
	public static final Rule OWNER_UNREGISTERED = GROUP.error("route-owner-unregistered", Sources.WHITE_PAPER, "owner", "day").linked();
	public static final Rule OWNER_UNKNOWN = GROUP.info("route-owner-unknown", Sources.WHITE_PAPER, "owner", "day").linked();
	public static final Rule PRACTITIONER_MISSING = GROUP.error("route-practitioner-missing", Sources.WHITE_PAPER, "category").local();
	public static final Rule PRACTITIONER_UNRECOGNISED = GROUP.error("route-practitioner-unrecognised", Sources.WHITE_PAPER, "practitioner", "day").linked();
	public static final Rule PRACTITIONER_UNKNOWN = GROUP.info("route-practitioner-unknown", Sources.WHITE_PAPER, "practitioner", "day").linked();
	public static final Rule REVIEWER_UNRECOGNISED = GROUP.error("route-reviewer-unrecognised", Sources.WHITE_PAPER, "reviewer", "day").linked();
	public static final Rule REVIEWER_UNKNOWN = GROUP.info("route-reviewer-unknown", Sources.WHITE_PAPER, "reviewer", "day").linked();
	public static final Rule REVIEW_REJECTED = GROUP.error("route-review-rejected", Sources.WHITE_PAPER, "by", "date", "review").structural().workspace();
	public static final Rule REVIEW_STALE = GROUP.error("route-review-stale", Sources.WHITE_PAPER, "by", "date", "review").structural().workspace();

	private RouteRules() {
	}
}
