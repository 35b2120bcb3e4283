package nl.kaartwerk.ui.create;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with numbers and dates as somebody has typed them; they go into the text as they are. */
final class Numbers {
	private static final Pattern POSITIVE = Pattern.compile("\\d+(\\.\\d+)?");
	private static final Pattern YEAR = Pattern.compile("\\d{4}");
	private static final Pattern ONLY_ZEROS = Pattern.compile("[0.]+");

	private Numbers() {
	}

	/** An area may be left open. */
	static Optional<String> areaProblem(String text) {
		return text.isEmpty() || isPositive(text) ? Optional.empty() : Optional.of(Texts.get("problem.area", text));
	}

	static Optional<String> yearsProblem(String text) {
		return isPositive(text) ? Optional.empty() : Optional.of(Texts.get("problem.years", text));
	}

	private static boolean isPositive(String text) {
		return POSITIVE.matcher(text).matches() && !ONLY_ZEROS.matcher(text).matches();
	}

	static Optional<String> dateProblem(String text) {
		return YEAR.matcher(text).matches() || isDay(text) ? Optional.empty() : Optional.of(Texts.get("problem.date", text));
	}

	private static boolean isDay(String text) {
		try {
			return LocalDate.parse(text).getYear() > 0;
		} catch (DateTimeParseException e) {
			return false;
		}
	}
}
