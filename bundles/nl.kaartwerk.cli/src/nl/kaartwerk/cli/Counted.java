package nl.kaartwerk.cli;

/** A number with the word for what is counted. */
final class Counted {
	private Counted() {
	}

	static String of(int number, String one, String many) {
		return number + " " + (number == 1 ? one : many);
	}
}
