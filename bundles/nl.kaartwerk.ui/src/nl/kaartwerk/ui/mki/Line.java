package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;

/**
 * A line of the view, for one set. Two lines are equal when they stand for the same thing before and after an edit, so that what is open and
 * chosen stays so.
 */
public final class Line {
	/** The module groups in the order of their columns. */
	static final List<String> GROUPS = List.of("A", "B", "C", "D");

	private final Line parent;
	private final String path;
	private final String label;
	private final String amount;
	private final Outcome outcome;
	private final double[] groups;
	private final double share;
	private final boolean skipped;
	private final List<Note> notes;
	private final URI source;
	private final List<Line> children = new ArrayList<>();

	/**
	 * @param groups euro per module group, NaN where no module of it was declared
	 * @param share of the work's MKI, NaN when that is 0
	 */
	Line(Line parent, String label, String amount, Outcome outcome, double[] groups, double share, boolean skipped, List<Note> notes,
			URI source) {
		this.parent = parent;
		this.label = label;
		this.amount = amount;
		this.outcome = outcome;
		this.groups = groups;
		this.share = share;
		this.skipped = skipped;
		this.notes = List.copyOf(notes);
		this.source = source;
		if (parent == null) {
			this.path = label;
		} else {
			long same = parent.children.stream().filter(line -> line.label.equals(label)).count();
			this.path = parent.path + '\n' + label + '\t' + same;
			parent.children.add(this);
		}
	}

	public Line parent() {
		return parent;
	}

	public List<Line> children() {
		return List.copyOf(children);
	}

	public String label() {
		return label;
	}

	/** Amount and unit as written, "" where there is none. */
	public String amount() {
		return amount;
	}

	public Outcome outcome() {
		return outcome;
	}

	/** Euro of a module group; NaN when none of its modules was declared. */
	public double group(int index) {
		return groups[index];
	}

	public double share() {
		return share;
	}

	public boolean skipped() {
		return skipped;
	}

	public List<Note> notes() {
		return notes;
	}

	public URI source() {
		return source;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Line line && path.equals(line.path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
