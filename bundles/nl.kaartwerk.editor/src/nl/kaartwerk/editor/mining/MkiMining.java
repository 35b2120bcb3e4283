package nl.kaartwerk.editor.mining;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;

/** A figure behind a line, in the line: the text does not move. */
final class MkiMining extends LineEndCodeMining {
	private static final String DISTANCE = "    ";

	/** @throws BadLocationException when the text has no such line */
	MkiMining(IDocument document, int line, String figure, ICodeMiningProvider provider) throws BadLocationException {
		super(document, line, provider);
		setLabel(DISTANCE + figure);
	}
}
