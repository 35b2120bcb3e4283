package nl.kaartwerk.exchange.table;

import java.util.Locale;
import java.util.Set;

/** Words that only say what stands below or beside them. */
final class HeadWords {
	private static final Set<String> UNIT = Set.of("unit", "units", "eenheid", "eenheden", "einheit");
	private static final Set<String> LABEL = Set.of("indicator", "indicatoren", "indicators", "parameter", "parameters", "code", "impact category",
			"impactcategorie", "milieueffectcategorie", "milieu-indicator", "module", "modules", "fase", "stage");

	private HeadWords() {
	}

	static boolean isUnitWord(String text) {
		return UNIT.contains(text.toLowerCase(Locale.ROOT));
	}

	static boolean isHeadWord(String text) {
		return isUnitWord(text) || LABEL.contains(text.toLowerCase(Locale.ROOT).replaceFirst("\\s+a[12]$", ""));
	}
}
