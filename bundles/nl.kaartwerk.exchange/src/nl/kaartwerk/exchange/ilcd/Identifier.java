package nl.kaartwerk.exchange.ilcd;

import nl.kaartwerk.text.Words;

/** Makes names of the language from free text. */
final class Identifier {
	private static final int LONGEST = 60;

	private Identifier() {
	}

	/** The words of the text with capitals, joined: "Beton C20/25, XC1" becomes Beton_C20_25_XC1. Always a name. */
	static String of(String text) {
		StringBuilder name = new StringBuilder();
		for (String word : text.strip().split("[^\\p{L}\\p{Nd}]+")) {
			String plain = word.codePoints().filter(Identifier::isUsable).collect(StringBuilder::new, StringBuilder::appendCodePoint,
					StringBuilder::append).toString();
			if (plain.isEmpty()) {
				continue;
			}
			if (name.length() + plain.length() >= LONGEST && !name.isEmpty()) {
				break;
			}
			name.append(name.isEmpty() ? "" : "_").append(Character.toUpperCase(plain.charAt(0))).append(plain, 1, Math.min(plain.length(), LONGEST));
		}
		if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
			name.insert(0, name.isEmpty() ? "Unnamed" : "_");
		}
		return Words.KEYWORDS.contains(name.toString()) ? "_" + name : name.toString();
	}

	/** Letters and digits that the language has in names. */
	private static boolean isUsable(int c) {
		return c < 0x2C2 && (Character.isLetter(c) || c >= '0' && c <= '9');
	}
}
