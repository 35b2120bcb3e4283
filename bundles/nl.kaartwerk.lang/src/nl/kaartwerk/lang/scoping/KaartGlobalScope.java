package nl.kaartwerk.lang.scoping;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;

import com.google.common.base.Predicate;

/**
 * The names of other files. Xtext's default first asks each container whether it is empty, which counts all files of the project, for each
 * file of the project: the time would grow with the square of the library.
 */
public class KaartGlobalScope extends DefaultGlobalScopeProvider {
	private static final class ContainerScope extends SelectableBasedScope {
		ContainerScope(IScope outer, ISelectable container, Predicate<IEObjectDescription> filter, EClass type, boolean ignoreCase) {
			super(outer, container, filter, type, ignoreCase);
		}
	}

	/** The projects that a text may refer to, its own first. */
	List<IContainer> containers(Resource text) {
		return getVisibleContainers(text);
	}

	@Override
	protected IScope createContainerScope(IScope parent, IContainer container, Predicate<IEObjectDescription> filter, EClass type,
			boolean ignoreCase) {
		return new ContainerScope(parent, container, filter, type, ignoreCase);
	}
}
