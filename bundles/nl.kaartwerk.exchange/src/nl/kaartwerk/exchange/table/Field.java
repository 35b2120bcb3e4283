package nl.kaartwerk.exchange.table;

import java.util.Locale;

/** What a sheet can say of a card beside its tables. */
public enum Field {
	NAME(Kind.TEXT), CATEGORY(Kind.TEXT), REGISTRATION(Kind.TEXT), UUID(Kind.TEXT), SOURCE(Kind.TEXT),
	/** The programme of a foreign EPD, or "yes". */
	FOREIGN(Kind.TEXT), OWNER(Kind.TEXT), BRAND(Kind.TEXT),
	PARTICIPANTS(Kind.TEXT), REPRESENTATIVENESS(Kind.TEXT),
	/** A number, its unit and, in a third cell, what it is one of. */
	FUNCTIONAL_UNIT(Kind.QUANTITY), MASS(Kind.QUANTITY), PACKAGING_MASS(Kind.QUANTITY), DENSITY(Kind.QUANTITY), AREA_WEIGHT(Kind.QUANTITY),
	SERVICE_LIFE(Kind.QUANTITY),
	/** A system and, in a second cell, a code. */
	CLASSIFICATION(Kind.TEXT), METHOD(Kind.TEXT),
	/** A database and, in a second cell, its version. */
	BACKGROUND(Kind.TEXT), PCR(Kind.TEXT), DATA_FROM(Kind.DATE), DATA_TO(Kind.DATE), PRACTITIONER(Kind.TEXT), REVIEWER(Kind.TEXT), REVIEWED(Kind.DATE),
	PUBLISHED(Kind.DATE), VALID_FROM(Kind.DATE), VALID_TO(Kind.DATE), BIOGENIC_PRODUCT(Kind.QUANTITY), BIOGENIC_PACKAGING(Kind.QUANTITY),
	/** The title of a part of the card; the tables below it belong to it. */
	PROFILE(Kind.TEXT),
	/** The name of a scenario, then "counted" or nothing, then what it is. */
	SCENARIO(Kind.TEXT);

	/** What the first cell holds. */
	public enum Kind {
		TEXT, DATE, QUANTITY
	}

	private final Kind kind;

	Field(Kind kind) {
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}

	/** As a mapping writes it: lower case, words joined by hyphens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
