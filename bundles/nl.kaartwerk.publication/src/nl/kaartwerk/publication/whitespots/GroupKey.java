package nl.kaartwerk.publication.whitespots;

import java.util.Locale;

/**
 * What a product group is found by.
 *
 * @param system as first met; its capitals do not count
 * @param component code of a component of the element; "" for the element itself
 */
public record GroupKey(Kind kind, String system, String code, String component) {
	/** What makes products a group. */
	public enum Kind {
		/** A code of a classification system. */
		CODE,
		/** A declaration that the list of the project names. */
		DECLARATION,
		/** That they carry no classification. */
		UNCLASSIFIED,
		/** That they are on no list of the project. */
		UNLISTED
	}

	static final GroupKey UNCLASSIFIED = new GroupKey(Kind.UNCLASSIFIED, "", "", "");
	static final GroupKey UNLISTED = new GroupKey(Kind.UNLISTED, "", "", "");

	static GroupKey code(String system, String code) {
		return new GroupKey(Kind.CODE, system, code, "");
	}

	static GroupKey declaration(String name) {
		return new GroupKey(Kind.DECLARATION, "", name, "");
	}

	GroupKey part(String name) {
		return new GroupKey(Kind.CODE, system, code, name);
	}

	/** Whether it is a product group, and not what is left. */
	public boolean isProducts() {
		return kind == Kind.CODE || kind == Kind.DECLARATION;
	}

	/** One word for machine formats and memory: {@code NL/SfB 16}. */
	public String id() {
		return switch (kind) {
		case CODE -> system + ' ' + code + (component.isEmpty() ? "" : " / " + component);
		case DECLARATION -> code;
		case UNCLASSIFIED -> "unclassified";
		case UNLISTED -> "unlisted";
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof GroupKey key && kind == key.kind && system.equalsIgnoreCase(key.system) && code.equals(key.code) && component.equals(key.component);
	}

	@Override
	public int hashCode() {
		return kind.ordinal() + 31 * (system.toLowerCase(Locale.ROOT).hashCode() + 31 * (code.hashCode() + 31 * component.hashCode()));
	}
}
