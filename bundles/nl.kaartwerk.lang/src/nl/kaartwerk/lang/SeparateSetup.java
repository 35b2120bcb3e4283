package nl.kaartwerk.lang;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceFactoryRegistryImpl;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.MembersInjector;

/**
 * The language once more beside that of the process, with registries of its own in place of EMF's global ones. For work that must not touch
 * what others type in: in another language of messages, for another day.
 */
public final class SeparateSetup {
	private static final String EXTENSION = "kaart";

	private SeparateSetup() {
	}

	/** A new set-up, each time. The language of the process must be set up as well. */
	public static Injector injector() {
		IResourceServiceProvider.Registry services = new ResourceServiceProviderRegistryImpl();
		Resource.Factory.Registry factories = new ResourceFactoryRegistryImpl() {
			@Override
			protected Resource.Factory delegatedGetFactory(URI uri, String contentType) {
				return Resource.Factory.Registry.INSTANCE.getFactory(uri, contentType); // of the grammar itself
			}
		};
		Injector injector = Guice.createInjector(Modules2.mixin(new KaartRuntimeModule(), binder -> separate(binder, services, factories)));
		services.getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceServiceProvider.class));
		factories.getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceFactory.class));
		return injector;
	}

	private static void separate(Binder binder, IResourceServiceProvider.Registry services, Resource.Factory.Registry factories) {
		MembersInjector<XtextResourceSet> members = binder.getMembersInjector(XtextResourceSet.class);
		binder.bind(IResourceServiceProvider.Registry.class).toInstance(services);
		binder.bind(EValidator.Registry.class).toInstance(new EValidatorRegistryImpl());
		binder.bind(XtextResourceSet.class).toProvider(() -> {
			XtextResourceSet resources = new XtextResourceSet();
			members.injectMembers(resources);
			resources.setResourceFactoryRegistry(factories);
			return resources;
		});
	}
}
