package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.ui.active.ResultPath;

/**
 * A line of the view, with the lines below it made when they are asked for. Two lines are equal when they stand for the same thing before and
 * after an edit, so that what is open and chosen stays so.
 */
public final class Line implements IAdaptable {
	/** The module groups in the order of their columns. */
	static final List<String> GROUPS = List.of("A", "B", "C", "D");

	/** What a line stands for. */
	enum Kind {
		WORK, ELEMENT, GROUP, USE, PROFILE, MODULE, INDICATOR, CARD;

		/** Whether uses stand below it. */
		boolean isAboveUses() {
			return this == WORK || this == ELEMENT || this == GROUP;
		}
	}

	/**
	 * What is said of a line.
	 *
	 * @param set that is chosen
	 * @param amount and unit as written, "" where there is none
	 * @param outcomes by set
	 * @param groups euro per module group, NaN where no module of it was declared
	 * @param result that it shows; null for a group and for a card
	 * @param original the same as the text says it, while something else is tried; else null
	 */
	record Facts(Kind kind, String set, String label, String amount, Function<String, Outcome> outcomes, Supplier<double[]> groups, boolean skipped,
			boolean complete, List<Note> notes, URI source, Result result, Result original) {
	}

	private final Line parent;
	private final Facts facts;
	private final String path;
	private final Function<Line, List<Facts>> below;
	private final Function<Facts, Function<Line, List<Facts>>> belowThose;
	private List<Line> children;
	private double[] groups;
	private double cumulative = Double.NaN;

	/**
	 * @param same how many siblings before it have its label
	 * @param below what stands below a line of its kind
	 * @param belowThose what stands below the lines that stand below it
	 */
	Line(Line parent, Facts facts, int same, Function<Line, List<Facts>> below, Function<Facts, Function<Line, List<Facts>>> belowThose) {
		this.parent = parent;
		this.facts = facts;
		this.below = below;
		this.belowThose = belowThose;
		this.path = (parent == null ? "" : parent.path + '\n') + facts.label + (same == 0 ? "" : "\t" + same);
	}

	/** Lines for facts that stand side by side. */
	static List<Line> of(Line parent, List<Facts> facts, Function<Facts, Function<Line, List<Facts>>> below) {
		Map<String, Integer> seen = new HashMap<>();
		List<Line> lines = new ArrayList<>(facts.size());
		for (Facts each : facts) {
			lines.add(new Line(parent, each, seen.merge(each.label, 1, Integer::sum) - 1, below.apply(each), below));
		}
		cumulate(lines);
		return List.copyOf(lines);
	}

	/** Benefits and burdens both count, as in the contributions of the command line. */
	private static void cumulate(List<Line> lines) {
		List<Line> largestFirst = new ArrayList<>(lines);
		largestFirst.removeIf(line -> !line.outcome().hasValue());
		largestFirst.sort(Comparator.comparingDouble((Line line) -> Math.abs(line.outcome().mki())).reversed());
		double sizes = largestFirst.stream().mapToDouble(line -> Math.abs(line.outcome().mki())).sum();
		double before = 0;
		for (Line line : largestFirst) {
			before += Math.abs(line.outcome().mki());
			line.cumulative = sizes == 0 ? Double.NaN : before / sizes;
		}
	}

	public Line parent() {
		return parent;
	}

	int depth() {
		return parent == null ? 0 : parent.depth() + 1;
	}

	/** What it is told apart by from all other lines, the same after an edit. */
	String path() {
		return path;
	}

	Kind kind() {
		return facts.kind;
	}

	public synchronized List<Line> children() {
		if (children == null) {
			children = of(this, below.apply(this), belowThose);
		}
		return children;
	}

	/** Whether something stands below it, without making it. */
	boolean hasChildren() {
		return switch (facts.kind) {
		case INDICATOR, CARD -> false;
		case USE -> !facts.skipped && !children().isEmpty();
		default -> !children().isEmpty();
		};
	}

	public String label() {
		return facts.label;
	}

	/** Amount and unit as written, "" where there is none. */
	public String amount() {
		return facts.amount;
	}

	/** For the chosen set. */
	public Outcome outcome() {
		return outcome(facts.set);
	}

	public Outcome outcome(String set) {
		return facts.outcomes.apply(set);
	}

	/** Euro of a module group; NaN when none of its modules was declared. */
	public synchronized double group(int index) {
		if (groups == null) {
			groups = facts.groups.get();
		}
		return groups[index];
	}

	/** Of the work's MKI; NaN when that is 0, or when there is no MKI. */
	public double share() {
		Line root = this;
		while (root.parent != null) {
			root = root.parent;
		}
		double whole = root.outcome().mki();
		return root.kind() == Kind.CARD || whole == 0 || !outcome().hasValue() ? Double.NaN : outcome().mki() / whole;
	}

	/** The share of this and all larger lines beside it in the sum of their sizes. */
	public double cumulative() {
		return kind() == Kind.CARD ? Double.NaN : cumulative;
	}

	/** What A2 is of A1; NaN when either is missing. */
	double ratio(String set, String other) {
		return outcome(set).hasValue() && outcome(other).hasValue() && outcome(other).mki() != 0 ? outcome(set).mki() / outcome(other).mki() : Double.NaN;
	}

	/** Euro more than the text says, NaN when nothing else is tried. */
	double change() {
		return facts.original == null || !outcome().hasValue() && !facts.original.outcome(facts.set).hasValue() ? Double.NaN
				: outcome().mki() - facts.original.outcome(facts.set).mki();
	}

	public boolean skipped() {
		return facts.skipped;
	}

	/** Whether all that it needs was declared. */
	boolean isComplete() {
		return facts.complete && !facts.skipped && outcome().isComplete();
	}

	public List<Note> notes() {
		return facts.notes;
	}

	/** Where it is written; null for a group. */
	public URI source() {
		return facts.source;
	}

	/** Null for a group and for a card. */
	Result result() {
		return facts.result;
	}

	/** The work that it is a part of; null for a card. */
	WorkResult work() {
		return parent != null ? parent.work() : facts.result instanceof WorkResult work ? work : null;
	}

	/** What the text says in place of what is tried; null when nothing is. */
	Result original() {
		return facts.original;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter != ResultPath.class || facts.result == null || work() == null) {
			return null;
		}
		List<Result> steps = new ArrayList<>();
		for (Line line = this; line != null; line = line.parent) {
			if (line.facts.result != null) {
				steps.addFirst(line.facts.result);
			}
		}
		return adapter.cast(new ResultPath(steps));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Line line && path.equals(line.path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}

	@Override
	public String toString() {
		return path;
	}
}
