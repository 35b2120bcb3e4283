package nl.kaartwerk.editor.typing;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

import nl.kaartwerk.editor.KaartPartitions;

/** Marks the bracket that belongs to the one at the caret; those in texts and comments have no partner. */
public class KaartPairs extends DefaultCharacterPairMatcher {
	public KaartPairs() {
		super(new char[] { '{', '}', '[', ']' }, KaartPartitions.PARTITIONING, true);
	}
}
