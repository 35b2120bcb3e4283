package nl.kaartwerk.editor;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/**
 * Keeps comments and texts of a document apart from the rest, because colours are renewed by the line: without partitions a line typed
 * inside a block comment would be coloured as if it stood outside.
 */
public class KaartPartitions implements IDocumentSetupParticipant {
	public static final String PARTITIONING = "nl.kaartwerk.editor.partitions";
	public static final String COMMENT = "nl.kaartwerk.editor.comment";
	public static final String TEXT = "nl.kaartwerk.editor.text";

	@Override
	public void setup(IDocument document) {
		if (!(document instanceof IDocumentExtension3 partitioned)) {
			return;
		}
		IDocumentPartitioner partitioner = new FastPartitioner(scanner(), new String[] { COMMENT, TEXT });
		partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
		partitioner.connect(document);
	}

	private static RuleBasedPartitionScanner scanner() {
		RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
		scanner.setPredicateRules(new IPredicateRule[] { new EndOfLineRule("//", new Token(COMMENT)),
				new MultiLineRule("/*", "*/", new Token(COMMENT), (char) 0, true),
				new SingleLineRule("\"", "\"", new Token(TEXT), '\\', true) });
		return scanner;
	}
}
