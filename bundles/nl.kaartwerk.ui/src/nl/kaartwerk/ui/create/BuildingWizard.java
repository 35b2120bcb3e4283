package nl.kaartwerk.ui.create;

import org.eclipse.jface.viewers.IStructuredSelection;

/** New &gt; Building. */
public class BuildingWizard extends DefinitionWizard {
	public BuildingWizard() {
		super("building");
	}

	@Override
	DefinitionPage createPage(IStructuredSelection selected) {
		return new BuildingPage(selected);
	}
}
