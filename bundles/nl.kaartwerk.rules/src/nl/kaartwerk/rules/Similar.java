package nl.kaartwerk.rules;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that somebody most likely meant. */
public final class Similar {
	private Similar() {
	}

	/** The candidate nearest to the name, or "" when none is near: at most a third of its letters differ, upper and lower case apart. */
	public static String to(String name, Collection<String> candidates) {
		String best = "";
		int bestDistance = Math.max(1, name.length() / 3) + 1;
		String wanted = name.toLowerCase(Locale.ROOT);
		for (String candidate : candidates) {
			if (Math.abs(candidate.length() - name.length()) >= bestDistance || candidate.equals(name)) {
				continue;
			}
			int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
			if (distance < bestDistance) {
				best = candidate;
				bestDistance = distance;
			}
		}
		return best;
	}

	/** Levenshtein distance. */
	private static int distance(String a, String b) {
		int[] previous = new int[b.length() + 1];
		int[] current = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			current[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
			}
			int[] swap = previous;
			previous = current;
			current = swap;
		}
		return previous[b.length()];
	}
}
