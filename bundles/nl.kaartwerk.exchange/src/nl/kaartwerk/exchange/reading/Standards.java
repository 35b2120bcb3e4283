package nl.kaartwerk.exchange.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The standard that a declaration says it complies with. */
public final class Standards {
	public static final String A1 = "EN 15804+A1";
	public static final String A2 = "EN 15804+A2";
	private static final int LONGEST = 300;
	private static final Pattern NAMES_A1 = Pattern.compile("15804.*A1");
	private static final Pattern NAMES_A2 = Pattern.compile("15804.*A2");

	private Standards() {
	}

	/** EN 15804 with the amendment that a text names, the newest when it names several. */
	public static Optional<String> named(String text) {
		if (text.length() > LONGEST || !text.contains("15804")) {
			return Optional.empty();
		}
		return Optional.of(NAMES_A2.matcher(text).find() ? A2 : NAMES_A1.matcher(text).find() ? A1 : "EN 15804");
	}

	/** The impact set that goes with a standard. */
	public static Optional<String> set(String standard) {
		int plus = standard == null ? -1 : standard.indexOf('+');
		return plus < 0 ? Optional.empty() : Optional.of(standard.substring(plus + 1));
	}
}
