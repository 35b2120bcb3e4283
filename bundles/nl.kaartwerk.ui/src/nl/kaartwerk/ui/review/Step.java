package nl.kaartwerk.ui.review;

import java.util.Set;

import nl.kaartwerk.ui.review.Line.Kind;

/** What one does with a line, each with a command of its own and a key that can be changed. */
enum Step {
	NEXT("next"), PREVIOUS("previous"), PASS("pass", Kind.ITEM, Kind.MARKER, Kind.CHANGE, Kind.REMARK, Kind.WAIVER), NOT_APPLICABLE("notApplicable", Kind.ITEM, Kind.MARKER), FINDING(
			"finding", Kind.ITEM, Kind.MARKER, Kind.CHANGE, Kind.REMARK, Kind.WAIVER), QUESTION("question", Kind.ITEM, Kind.MARKER, Kind.CHANGE, Kind.REMARK, Kind.WAIVER), ACCEPT("accept",
					Kind.WAIVER), REFUSE("refuse", Kind.WAIVER), REPLY("reply", Kind.REMARK), RESOLVE("resolve", Kind.REMARK), REOPEN("reopen", Kind.REMARK, Kind.ITEM), OPEN(
							"open", Kind.values()), SIGN("sign", Kind.values()), START("start");

	private final String key;
	private final Set<Kind> kinds;

	Step(String key, Kind... kinds) {
		this.key = key;
		this.kinds = Set.of(kinds);
	}

	/** Of its words and its icon. */
	String key() {
		return key;
	}

	String command() {
		return "nl.kaartwerk.ui.review." + key;
	}

	String title() {
		return Texts.get("step." + key);
	}

	/** The same above a dialog, which does not open another one. */
	String heading() {
		return title().replace(" ...", "");
	}

	/** Whether it can be done with a line; null: nothing is chosen. */
	boolean fits(Line line) {
		return switch (this) {
		case NEXT, PREVIOUS, START -> true;
		case SIGN -> line != null && line.head().card().isPresent();
		default -> line != null && kinds.contains(line.kind());
		};
	}
}
