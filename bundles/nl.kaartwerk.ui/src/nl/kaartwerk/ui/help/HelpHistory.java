package nl.kaartwerk.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that were read, to go back and forth through. */
final class HelpHistory {
	private final List<Address> read = new ArrayList<>();
	private int at = -1;

	/** Goes to a page that is read now; what was forward of the one before is forgotten. */
	void visit(Address address) {
		if (at >= 0 && read.get(at).equals(address)) {
			return;
		}
		read.subList(at + 1, read.size()).clear();
		read.add(address);
		at++;
	}

	/** @param steps -1 for back, 1 for forward */
	Optional<Address> go(int steps) {
		if (!canGo(steps)) {
			return Optional.empty();
		}
		at += steps;
		return Optional.of(read.get(at));
	}

	boolean canGo(int steps) {
		return at + steps >= 0 && at + steps < read.size();
	}
}
