package nl.kaartwerk.ui.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.ResultStore;

/**
 * Shows the definitions of a text below its file. They come from the index, when a file is opened up, and follow what is typed; the tree is
 * changed only where they have.
 */
public class TextContent implements ICommonContentProvider {
	private static final Object[] NOTHING = {};

	private final Map<IFile, List<TextDefinition>> known = new ConcurrentHashMap<>();
	private final Consumer<Set<URI>> builds = this::built;
	private ResultStore store;
	private AbstractTreeViewer viewer;
	private boolean disposed;

	@Override
	public void init(ICommonContentExtensionSite site) {
		LanguageServices.ready().thenAccept(services -> start(services.results()));
	}

	private synchronized void start(ResultStore results) {
		if (!disposed) {
			store = results;
			results.addListener(builds);
		}
	}

	@Override
	public void inputChanged(Viewer shown, Object before, Object now) {
		viewer = (AbstractTreeViewer) shown;
	}

	@Override
	public Object[] getElements(Object input) {
		return getChildren(input);
	}

	@Override
	public Object[] getChildren(Object element) {
		if (!(element instanceof IFile file) || !TextDefinition.mayHoldSome(file)) {
			return NOTHING;
		}
		List<TextDefinition> definitions = known.get(file);
		if (definitions == null) {
			ask(file);
			return NOTHING; // for now
		}
		return definitions.toArray();
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof IFile file && TextDefinition.mayHoldSome(file) && (known.get(file) == null || !known.get(file).isEmpty());
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof TextDefinition definition ? definition.file() : null;
	}

	private void ask(IFile file) {
		if (file.getLocationURI() == null) {
			return;
		}
		String address = WorkspaceFiles.address(file.getLocationURI());
		Questions.ask(server -> server.definitions(address), () -> !disposed, found -> {
			List<TextDefinition> now = found.stream().map(symbol -> TextDefinition.of(file, symbol)).toList();
			List<TextDefinition> before = known.put(file, now);
			if (!disposed && viewer != null && !viewer.getControl().isDisposed() && !now.equals(before)) {
				viewer.refresh(file, true);
				if (before == null) {
					viewer.expandToLevel(file, 1); // it was opened up when there was nothing to show yet
				}
			}
		});
	}

	/** Told by the server after each build. */
	private void built(Set<URI> texts) {
		for (IFile file : new ArrayList<>(known.keySet())) {
			if (!file.isAccessible() || file.getLocationURI() == null) {
				known.remove(file);
			} else if (texts.contains(URI.createURI(WorkspaceFiles.address(file.getLocationURI())))) {
				ask(file);
			}
		}
	}

	@Override
	public synchronized void dispose() {
		disposed = true;
		if (store != null) {
			store.removeListener(builds);
		}
		known.clear();
	}

	@Override
	public void restoreState(IMemento memento) {
		// what is opened up is the viewer's
	}

	@Override
	public void saveState(IMemento memento) {
		// what is opened up is the viewer's
	}
}
