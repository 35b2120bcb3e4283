package nl.kaartwerk.lang.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;

import nl.kaartwerk.model.messages.Messages;

/** One sentence for each keyword, or for the words that belong together: "end of life", "gross floor area". */
final class KeywordHover {
	private static final Messages TEXTS = new Messages(KeywordHover.class, "keywords");
	private static final int LONGEST = 3;

	/** As Markdown, the sentence of the longest phrase around a word that there is one for. */
	Optional<String> of(ILeafNode word, Locale locale) {
		List<String> words = new ArrayList<>();
		int at = -1;
		for (ILeafNode leaf : around(word)) {
			at = leaf == word ? words.size() : at;
			words.add(leaf.getText());
		}
		for (int length = LONGEST; length > 0; length--) {
			for (int from = Math.max(0, at - length + 1); from <= at && from + length <= words.size(); from++) {
				String phrase = String.join("-", words.subList(from, from + length));
				if (TEXTS.has(phrase, locale)) {
					return Optional.of("**" + String.join(" ", words.subList(from, from + length)) + "**\n\n" + TEXTS.plain(phrase, locale));
				}
			}
		}
		return Optional.empty();
	}

	private static List<ILeafNode> around(ILeafNode word) {
		ICompositeNode root = word.getRootNode();
		List<ILeafNode> around = new ArrayList<>();
		boolean found = false;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.isHidden()) {
				continue;
			}
			around.add(leaf);
			found |= leaf == word;
			if (!found && around.size() >= LONGEST) {
				around.removeFirst();
			}
			if (found && around.size() >= 2 * LONGEST - 1) {
				break;
			}
		}
		return around;
	}
}
