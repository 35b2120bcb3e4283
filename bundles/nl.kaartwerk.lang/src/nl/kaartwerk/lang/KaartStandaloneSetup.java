package nl.kaartwerk.lang;

import org.eclipse.emf.ecore.EPackage;

import com.google.inject.Injector;

import nl.kaartwerk.model.KaartPackage;

/**
 * Sets the language up, in plain Java as well as in the workbench. EMF's registries are global, so a second set-up in one process would mix
 * with the first: use {@link #injector()}.
 */
public class KaartStandaloneSetup extends KaartStandaloneSetupGenerated {
	private static final class Holder {
		static final Injector INJECTOR = new KaartStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/** The language of this process, set up at first use. */
	public static Injector injector() {
		return Holder.INJECTOR;
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.put(KaartPackage.eNS_URI, KaartPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
