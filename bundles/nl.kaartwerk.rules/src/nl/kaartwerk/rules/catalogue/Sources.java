package nl.kaartwerk.rules.catalogue;

/** Where rules come from. Only what was seen is named; what is recalled says so (design decision 18). */
final class Sources {
	static final String LANGUAGE = "language reference";
	static final String EN_15804 = "EN 15804+A2, section unconfirmed";
	static final String PRACTICE = "NMD review practice, recalled; the review protocol was not reached";
	static final String NMD = "NMD API 3.0 and route to publication, as summarised by the domain survey";
	static final String WHITE_PAPER = "NMD white paper, chapter 3: from analysis to publication";
	static final String SURVEY = "domain survey: defects and figures of published EPDs";
	static final String CALCULATOR = "nmd-score-calc";
	static final String BBL = "Bbl art. 4.158/4.159, as summarised by the domain survey";
	static final String RIVM = "RIVM-briefrapport 2026-0044, annex 4; country codes: ISO 3166-1";
	static final String GRANT = "Vergoedingsregeling 2025 Witte Vlekken 4e ronde, versie 1.0";
	static final String HOUSE = "house rule";

	private Sources() {
	}
}
