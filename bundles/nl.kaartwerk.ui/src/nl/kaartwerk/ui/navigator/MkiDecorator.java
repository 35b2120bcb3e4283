package nl.kaartwerk.ui.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;

import nl.kaartwerk.lang.ide.lens.DefinitionFigures;

/**
 * Says behind definitions what they amount to, and behind files of one work or one card as well. What is not known yet is looked up in the
 * background, one file after the other.
 */
public class MkiDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
	private final Relabelling relabelling = new Relabelling(elements -> fireLabelProviderChanged(new LabelProviderChangedEvent(this, elements)));
	private final FigureCache figures = new FigureCache(this::changed);
	/** The definitions as they are shown, by name: a viewer that is told of an element takes it in place of the equal one that it has. */
	private final Map<IFile, Map<String, TextDefinition>> shown = new ConcurrentHashMap<>();

	@Override
	public void decorate(Object element, IDecoration decoration) {
		if (element instanceof TextDefinition definition) {
			shown.computeIfAbsent(definition.file(), file -> new ConcurrentHashMap<>()).put(definition.name(), definition);
			figures.of(definition.file()).flatMap(known -> figure(known, definition)).ifPresent(text -> decoration.addSuffix("  " + text));
			return;
		}
		IFile file = Adapters.adapt(element, IFile.class);
		if (file != null && TextDefinition.mayHoldSome(file)) {
			figures.of(file).flatMap(MkiDecorator::ofFile).ifPresent(text -> decoration.addSuffix("  " + text));
		}
	}

	private static Optional<String> figure(DefinitionFigures figures, TextDefinition definition) {
		return Optional.ofNullable((definition.isWork() ? figures.works() : figures.cards()).get(definition.name()));
	}

	/** That of the only work; without a work that of the only card. */
	private static Optional<String> ofFile(DefinitionFigures figures) {
		Map<String, String> shown = figures.works().isEmpty() ? figures.cards() : figures.works();
		return shown.size() == 1 ? Optional.of(shown.values().iterator().next()) : Optional.empty();
	}

	private void changed(IFile file) {
		List<Object> elements = new ArrayList<>();
		elements.add(file);
		elements.addAll(Optional.ofNullable(shown.remove(file)).orElse(Map.of()).values()); // those that are still there are decorated anew
		shown.keySet().removeIf(other -> !other.isAccessible());
		relabelling.of(elements);
	}

	@Override
	public void dispose() {
		figures.stop();
		relabelling.stop();
		super.dispose();
	}
}
