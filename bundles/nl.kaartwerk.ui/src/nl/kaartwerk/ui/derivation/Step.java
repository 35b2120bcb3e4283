package nl.kaartwerk.ui.derivation;

import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.calculation.derivation.Derivation;

/**
 * A line of the view. Its parts are made when they are first asked for. Two steps are equal when they stand for the same thing before and after
 * an edit, so that what is open and chosen stays so.
 */
public final class Step {
	private final Step parent;
	private final Derivation derivation;
	private final String sign;
	private final String path;
	private List<Step> children;

	private Step(Step parent, Derivation derivation, String sign, int position) {
		this.parent = parent;
		this.derivation = derivation;
		this.sign = sign;
		this.path = (parent == null ? "" : parent.path + '\n') + derivation.kind() + ' ' + names(derivation) + ' ' + position;
	}

	/** An amount is named by its number, which is what is typed most. */
	private static Object names(Derivation derivation) {
		return derivation.kind() == Derivation.Kind.AMOUNT ? "" : derivation.names();
	}

	static Step root(Derivation derivation) {
		return new Step(null, derivation, "", 0);
	}

	/** What it stands for, the same before and after an edit. */
	String path() {
		return path;
	}

	public Step parent() {
		return parent;
	}

	public Derivation derivation() {
		return derivation;
	}

	/** How the step enters into the one above it: +, =, x, / or nothing. */
	public String sign() {
		return sign;
	}

	int depth() {
		return parent == null ? 0 : parent.depth() + 1;
	}

	public List<Step> children() {
		if (children == null) {
			List<Derivation> parts = derivation.parts();
			children = new ArrayList<>(parts.size());
			for (int i = 0; i < parts.size(); i++) {
				children.add(new Step(this, parts.get(i), sign(derivation.operation(), i), i));
			}
		}
		return children;
	}

	private static String sign(Derivation.Operation operation, int part) {
		return switch (operation) {
		case SUM -> "+ ";
		case PRODUCT -> part == 0 ? "= " : "\u00d7 ";
		case QUOTIENT -> part == 0 ? "= " : "/ ";
		case GIVEN -> "";
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Step step && path.equals(step.path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
