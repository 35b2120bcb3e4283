package nl.kaartwerk.exchange.reading;

import java.util.Arrays;
import java.util.stream.Collectors;

import nl.kaartwerk.text.Words;

/** Makes names of the language from free text. */
public final class Identifier {
	private static final int LONGEST = 60;

	private Identifier() {
	}

	/** The words of the text with capitals, joined: "Beton C20/25, XC1" becomes Beton_C20_25_XC1. Always a name. */
	public static String of(String text) {
		StringBuilder name = new StringBuilder();
		for (String word : text.strip().split("[^\\p{L}\\p{Nd}]+")) {
			String plain = usable(word);
			if (plain.isEmpty()) {
				continue;
			}
			if (name.length() + plain.length() >= LONGEST && !name.isEmpty()) {
				break;
			}
			name.append(name.isEmpty() ? "" : "_").append(Character.toUpperCase(plain.charAt(0))).append(plain, 1, Math.min(plain.length(), LONGEST));
		}
		return name.isEmpty() ? "Unnamed" : safe(name.toString());
	}

	/** The text itself when it is a name of the language and no keyword, else a name made of it. */
	public static String orSelf(String text) {
		return Words.isName(text) && usable(text).length() == text.replace("_", "").length() ? safe(text) : of(text);
	}

	/** The name of a classification system: names between slashes, such as NL/SfB; what no name can hold becomes a low line. */
	public static String system(String text) {
		String known = text.equalsIgnoreCase("oekobau.dat") ? "OEKOBAU.DAT" : text;
		return Arrays.stream(known.strip().split("/")).map(part -> safe(part.replaceAll("[^A-Za-z0-9]+", "_")))
				.collect(Collectors.joining("/"));
	}

	private static String safe(String name) {
		boolean starts = !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
		return starts && !Words.KEYWORDS.contains(name) ? name : "_" + name;
	}

	/** The letters and digits that the language has in names. */
	private static String usable(String word) {
		return word.codePoints().filter(c -> c < 0x2C2 && (Character.isLetter(c) || c >= '0' && c <= '9'))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
