package nl.kaartwerk.rules.grant;

import java.util.Collection;
import java.util.Locale;

/** What all conditions together come to. */
public enum Eligibility {
	ELIGIBLE, HUMAN, NOT_ELIGIBLE;

	/** As outputs for programs have it. */
	public String code() {
		return this == HUMAN ? "needs-human" : name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public String text(Locale locale) {
		return Sentence.of("result." + code()).text(locale);
	}

	static Eligibility of(Collection<GrantLine> lines) {
		return lines.stream().map(line -> switch (line.outcome()) {
		case NOT_MET -> NOT_ELIGIBLE;
		case HUMAN -> HUMAN;
		default -> ELIGIBLE;
		}).reduce(ELIGIBLE, Eligibility::worse);
	}

	Eligibility worse(Eligibility other) {
		return ordinal() >= other.ordinal() ? this : other;
	}
}
