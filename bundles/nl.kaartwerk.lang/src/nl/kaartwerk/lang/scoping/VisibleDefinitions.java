package nl.kaartwerk.lang.scoping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;

import com.google.inject.Inject;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;

/**
 * Everything that a reference may lead to, each definition once. The scope knows the same, but by each of its names, and over layers that take
 * longer than the rest of proposing thousands of names; so the scope is asked only where a short name is not alone.
 */
public class VisibleDefinitions {
	@Inject
	private IScopeProvider scopes;

	@Inject
	private KaartImports imports;

	@Inject
	private KaartGlobalScope elsewhere;

	@Inject
	private IQualifiedNameProvider names;

	/**
	 * A definition that a reference may lead to.
	 *
	 * @param name the shortest that leads to it
	 * @param description under its full name
	 */
	public record Visible(QualifiedName name, IEObjectDescription description) {
	}

	/** What a reference of an object may lead to: the definitions of its text, then those of others. */
	public List<Visible> of(EObject context, EReference reference) {
		List<ImportNormalizer> shortened = imports.of(context);
		List<Visible> all = new ArrayList<>();
		Map<QualifiedName, Boolean> alone = new HashMap<>();
		Consumer<IEObjectDescription> add = found -> {
			QualifiedName name = shortest(found.getQualifiedName(), shortened);
			all.add(new Visible(name, found));
			alone.merge(name, true, (before, now) -> false);
		};
		inText(context, reference.getEReferenceType()).forEach(add);
		inOthers(context.eResource(), reference.getEReferenceType()).forEach(add);
		if (alone.containsValue(false)) {
			settle(all, alone, scopes.getScope(context, reference));
		}
		return all;
	}

	/** Where several have one short name, it leads to one of them; the others have their full name, unless that leads elsewhere, too. */
	private static void settle(List<Visible> all, Map<QualifiedName, Boolean> alone, IScope scope) {
		List<Visible> settled = new ArrayList<>(all.size());
		for (Visible each : all) {
			QualifiedName full = each.description().getQualifiedName();
			if (alone.get(each.name()) || leads(scope, each.name(), each.description())) {
				settled.add(each);
			} else if (leads(scope, full, each.description())) {
				settled.add(new Visible(full, each.description()));
			}
		}
		all.clear();
		all.addAll(settled);
	}

	private static boolean leads(IScope scope, QualifiedName name, IEObjectDescription to) {
		IEObjectDescription found = scope.getSingleElement(name);
		return found != null && found.getEObjectURI().equals(to.getEObjectURI());
	}

	private static QualifiedName shortest(QualifiedName full, List<ImportNormalizer> shortened) {
		QualifiedName shortest = full;
		for (ImportNormalizer each : shortened) {
			QualifiedName name = each.deresolve(full);
			if (name != null && name.getSegmentCount() < shortest.getSegmentCount()) {
				shortest = name;
			}
		}
		return shortest;
	}

	private List<IEObjectDescription> inText(EObject context, EClass type) {
		List<IEObjectDescription> found = new ArrayList<>();
		if (EcoreUtil.getRootContainer(context) instanceof Document document) {
			for (Definition definition : document.getDefinitions()) {
				QualifiedName name = type.isSuperTypeOf(definition.eClass()) ? names.getFullyQualifiedName(definition) : null;
				if (name != null) {
					found.add(EObjectDescription.create(name, definition));
				}
			}
		}
		return found;
	}

	private List<IEObjectDescription> inOthers(Resource text, EClass type) {
		List<IEObjectDescription> found = new ArrayList<>();
		URI own = text.getURI();
		for (IContainer container : elsewhere.containers(text)) {
			for (IResourceDescription other : container.getResourceDescriptions()) {
				if (!other.getURI().equals(own)) {
					for (IEObjectDescription each : other.getExportedObjects()) {
						if (each.getEClass() == type || type.isSuperTypeOf(each.getEClass())) {
							found.add(each);
						}
					}
				}
			}
		}
		return found;
	}
}
