package nl.kaartwerk.ui.navigator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.lens.DefinitionFigures;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.ui.active.UiThread;

/**
 * Shows the definitions of a text below its file, and the elements of a work below the work. Definitions come from the index, when a file is
 * opened up, elements from the results, when a work is; both follow what is typed, and the tree is changed only where they have.
 */
public class TextContent implements ICommonContentProvider {
	private static final Object[] NOTHING = {};

	/**
	 * The elements of the works of a text.
	 *
	 * @param works by name
	 * @param restsOn the texts that they come from: a variant inherits some
	 */
	private record Elements(Map<String, List<TextElement>> works, Set<URI> restsOn) {
		static Elements of(IFile file, DefinitionFigures figures) {
			Map<String, List<TextElement>> works = new LinkedHashMap<>();
			figures.elements().forEach((work, elements) -> works.put(work, elements.stream().map(element -> TextElement.of(file, work, element)).toList()));
			return new Elements(works, figures.restsOn());
		}

		List<TextElement> of(TextDefinition work) {
			return works.getOrDefault(work.name(), List.of());
		}
	}

	private final Map<IFile, List<TextDefinition>> known = new ConcurrentHashMap<>();
	private final Map<IFile, Elements> elements = new ConcurrentHashMap<>();
	/** The works that were opened up when their elements were not known yet. */
	private final Set<TextDefinition> opened = new HashSet<>();
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
		if (element instanceof TextDefinition work && work.isWork()) {
			Elements ofText = elements.get(work.file());
			if (ofText == null) {
				opened.add(work);
				askElements(work.file());
				return NOTHING; // for now
			}
			return ofText.of(work).toArray();
		}
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
		if (element instanceof TextDefinition work) {
			Elements ofText = elements.get(work.file());
			return work.isWork() && (ofText == null || !ofText.of(work).isEmpty());
		}
		return element instanceof IFile file && TextDefinition.mayHoldSome(file) && (known.get(file) == null || !known.get(file).isEmpty());
	}

	@Override
	public Object getParent(Object element) {
		return switch (element) {
		case TextDefinition definition -> definition.file();
		case TextElement part -> known.getOrDefault(part.file(), List.of()).stream().filter(work -> work.name().equals(part.work())).findFirst().orElse(null);
		default -> null;
		};
	}

	private void ask(IFile file) {
		if (file.getLocationURI() == null) {
			return;
		}
		String address = WorkspaceFiles.address(file.getLocationURI());
		Questions.ask(server -> server.definitions(address), () -> !disposed,
				found -> show(file, found.stream().map(symbol -> TextDefinition.of(file, symbol)).toList()));
	}

	private void show(IFile file, List<TextDefinition> now) {
		List<TextDefinition> before = known.put(file, now);
		if (!isShown() || now.equals(before)) {
			return;
		}
		if (before == null) {
			viewer.refresh(file, true);
			viewer.expandToLevel(file, 1); // it was opened up when there was nothing to show yet
			return;
		}
		// A definition with another title is another one for the viewer, but not for who opened or chose it.
		List<String> open = before.stream().filter(viewer::getExpandedState).map(TextDefinition::name).toList();
		Optional<String> chosen = before.stream().filter(definition -> isChosen(definition)).map(TextDefinition::name).findFirst();
		viewer.refresh(file, true);
		now.stream().filter(definition -> open.contains(definition.name())).forEach(definition -> viewer.setExpandedState(definition, true));
		now.stream().filter(definition -> chosen.filter(definition.name()::equals).isPresent() && !isChosen(definition)).findFirst()
				.ifPresent(definition -> viewer.setSelection(new StructuredSelection(definition)));
	}

	private boolean isChosen(TextDefinition definition) {
		return viewer.getSelection() instanceof IStructuredSelection selection && selection.size() == 1 && definition.equals(selection.getFirstElement());
	}

	private boolean isShown() {
		return !disposed && viewer != null && !viewer.getControl().isDisposed();
	}

	private void askElements(IFile file) {
		ResultStore asked = store;
		if (asked == null || file.getLocationURI() == null) {
			return;
		}
		asked.results(WorkspaceFiles.address(file.getLocationURI())).whenComplete((results, failure) -> {
			if (failure != null) {
				ILog.get().error("The elements of a text could not be found out: " + file, failure);
			} else {
				UiThread.later(() -> show(file, Elements.of(file, DefinitionFigures.of(results, Locale.getDefault()))));
			}
		});
	}

	private void show(IFile file, Elements now) {
		Elements before = elements.put(file, now);
		if (!isShown()) {
			return;
		}
		for (TextDefinition definition : known.getOrDefault(file, List.of())) {
			if (definition.isWork() && (before == null || !now.of(definition).equals(before.of(definition)))) {
				viewer.refresh(definition, true);
			}
			if (opened.remove(definition)) {
				viewer.expandToLevel(definition, 1);
			}
		}
	}

	/** Told by the server after each build. */
	private void built(Set<URI> texts) {
		for (IFile file : new ArrayList<>(known.keySet())) {
			if (!file.isAccessible() || file.getLocationURI() == null) {
				known.remove(file);
				elements.remove(file);
				continue;
			}
			if (texts.contains(URI.createURI(WorkspaceFiles.address(file.getLocationURI())))) {
				ask(file);
			}
			Elements ofText = elements.get(file);
			if (ofText != null && ofText.restsOn().stream().anyMatch(texts::contains)) {
				askElements(file);
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
		elements.clear();
		opened.clear();
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
