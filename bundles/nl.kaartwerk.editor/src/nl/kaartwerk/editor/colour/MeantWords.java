package nl.kaartwerk.editor.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import nl.kaartwerk.lang.ide.highlighting.TokenTypes;

/**
 * The words of a text that mean something, in its order, and where they are after an edit. Immutable. Kept in arrays: a text has thousands
 * of them, and each key moves those behind it.
 */
final class MeantWords {
	static final MeantWords NONE = new MeantWords(new int[0], new int[0], new int[0]);
	/** The numbers of a semantic token: line and character from those before, length, type, modifiers. */
	private static final int NUMBERS = 5;

	private final int[] starts;
	private final int[] ends;
	private final int[] types;

	private MeantWords(int[] starts, int[] ends, int[] types) {
		this.starts = starts;
		this.ends = ends;
		this.types = types;
	}

	/**
	 * Reads semantic tokens.
	 *
	 * @throws BadLocationException when they are of another text
	 */
	static MeantWords of(List<Integer> tokens, IDocument document) throws BadLocationException {
		int[] starts = new int[tokens.size() / NUMBERS];
		int[] ends = new int[starts.length];
		int[] types = new int[starts.length];
		int line = 0;
		int character = 0;
		for (int i = 0; i < starts.length; i++) {
			List<Integer> token = tokens.subList(i * NUMBERS, (i + 1) * NUMBERS);
			character = token.get(0) == 0 ? character + token.get(1) : token.get(1);
			line += token.get(0);
			starts[i] = document.getLineOffset(line) + character;
			ends[i] = starts[i] + token.get(2);
			types[i] = token.get(3);
		}
		return new MeantWords(starts, ends, types);
	}

	/**
	 * Where the words are when a part of the text is replaced. What is typed at the end of a word belongs to it until the server says
	 * otherwise; a word that is cut loses its meaning.
	 */
	MeantWords replaced(int offset, int length, String text) {
		String with = text == null ? "" : text;
		int delta = with.length() - length;
		boolean continues = with.chars().noneMatch(Character::isWhitespace);
		int[] newStarts = new int[starts.length];
		int[] newEnds = new int[starts.length];
		int[] newTypes = new int[starts.length];
		int count = 0;
		for (int i = 0; i < starts.length; i++) {
			boolean typedAtEnd = ends[i] == offset && length == 0 && continues;
			boolean before = ends[i] <= offset && !typedAtEnd;
			boolean behind = !before && starts[i] >= offset + length;
			boolean inside = !before && !behind && starts[i] <= offset && offset + length <= ends[i] && continues;
			int start = behind ? starts[i] + delta : starts[i];
			int end = before ? ends[i] : ends[i] + delta;
			if ((before || behind || inside) && start < end) {
				newStarts[count] = start;
				newEnds[count] = end;
				newTypes[count++] = types[i];
			}
		}
		return new MeantWords(Arrays.copyOf(newStarts, count), Arrays.copyOf(newEnds, count), Arrays.copyOf(newTypes, count));
	}

	/** What lies in a part of the text. */
	List<Word> within(int offset, int length) {
		List<Word> words = new ArrayList<>();
		int found = Arrays.binarySearch(starts, offset);
		for (int i = Math.max(0, found >= 0 ? found : -found - 2); i < starts.length && starts[i] < offset + length; i++) {
			int from = Math.max(offset, starts[i]);
			int to = Math.min(offset + length, ends[i]);
			Optional<EditorColour> colour = EditorColour.ofToken(TokenTypes.all().get(types[i]));
			if (from < to && colour.isPresent()) {
				words.add(new Word(from, to - from, colour.get()));
			}
		}
		return words;
	}

	/** A word, or the part of it that was asked for. */
	record Word(int offset, int length, EditorColour colour) {
	}

	/** From the first to the last place where others are not the same; empty when there is none. */
	Optional<IRegion> difference(MeantWords other) {
		int first = 0;
		while (first < starts.length && first < other.starts.length && isSame(first, other, first)) {
			first++;
		}
		int last = starts.length - 1;
		int otherLast = other.starts.length - 1;
		while (last >= first && otherLast >= first && isSame(last, other, otherLast)) {
			last--;
			otherLast--;
		}
		if (last < first && otherLast < first) {
			return Optional.empty();
		}
		int from = Math.min(last < first ? Integer.MAX_VALUE : starts[first], otherLast < first ? Integer.MAX_VALUE : other.starts[first]);
		int to = Math.max(last < first ? 0 : ends[last], otherLast < first ? 0 : other.ends[otherLast]);
		return Optional.of(new Region(from, to - from));
	}

	private boolean isSame(int i, MeantWords other, int j) {
		return starts[i] == other.starts[j] && ends[i] == other.ends[j] && types[i] == other.types[j];
	}
}
