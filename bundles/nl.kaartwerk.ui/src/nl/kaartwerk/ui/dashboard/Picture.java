package nl.kaartwerk.ui.dashboard;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.report.sheet.Sheet;

/** Something that is drawn, with parts that can be walked, read out and followed to their source, and figures for a spreadsheet. */
interface Picture {
	/**
	 * A part of a picture, in the order in which keys walk them.
	 *
	 * @param text what it is, with its figures
	 * @param source empty when it comes from no single place
	 */
	record Part(String text, Optional<URI> source) {
	}

	/** Where a part is drawn. */
	record Spot(int part, int x, int y, int width, int height) {
		boolean holds(int px, int py) {
			return px >= x && px < x + width && py >= y && py < y + height;
		}
	}

	String title();

	List<Part> parts();

	/** The part that a key leads to from another. */
	default int neighbour(int part, Way way) {
		return switch (way) {
		case NEXT, RIGHT -> Math.min(part + 1, parts().size() - 1);
		case PREVIOUS, LEFT -> Math.max(part - 1, 0);
		case FIRST -> 0;
		case LAST -> parts().size() - 1;
		};
	}

	enum Way {
		NEXT, PREVIOUS, LEFT, RIGHT, FIRST, LAST
	}

	int height(Pen pen, int width);

	/** Draws at the origin; tells where the parts are. */
	List<Spot> draw(Pen pen, int width);

	/** The figures, all digits. */
	Sheet sheet();
}
