package nl.kaartwerk.lang.validation;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;

/** Where a text does not follow the language. */
public final class SyntaxErrors {
	private SyntaxErrors() {
	}

	/** Whether there is a syntax error in a part of a text. What is edited or formatted there could be something else than it seems. */
	public static boolean within(INode node) {
		if (node.getSyntaxErrorMessage() != null) {
			return true;
		}
		if (node instanceof ICompositeNode composite) {
			for (INode child : composite.getChildren()) {
				if (within(child)) {
					return true;
				}
			}
		}
		return false;
	}
}
