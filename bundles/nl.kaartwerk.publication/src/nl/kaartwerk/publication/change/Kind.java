package nl.kaartwerk.publication.change;

/** How something differs between two versions. */
public enum Kind {
	ADDED, REMOVED, CHANGED;

	static Kind of(boolean before, boolean after) {
		return before && after ? CHANGED : after ? ADDED : REMOVED;
	}

	/** As JSON and keys of texts name it. */
	public String word() {
		return switch (this) {
		case ADDED -> "added";
		case REMOVED -> "removed";
		case CHANGED -> "changed";
		};
	}
}
