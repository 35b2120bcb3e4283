package nl.kaartwerk.ui.dashboard;

/** What a colour stands for in a picture. */
enum Role {
	GROUND, TEXT, MUTED, GRID, LIMIT, FOCUS, FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH;

	private static final int SERIES = 8;

	/** The colours of series in order; the eighth is a grey for what is put together or not known. */
	static Role series(int position) {
		return values()[FIRST.ordinal() + position % SERIES];
	}
}
