package nl.kaartwerk.lang.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;

/** Takes as many proposals as a large library has; Xtext stops at the first hundred it happens to meet. */
public class KaartProposalLimit extends IdeContentProposalAcceptor {
	private static final int LIMIT = 5000;

	@Override
	public boolean canAcceptMoreProposals() {
		return entries.size() < LIMIT;
	}
}
