package nl.kaartwerk.rules.score;

/** How exactly a number is written. */
final class Precision {
	private Precision() {
	}

	/** Half a unit of the last digit of a number as the language writes it: 0.005 for 1.20, 0.5 for 1.86e2. */
	static double halfUnit(String number) {
		int exponentAt = Math.max(number.indexOf('e'), number.indexOf('E'));
		String digits = exponentAt < 0 ? number : number.substring(0, exponentAt);
		int exponent = exponentAt < 0 ? 0 : parsed(number.substring(exponentAt + 1));
		int point = digits.indexOf('.');
		int decimals = point < 0 ? 0 : digits.length() - point - 1;
		return 0.5 * Math.pow(10, (double) exponent - decimals);
	}

	private static int parsed(String exponent) {
		try {
			return Integer.parseInt(exponent);
		} catch (NumberFormatException e) {
			return 0; // so long that the number is 0 or infinite anyway
		}
	}
}
