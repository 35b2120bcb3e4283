package nl.kaartwerk.ui.derivation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The subjects that were shown, to go back and forward in. */
final class Visited {
	private static final int MOST = 50;

	private final Deque<Subject> before = new ArrayDeque<>();
	private final Deque<Subject> after = new ArrayDeque<>();
	private Subject current;

	Optional<Subject> current() {
		return Optional.ofNullable(current);
	}

	/** Goes on to a subject. */
	void visit(Subject subject) {
		if (subject.equals(current)) {
			return;
		}
		if (current != null) {
			before.push(current);
		}
		while (before.size() > MOST) {
			before.removeLast();
		}
		after.clear();
		current = subject;
	}

	void forget() {
		before.clear();
		after.clear();
		current = null;
	}

	boolean canGoBack() {
		return !before.isEmpty();
	}

	boolean canGoForward() {
		return !after.isEmpty();
	}

	void back() {
		if (canGoBack()) {
			after.push(current);
			current = before.pop();
		}
	}

	void forward() {
		if (canGoForward()) {
			before.push(current);
			current = after.pop();
		}
	}
}
