package nl.kaartwerk.ui.create;

import org.eclipse.jface.viewers.IStructuredSelection;

/** New &gt; Civil Work. */
public class CivilWizard extends DefinitionWizard {
	public CivilWizard() {
		super("civil");
	}

	@Override
	DefinitionPage createPage(IStructuredSelection selected) {
		return new CivilPage(selected);
	}
}
