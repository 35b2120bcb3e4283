package nl.kaartwerk.lang.ide.server;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;

/** A project that does not go on with what it has loaded of other projects once that has changed. */
public class KaartProject extends ProjectManager {
	@Override
	public IncrementalBuilder.Result doBuild(List<URI> changed, List<URI> deleted, List<Delta> ofOthers, CancelIndicator cancel) {
		ofOthers.forEach(delta -> unload(delta.getUri()));
		return super.doBuild(changed, deleted, ofOthers, cancel);
	}

	private void unload(URI file) {
		Resource loaded = getResourceSet() == null ? null : getResourceSet().getResource(file, false);
		if (loaded != null) {
			loaded.unload();
			getResourceSet().getResources().remove(loaded);
		}
	}

	/** Forgets what is known of another project that is gone. */
	void forget(String project) {
		ChunkedResourceDescriptions index = getResourceSet() == null ? null : ChunkedResourceDescriptions.findInEmfObject(getResourceSet());
		if (index != null && index.getContainer(project) != null) {
			List.copyOf(index.getContainer(project).getAllURIs()).forEach(this::unload);
			index.removeContainer(project);
		}
	}
}
