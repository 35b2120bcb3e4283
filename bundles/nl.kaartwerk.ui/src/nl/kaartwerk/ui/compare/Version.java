package nl.kaartwerk.ui.compare;

import java.text.DateFormat;
import java.util.Date;

/** Which version of its text a work is taken from. */
sealed interface Version {
	/** As it is now, saved or not. */
	record Now() implements Version {
		@Override
		public String label() {
			return Texts.get("version.now");
		}
	}

	/** As all texts are on the disk. */
	record Saved() implements Version {
		@Override
		public String label() {
			return Texts.get("version.saved");
		}
	}

	/** As all texts are in the last commit of the git repository that the text lies in. */
	record Head() implements Version {
		@Override
		public String label() {
			return Texts.get("version.head");
		}
	}

	/** As the text itself was when the workbench kept it; all others as they are now. */
	record Kept(long time) implements Version {
		@Override
		public String label() {
			return DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.MEDIUM).format(new Date(time));
		}
	}

	Version NOW = new Now();
	Version SAVED = new Saved();
	Version HEAD = new Head();

	String label();

	/** A word that {@link #of} makes a version of again. */
	default String code() {
		return switch (this) {
		case Now now -> "now";
		case Saved saved -> "saved";
		case Head head -> "head";
		case Kept kept -> Long.toString(kept.time());
		};
	}

	static Version of(String code) {
		return switch (code) {
		case "saved" -> SAVED;
		case "head" -> HEAD;
		case String time when time.matches("\\d{1,18}") -> new Kept(Long.parseLong(time));
		default -> NOW;
		};
	}
}
