package nl.kaartwerk.publication.change;

import java.util.List;
import java.util.Optional;

import nl.kaartwerk.model.Declaration;

/**
 * A card that is not as it was.
 *
 * @param before empty for one that is new
 * @param after empty for one that is gone
 * @param parts what differs; empty for one that is new or gone, and for one whose MKI differs through method data alone
 * @param mki per set that either version has
 */
public record CardChange(Optional<Version> before, Optional<Version> after, List<PartChange> parts, List<MkiChange> mki, List<StaleReview> stale) {
	/** @param name with its package */
	public record Version(String name, Declaration card) {
		public String label() {
			return card.getTitle() == null || card.getTitle().isBlank() ? name : card.getTitle();
		}
	}

	public CardChange {
		parts = List.copyOf(parts);
		mki = List.copyOf(mki);
		stale = List.copyOf(stale);
	}

	public Kind kind() {
		return Kind.of(before.isPresent(), after.isPresent());
	}

	/** As it is now, or was last. */
	public Version version() {
		return after.or(() -> before).orElseThrow();
	}

	/** The name that it had before, when that was another one. */
	public Optional<String> renamedFrom() {
		return before.map(Version::name).filter(name -> after.isPresent() && !after.get().name().equals(name));
	}
}
