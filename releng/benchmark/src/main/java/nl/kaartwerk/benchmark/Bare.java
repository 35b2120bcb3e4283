package nl.kaartwerk.benchmark;

import java.util.List;

import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import nl.kaartwerk.lang.KaartRuntimeModule;
import nl.kaartwerk.lang.ide.KaartIdeModule;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.rules.Report;

/** Xtext's own server for the same grammar and names, without our rules, our store and our looks at the library: what ours is measured against. */
final class Bare extends KaartIdeSetup {
	private static final class NoRules extends RuleRun {
		@Override
		public List<Report> reports(XtextResource resource) {
			return List.of();
		}
	}

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new KaartRuntimeModule(), new KaartIdeModule(), binder -> binder.bind(RuleRun.class).to(NoRules.class)));
	}

	static LanguageServerImpl server() {
		new Bare().createInjectorAndDoEMFRegistration();
		Module local = binder -> binder.bind(IResourceServiceProvider.Registry.class).toInstance(IResourceServiceProvider.Registry.INSTANCE);
		return Guice.createInjector(Modules2.mixin(new ServerModule(), local)).getInstance(LanguageServerImpl.class);
	}
}
