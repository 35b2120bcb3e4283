package nl.kaartwerk.lang.ide.symbol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import com.google.inject.Inject;

import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;

/** What an import names: a definition, or each file of a package that the text can see. */
class ImportTargets {
	private static final String ALL = ".*";

	@Inject
	private DocumentExtensions documents;

	@Inject
	private ResourceDescriptionsProvider indexes;

	@Inject
	private IResourceDescription.Manager descriptions;

	@Inject
	private IContainer.Manager containers;

	@Inject
	private IQualifiedNameConverter names;

	/** The places, by the names of their files. */
	List<Location> of(Import named, XtextResource resource, IResourceAccess access) {
		List<Location> locations = new ArrayList<>();
		String namespace = named.getImportedNamespace();
		if (namespace == null) {
			return locations;
		}
		boolean all = namespace.endsWith(ALL);
		QualifiedName name = names.toQualifiedName(all ? namespace.substring(0, namespace.length() - ALL.length()) : namespace);
		for (IContainer container : containers.getVisibleContainers(descriptions.getResourceDescription(resource),
				indexes.getResourceDescriptions(resource))) {
			for (IResourceDescription file : container.getResourceDescriptions()) {
				target(file, name, all).flatMap(found -> location(found.getEObjectURI(), all, access)).ifPresent(locations::add);
			}
		}
		locations.sort(Comparator.comparing(Location::getUri));
		return locations;
	}

	private static Optional<IEObjectDescription> target(IResourceDescription file, QualifiedName name, boolean all) {
		for (IEObjectDescription definition : file.getExportedObjectsByType(Literals.DEFINITION)) {
			QualifiedName found = definition.getName();
			if (all ? found.getSegmentCount() > 1 && found.skipLast(1).equals(name) : found.equals(name)) {
				return Optional.of(definition);
			}
		}
		return Optional.empty();
	}

	private Optional<Location> location(URI uri, boolean ofPackage, IResourceAccess access) {
		return Optional.ofNullable(access.readOnly(uri, resources -> {
			EObject definition = resources.getEObject(uri, true);
			return definition == null ? null : ofPackage ? ofPackage(definition) : documents.newLocation(definition);
		}));
	}

	private Location ofPackage(EObject definition) {
		INode name = NodeModelUtils.findNodesForFeature(definition.eContainer(), Literals.DOCUMENT__PACKAGE_NAME).getFirst();
		return documents.newLocation(definition.eResource(), name.getTextRegion());
	}
}
