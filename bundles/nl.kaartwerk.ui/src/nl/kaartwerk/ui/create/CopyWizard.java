package nl.kaartwerk.ui.create;

import org.eclipse.jface.viewers.IStructuredSelection;

/** New &gt; Card from a Template. */
public class CopyWizard extends DefinitionWizard {
	public CopyWizard() {
		super("copy");
	}

	@Override
	DefinitionPage createPage(IStructuredSelection selected) {
		return new CopyPage(selected);
	}
}
