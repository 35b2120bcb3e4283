package nl.kaartwerk.lang.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartRuntimeModule;
import nl.kaartwerk.lang.KaartStandaloneSetup;

/** Sets the language up with its services. A process uses either this or the setup without services, and only one of them. */
public class KaartIdeSetup extends KaartStandaloneSetup {
	private static final class Holder {
		static final Injector INJECTOR = new KaartIdeSetup().createInjectorAndDoEMFRegistration();
	}

	/** The language with its services in this process, set up at first use. */
	public static Injector injector() {
		return Holder.INJECTOR;
	}

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new KaartRuntimeModule(), new KaartIdeModule()));
	}
}
