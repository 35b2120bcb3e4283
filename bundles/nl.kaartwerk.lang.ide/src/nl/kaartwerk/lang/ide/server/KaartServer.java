package nl.kaartwerk.lang.ide.server;

import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Module;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/** Makes the language server that the workbench talks to in its own process. */
public final class KaartServer {
	private KaartServer() {
	}

	/** A server that knows the language of this process. It never ends the process. */
	public static KaartLanguageServer create() {
		KaartIdeSetup.injector();
		Module local = binder -> {
			// The default looks languages up with ServiceLoader, which finds nothing under OSGi.
			binder.bind(IResourceServiceProvider.Registry.class).toInstance(IResourceServiceProvider.Registry.INSTANCE);
			binder.bind(IProjectDescriptionFactory.class).to(KaartProjects.class);
			binder.bind(IMultiRootWorkspaceConfigFactory.class).to(KaartProjects.class);
			binder.bind(ProjectManager.class).to(KaartProject.class);
			binder.bind(WorkspaceManager.class).to(KaartWorkspace.class);
			binder.bind(IRequestManager.class).to(KaartRequests.class);
			binder.bind(BuildManager.class).to(KaartBuilds.class);
			binder.bind(ILanguageServerShutdownAndExitHandler.class).to(ILanguageServerShutdownAndExitHandler.NullImpl.class);
		};
		return Guice.createInjector(Modules2.mixin(new ServerModule(), local)).getInstance(KaartLanguageServer.class);
	}
}
