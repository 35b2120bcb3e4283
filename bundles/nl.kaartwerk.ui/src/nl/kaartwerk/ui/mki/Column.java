package nl.kaartwerk.ui.mki;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.ui.active.ActiveSet;

/** A column; the module groups stand between MKI and share. */
enum Column {
	NAME(240), AMOUNT(92), LIFE(80), CATEGORY(72), MKI(86), CHANGE(80), A(72), B(72), C(72), D(72), FIRST(86), SECOND(86), RATIO(72), SHARE(78), CUMULATIVE(86), COMPLETE(96);

	private final int width;

	Column(int width) {
		this.width = width;
	}

	String title() {
		return switch (this) {
		case A, B, C, D -> name();
		case FIRST, SECOND -> Texts.get("column.mkiOf", set());
		case RATIO -> SECOND.set() + " / " + FIRST.set();
		default -> Texts.get("column." + name().toLowerCase(Locale.ROOT));
		};
	}

	int width() {
		return width;
	}

	/** The set that the column has the MKI of, whichever is chosen; null when it is the chosen one. */
	String set() {
		List<String> sets = ActiveSet.all();
		return switch (this) {
		case FIRST -> sets.getFirst();
		case SECOND -> sets.getLast();
		default -> null;
		};
	}

	/** The index of the module group, or -1. */
	int group() {
		return Line.GROUPS.indexOf(name());
	}

	boolean isNumber() {
		return this != NAME && this != AMOUNT && this != COMPLETE && this != CATEGORY && this != LIFE;
	}

	/** What it sorts by; NaN when a line has nothing in it. */
	double value(Line line) {
		return switch (this) {
		case MKI -> line.outcome().hasValue() ? line.outcome().mki() : Double.NaN;
		case A, B, C, D -> line.group(group());
		case FIRST, SECOND -> line.outcome(set()).hasValue() ? line.outcome(set()).mki() : Double.NaN;
		case RATIO -> line.ratio(SECOND.set(), FIRST.set());
		case SHARE -> line.share();
		case CUMULATIVE -> line.cumulative();
		case CHANGE -> line.change();
		case COMPLETE -> line.outcome().completeness().share();
		case LIFE -> Cells.life(line);
		case NAME, AMOUNT, CATEGORY -> Double.NaN;
		};
	}
}
