package nl.kaartwerk.lang.ide.naming;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A name as it stands in a text, with or without its package.
 *
 * @param kind what the name does there
 * @param owner the object whose name, import or reference it is
 * @param reference that the name is written for, null when it is none
 * @param words between the dots, at least one
 */
record WrittenName(Kind kind, EObject owner, EReference reference, List<Word> words) {
	/** What a name does where it stands. */
	enum Kind {
		PACKAGE, IMPORT, DEFINITION, REFERENCE
	}

	/**
	 * One word of a name.
	 *
	 * @param text without the caret that makes a name of a keyword
	 * @param offset of the word as written, with the caret
	 */
	record Word(String text, int offset, int length) {
		private static final String ESCAPE = "^";

		static Word of(INode node) {
			String text = node.getText();
			return new Word(text.startsWith(ESCAPE) ? text.substring(ESCAPE.length()) : text, node.getOffset(), node.getLength());
		}

		/** Whether a caret at a place of the text is at the word, be it at its end. */
		boolean touches(int place) {
			return offset <= place && place <= offset + length;
		}
	}

	WrittenName {
		words = List.copyOf(words);
	}

	/** Which word lies at a place of the text, or ends there; -1 when none does. */
	int wordAt(int offset) {
		for (int i = 0; i < words.size(); i++) {
			if (words.get(i).touches(offset)) {
				return i;
			}
		}
		return -1;
	}

	/** The word that stands for a segment of what is meant: a name may leave out the first segments, never the last ones. */
	Optional<Word> wordOf(QualifiedName meant, int segment) {
		int index = segment - (meant.getSegmentCount() - words.size());
		return index < 0 || index >= words.size() ? Optional.empty() : Optional.of(words.get(index));
	}

	/** The name as it is written, without carets, blanks and comments. */
	QualifiedName written() {
		return QualifiedName.create(words.stream().map(Word::text).toArray(String[]::new));
	}
}
