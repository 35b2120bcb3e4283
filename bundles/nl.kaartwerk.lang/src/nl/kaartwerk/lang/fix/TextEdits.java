package nl.kaartwerk.lang.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.text.operation.Operation;

/** Operations on a text that was read, as the smallest edits that make them. */
public final class TextEdits {
	private TextEdits() {
	}

	/**
	 * @param operations on objects of the text
	 * @return changes without overlap; empty when one of the operations has no place in the text, because it is broken there or has no model
	 */
	public static Optional<List<TextChange>> of(XtextResource resource, List<Operation> operations) {
		IParseResult parsed = resource.getParseResult();
		if (parsed == null || parsed.getRootNode() == null) {
			return Optional.empty();
		}
		return new OperationEdits(parsed.getRootNode().getText(), parsed.hasSyntaxErrors()).of(operations);
	}
}
