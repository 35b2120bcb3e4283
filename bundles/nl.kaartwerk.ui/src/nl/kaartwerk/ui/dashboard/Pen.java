package nl.kaartwerk.ui.dashboard;

/** What pictures are drawn with: a screen, an image or a file. Measures are in pixels. */
interface Pen {
	enum Style {
		NORMAL, BOLD, LARGE
	}

	void fill(int x, int y, int width, int height, Role role);

	void line(int x1, int y1, int x2, int y2, Role role, boolean dashed);

	/** @param y of the upper edge */
	void text(String text, int x, int y, Role role, Style style);

	int width(String text, Style style);

	int height(Style style);

	/** As much of a text as fits, with an ellipsis where something is cut off. */
	default String fitting(String text, int most, Style style) {
		if (width(text, style) <= most) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (width(text.substring(0, middle) + '\u2026', style) <= most) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return text.substring(0, low) + '\u2026';
	}
}
