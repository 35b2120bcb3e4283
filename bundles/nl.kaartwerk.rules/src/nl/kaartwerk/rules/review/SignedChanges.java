package nl.kaartwerk.rules.review;

import java.util.List;

import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.fingerprint.Fingerprint.Change;

/** What of a card is not as it was when it was signed. */
public final class SignedChanges {
	/** The whole card, where the seals cannot tell what of it changed because they were removed or edited. */
	public static final Change WHOLE = new Change("card", "");

	private SignedChanges() {
	}

	/** Never empty for a card that means something else than what was signed. */
	public static List<Change> of(Fingerprint now, SignOff signOff) {
		if (now.isOf(signOff)) {
			return List.of();
		}
		List<Change> changes = now.changesSince(signOff);
		return changes.isEmpty() ? List.of(WHOLE) : changes;
	}

	/** The digest of a part as it is now; empty when it is gone. */
	public static String digest(Fingerprint now, Change change) {
		return change.equals(WHOLE) ? now.digest() : now.digest(change);
	}
}
