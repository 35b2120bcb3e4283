package nl.kaartwerk.lang.ide.naming;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;

/** What the names of a text stand for. */
class Meanings {
	private static final String ALL = ".*";

	@Inject
	private IQualifiedNameConverter converter;

	@Inject
	private IQualifiedNameProvider names;

	@Inject
	private IScopeProvider scopes;

	@Inject
	private ResourceDescriptionsProvider indexes;

	@Inject
	private IResourceDescription.Manager descriptions;

	@Inject
	private IContainer.Manager containers;

	/** What lies at a place of a text; empty when there is no name, or one that leads nowhere. */
	Optional<Named> at(XtextResource text, int offset) {
		for (WrittenName written : WrittenNames.of(text)) {
			int segment = written.wordAt(offset);
			if (segment >= 0) {
				return of(written).map(whole -> part(whole, segment + whole.name().getSegmentCount() - written.words().size()));
			}
		}
		return Optional.empty();
	}

	private static Named part(Named whole, int segment) {
		return segment == whole.segment() ? whole : Named.ofPackage(whole.name().skipLast(whole.segment() - segment));
	}

	/** What a name stands for; empty when it leads nowhere. An import of a whole package stands for the package. */
	Optional<Named> of(WrittenName written) {
		return switch (written.kind()) {
		case PACKAGE -> Optional.of(Named.ofPackage(converter.toQualifiedName(((Document) written.owner()).getPackageName())));
		case IMPORT -> imported((Import) written.owner());
		case DEFINITION -> Optional.ofNullable(names.getFullyQualifiedName(written.owner())).map(name -> new Named(name, EcoreUtil.getURI(written.owner())));
		case REFERENCE -> referred(written).map(found -> new Named(found.getQualifiedName(), found.getEObjectURI()));
		};
	}

	/** What the name of a reference leads to, by the scopes of its text. */
	Optional<IEObjectDescription> referred(WrittenName reference) {
		return Optional.ofNullable(scopes.getScope(reference.owner(), reference.reference()).getSingleElement(reference.written()));
	}

	private Optional<Named> imported(Import named) {
		String namespace = named.getImportedNamespace();
		if (namespace == null) {
			return Optional.empty();
		}
		if (namespace.endsWith(ALL)) {
			return Optional.of(Named.ofPackage(converter.toQualifiedName(namespace.substring(0, namespace.length() - ALL.length()))));
		}
		QualifiedName name = converter.toQualifiedName(namespace);
		return Optional.of(new Named(name, visible(named.eResource(), name).stream().findFirst().orElse(null)));
	}

	/** Whether a name stands for something, or for something in it when that is a package. */
	boolean isOf(WrittenName written, Named named) {
		if (named.isPackage()) {
			return of(written).filter(meant -> meant.name().startsWith(named.name())).isPresent();
		}
		if (written.kind() == WrittenName.Kind.IMPORT) { // may import several things of the name at once
			return named.name().toString().equals(((Import) written.owner()).getImportedNamespace())
					&& visible(written.owner().eResource(), named.name()).contains(named.definition());
		}
		return of(written).filter(meant -> named.definition().equals(meant.definition())).isPresent();
	}

	/** Where the definitions of a name are that a text can see. */
	private Set<URI> visible(Resource text, QualifiedName name) {
		Set<URI> found = new LinkedHashSet<>();
		for (IContainer container : containers.getVisibleContainers(descriptions.getResourceDescription(text), indexes.getResourceDescriptions(text))) {
			container.getExportedObjects(Literals.DEFINITION, name, false).forEach(each -> found.add(each.getEObjectURI()));
		}
		return found;
	}
}
