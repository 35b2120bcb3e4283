package nl.kaartwerk.ui.active;

import nl.kaartwerk.lang.ide.results.FileResults;

/** What there is to show of the text of the active editor. */
public sealed interface ActiveState {
	/** The workspace is being read; figures come when that is done. */
	record Reading() implements ActiveState {
	}

	/** No editor with a Kaartwerk text is active. */
	record NoEditor() implements ActiveState {
	}

	/** The text holds no work and no declaration, or there is no such file any more. */
	record Nothing(String address) implements ActiveState {
	}

	/** The figures could not be computed; the error log says why. */
	record Failed(String address) implements ActiveState {
	}

	/** The figures of the text as it is now, saved or not. */
	record Computed(FileResults results) implements ActiveState {
	}
}
