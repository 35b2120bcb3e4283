package nl.kaartwerk.calculation;

/** Numbers in notes, derivations and findings: whole ones without a point, others with all their digits. */
public final class Numbers {
	private Numbers() {
	}

	public static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
