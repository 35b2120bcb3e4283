package nl.kaartwerk.lang.ide.server;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.highlighting.KaartTokens;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.store.Store;
import nl.kaartwerk.lang.validation.CheckDay;

/** Makes the language server: that of the workbench, in its own process, and that of an editor in another one. */
public final class KaartServer {
	private static final String EXTENSION = "kaart";
	/** The protocol of editors for it. */
	private static final String UNSAVED = "untitled";

	private KaartServer() {
	}

	/** A server that knows the language of this process and forgets everything when it ends. It never ends the process. */
	public static KaartLanguageServer create() {
		return create(null);
	}

	/**
	 * A server that goes on where the one before it has ended.
	 *
	 * @param known folder to keep in what is known of the texts; null to keep nothing
	 */
	public static KaartLanguageServer create(Path known) {
		return create(known, new Progress());
	}

	/**
	 * A server that goes on where the one before it has ended.
	 *
	 * @param known folder to keep in what is known of the texts; null to keep nothing
	 * @param progress told how far it is
	 */
	public static KaartLanguageServer create(Path known, Progress progress) {
		return create(known, binder -> {
			binder.bind(Progress.class).toInstance(progress);
			binder.bind(IProjectDescriptionFactory.class).to(KaartProjects.class);
			binder.bind(IMultiRootWorkspaceConfigFactory.class).to(KaartProjects.class);
			binder.bind(WorkspaceManager.class).to(KaartWorkspace.class);
			binder.bind(ILanguageServerShutdownAndExitHandler.class).to(ILanguageServerShutdownAndExitHandler.NullImpl.class);
		}).getInstance(KaartLanguageServer.class);
	}

	/** A server for an editor in another process. */
	static EditorServer createForEditor(Path known, ILanguageServerShutdownAndExitHandler ending) {
		Injector injector = create(known, binder -> {
			binder.bind(IProjectDescriptionFactory.class).to(FolderProjects.class);
			binder.bind(IMultiRootWorkspaceConfigFactory.class).to(FolderProjects.class);
			binder.bind(WorkspaceManager.class).to(FolderWorkspace.class);
			binder.bind(ILanguageServerShutdownAndExitHandler.class).toInstance(ending);
		});
		knowUnsavedTexts();
		return injector.getInstance(EditorServer.class);
	}

	/** A text that was never saved has an address without an extension to know its language by. */
	private static void knowUnsavedTexts() {
		copy(IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap(), IResourceServiceProvider.Registry.INSTANCE.getProtocolToFactoryMap());
		copy(Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap(), Resource.Factory.Registry.INSTANCE.getProtocolToFactoryMap());
	}

	private static void copy(Map<String, Object> byExtension, Map<String, Object> byProtocol) {
		byProtocol.put(UNSAVED, byExtension.get(EXTENSION));
	}

	private static Injector create(Path known, Module own) {
		KaartIdeSetup.injector();
		Module common = binder -> {
			// The default looks languages up with ServiceLoader, which finds nothing under OSGi.
			binder.bind(IResourceServiceProvider.Registry.class).toInstance(IResourceServiceProvider.Registry.INSTANCE);
			binder.bind(ProjectManager.class).to(KaartProject.class);
			binder.bind(UriExtensions.class).to(KaartUris.class);
			binder.bind(IFileSystemScanner.class).to(KaartFiles.class);
			binder.bind(IRequestManager.class).to(KaartRequests.class);
			binder.bind(BuildManager.class).to(KaartBuilds.class);
			binder.bind(Store.class).toInstance(new Store(known));
			binder.bind(CheckDay.class).toInstance(KaartIdeSetup.injector().getInstance(CheckDay.class));
			binder.bind(SemanticTokensService.class).to(KaartTokens.class);
		};
		return Guice.createInjector(Modules2.mixin(new ServerModule(), common, own));
	}
}
