package nl.kaartwerk.lang.ide.symbol;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;

/** Where a name is defined; beyond references also the scenario that heads columns of a table, and what an import names. */
public class KaartDefinitions extends DocumentSymbolService {
	@Inject
	private EObjectAtOffsetHelper objects;

	@Inject
	private DocumentExtensions documents;

	@Inject
	private ImportTargets imports;

	@Override
	public List<? extends Location> getDefinitions(XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
		if (objects.resolveContainedElementAt(resource, offset) instanceof Import named) {
			return imports.of(named, resource, access);
		}
		return scenario(resource, offset).<List<? extends Location>>map(scenario -> List.of(documents.newLocation(scenario)))
				.orElseGet(() -> super.getDefinitions(resource, offset, access, cancel));
	}

	private Optional<Scenario> scenario(XtextResource resource, int offset) {
		EObject object = objects.resolveContainedElementAt(resource, offset);
		if (!(object instanceof ScoreTable table) || table.getColumns() == null || !(table.eContainer() instanceof Profile profile)) {
			return Optional.empty();
		}
		INode header = NodeModelUtils.findNodesForFeature(table, Literals.SCORE_TABLE__COLUMNS).getFirst();
		int within = offset - header.getOffset();
		return table.getColumns().groups().stream().filter(group -> group.start() <= within && within <= group.end()).map(Columns.Group::name)
				.flatMap(name -> profile.getScenarios().stream().filter(scenario -> name.equals(scenario.getName()))).findFirst();
	}
}
