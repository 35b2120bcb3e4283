package nl.kaartwerk.rules.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Seal;
import nl.kaartwerk.model.SignOff;

/**
 * What a card means, and digests of it (design decision 10): layout, comments, order and notation do not count, neither do waivers, the
 * route, nor what a review and the publication after it fill in (reviewer, dates of review, publication and validity, registration number).
 */
public final class Fingerprint {
	private static final String ALGORITHM = "SHA-256";
	/** Characters of the digest of one part: enough to name a change; that there is one the digest over all tells. */
	private static final int SHORT = 8;

	/** A part that is not as it was; the column is empty for a property. */
	public record Change(String part, String column) {
		/** As it is shown and as a recheck names it. */
		public String label() {
			return column.isEmpty() ? part : part + " / " + column;
		}
	}

	private final Map<String, Part> parts = new TreeMap<>();
	private final String digest;

	private Fingerprint(Collection<Part> parts) {
		parts.forEach(part -> this.parts.put(part.name(), part));
		StringBuilder all = new StringBuilder();
		this.parts.values().forEach(part -> part.values().forEach((column, value) -> all.append(part.name()).append('\u001F').append(column)
				.append('\u001F').append(value).append('\u001E')));
		this.digest = "sha256:" + hex(all.toString());
	}

	public static Fingerprint of(Declaration card) {
		return new Fingerprint(new Meaning(card).parts());
	}

	private static String hex(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
		}
	}

	/** The parts in the order of their names. */
	public List<Part> parts() {
		return List.copyOf(parts.values());
	}

	/** The digest over all: the same for two cards that mean the same. */
	public String digest() {
		return digest;
	}

	/** The digest of a property, or of a cell; empty when the card has no such part. */
	public String digest(Change place) {
		Part part = parts.get(place.part());
		String value = part == null ? null : part.values().get(place.column());
		return value == null ? "" : shortOf(place, value);
	}

	private static String shortOf(Change place, String value) {
		return hex(place.label() + '\u001F' + value).substring(0, SHORT);
	}

	/** A sign-off over the card as it is, without a date and a name. */
	public SignOff seal() {
		SignOff signOff = KaartFactory.eINSTANCE.createSignOff();
		signOff.setFingerprint(digest);
		for (Part part : parts.values()) {
			Seal seal = KaartFactory.eINSTANCE.createSeal();
			seal.setPart(part.name());
			part.values().forEach((column, value) -> {
				String of = shortOf(new Change(part.name(), column), value);
				seal.getDigests().add(column.isEmpty() ? of : column + ' ' + of);
			});
			signOff.getSeals().add(seal);
		}
		return signOff;
	}

	/** Whether the card means what it meant when it was signed. */
	public boolean isOf(SignOff signOff) {
		return digest.equals(signOff.getFingerprint());
	}

	/**
	 * What is not as it was when the card was signed, in the order of names: changed, added or gone. May be empty although the fingerprint
	 * is another one, when the seals were removed or changed by hand.
	 */
	public List<Change> changesSince(SignOff signOff) {
		Map<Change, String> then = new HashMap<>();
		for (Seal seal : signOff.getSeals()) {
			for (String digestThen : seal.getDigests()) {
				int blank = digestThen.lastIndexOf(' ');
				then.put(new Change(String.valueOf(seal.getPart()), blank < 0 ? "" : digestThen.substring(0, blank)), digestThen.substring(blank + 1));
			}
		}
		Map<Change, String> now = new HashMap<>();
		parts.values().forEach(part -> part.values().forEach((column, value) -> {
			Change place = new Change(part.name(), column);
			now.put(place, shortOf(place, value));
		}));
		return differing(then, now);
	}

	/** What differs between two cards, in the order of names. */
	public List<Change> changesSince(Fingerprint before) {
		return differing(before.values(), values());
	}

	private Map<Change, String> values() {
		Map<Change, String> values = new HashMap<>();
		parts.values().forEach(part -> part.values().forEach((column, value) -> values.put(new Change(part.name(), column), value)));
		return values;
	}

	/** The value at a place, without notation; null when there is none. */
	public String value(Change place) {
		Part part = parts.get(place.part());
		return part == null ? null : part.values().get(place.column());
	}

	private static List<Change> differing(Map<Change, String> then, Map<Change, String> now) {
		TreeSet<Change> all = new TreeSet<>((a, b) -> a.part().equals(b.part()) ? a.column().compareTo(b.column()) : a.part().compareTo(b.part()));
		all.addAll(then.keySet());
		all.addAll(now.keySet());
		List<Change> changes = new ArrayList<>();
		for (Change place : all) {
			String before = then.get(place);
			if (before == null || !before.equals(now.get(place))) {
				changes.add(place);
			}
		}
		return changes;
	}
}
