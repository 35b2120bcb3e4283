package nl.kaartwerk.ui.create;

import org.eclipse.jface.viewers.IStructuredSelection;

/** New &gt; Product Card. */
public class CardWizard extends DefinitionWizard {
	public CardWizard() {
		super("card");
	}

	@Override
	DefinitionPage createPage(IStructuredSelection selected) {
		return new CardPage(selected);
	}
}
