package nl.kaartwerk.lang.ide.tests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A damaged text.
 *
 * @param number with the seed and the texts it makes the same text again
 */
record Mutant(long seed, int number, List<Mutation> mutations, String text) {
	private static final int MOST = 4;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	static Mutant of(long seed, int number, List<String> texts) {
		Random random = new Random(seed + number * SPREAD);
		StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
		List<Mutation> mutations = new ArrayList<>();
		for (int i = random.nextInt(MOST); i >= 0; i--) {
			Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
			mutation.damage(text, texts, random);
			mutations.add(mutation);
		}
		return new Mutant(seed, number, mutations, text.toString());
	}

	@Override
	public String toString() {
		return "mutant " + number + " of seed " + seed + " " + mutations;
	}
}
