package nl.kaartwerk.lang;

import org.eclipse.emf.ecore.EPackage;

import com.google.inject.Injector;

import nl.kaartwerk.model.KaartPackage;

/** Sets the language up in plain Java, without OSGi. */
public class KaartStandaloneSetup extends KaartStandaloneSetupGenerated {
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.put(KaartPackage.eNS_URI, KaartPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
