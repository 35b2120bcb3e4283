package nl.kaartwerk.rules.catalogue;

/** Rules on waivers themselves. None of them can be waived. */
public final class WaiverRules {
	static final Group GROUP = new Group("waivers");

	public static final Rule UNKNOWN = GROUP.error("waiver-rule-unknown", Sources.HOUSE, "rule", "similar").structural().fixable().local();
	public static final Rule IMPOSSIBLE = GROUP.error("waiver-impossible", Sources.HOUSE, "rule").structural().fixable().local();
	public static final Rule UNSIGNED = GROUP.error("waiver-unsigned", Sources.HOUSE, "rule").structural().local();
	public static final Rule PLACE = GROUP.error("waiver-place-unknown", Sources.HOUSE, "kind", "name").structural().local();
	public static final Rule TWICE = GROUP.warning("waiver-twice", Sources.HOUSE, "rule").structural().fixable().local();
	public static final Rule UNUSED = GROUP.warning("waiver-unused", Sources.HOUSE, "rule").structural().fixable().local();

	private WaiverRules() {
	}
}
