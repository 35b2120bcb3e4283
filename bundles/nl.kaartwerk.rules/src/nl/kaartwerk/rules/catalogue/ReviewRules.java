package nl.kaartwerk.rules.catalogue;

/** Rules on reviews, and what reviews say of cards. None of them can be waived: a waiver would have to be reviewed too. */
public final class ReviewRules {
	static final Group GROUP = new Group("review");

	public static final Rule ITEM_UNKNOWN = GROUP.error("review-item-unknown", Sources.HOUSE, "item", "similar").structural().fixable().local();
	public static final Rule ITEM_TWICE = GROUP.warning("review-item-twice", Sources.HOUSE, "item").structural().local();
	public static final Rule INCOMPLETE = GROUP.error("review-incomplete", Sources.HOUSE, "what", "missing").structural().local();
	public static final Rule DATE_ORDER = GROUP.error("review-date-order", Sources.HOUSE, "date", "before").structural().local();
	public static final Rule PLACE = GROUP.error("review-place-unknown", Sources.HOUSE, "kind", "name").structural().linked();
	public static final Rule REVIEWER_DEPENDENT = GROUP.error("review-not-independent", Sources.PRACTICE, "reviewer", "role").structural().linked();
	public static final Rule REVIEWER_DIFFERS = GROUP.warning("review-reviewer-differs", Sources.HOUSE, "reviewer", "other").structural().linked();
	public static final Rule SIGNED_OPEN = GROUP.error("review-signed-open", Sources.HOUSE, "count", "open").structural().local();
	public static final Rule STALE = GROUP.warning("review-stale", Sources.HOUSE, "signed", "count", "changed").structural().linked();
	public static final Rule WAIVER_GONE = GROUP.warning("review-waiver-gone", Sources.HOUSE, "rule").structural().linked();
	public static final Rule TWICE = GROUP.error("review-twice", Sources.HOUSE, "reviewer", "card", "other").structural().workspace();
	/** The values behind those that the message names say where the remark stands: address of the text, name of the review, item, position. */
	public static final Rule FINDING_MAJOR = GROUP.error("review-finding-major", Sources.HOUSE, "reviewer", "date", "text", "file", "review", "item", "position")
			.structural().fixable().workspace();
	public static final Rule FINDING_MINOR = GROUP.warning("review-finding-minor", Sources.HOUSE, "reviewer", "date", "text", "file", "review", "item", "position")
			.structural().fixable().workspace();
	public static final Rule QUESTION = GROUP.info("review-question", Sources.HOUSE, "reviewer", "date", "text", "file", "review", "item", "position").structural()
			.fixable().workspace();
	public static final Rule WAIVER_REFUSED = GROUP.error("review-waiver-refused", Sources.HOUSE, "rule", "reviewer", "reason").structural().workspace();

	private ReviewRules() {
	}
}
