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
	/** The definitions and elements as they are shown: a viewer that is told of an element takes it in place of the equal one that it has. */
	private final Map<IFile, ShownParts> shown = new ConcurrentHashMap<>();

	@Override
	public void decorate(Object element, IDecoration decoration) {
		if (element instanceof TextPart part) {
			shown.computeIfAbsent(part.file(), file -> new ShownParts()).note(part);
			figures.of(part.file()).flatMap(known -> figure(known, part)).ifPresent(text -> decoration.addSuffix("  " + text));
			return;
		}
		IFile file = Adapters.adapt(element, IFile.class);
		if (file != null && TextDefinition.mayHoldSome(file)) {
			figures.of(file).flatMap(MkiDecorator::ofFile).ifPresent(text -> decoration.addSuffix("  " + text));
		}
	}

	private static Optional<String> figure(DefinitionFigures figures, TextPart part) {
		return switch (part) {
		case TextDefinition definition -> Optional.ofNullable((definition.isWork() ? figures.works() : figures.cards()).get(definition.name()));
		case TextElement element -> figures.elements().getOrDefault(element.work(), List.of()).stream().filter(each -> each.source().equals(element.source()))
				.map(DefinitionFigures.Element::figure).filter(figure -> !figure.isEmpty()).findFirst();
		};
	}

	/** That of the only work; without a work that of the only card. */
	private static Optional<String> ofFile(DefinitionFigures figures) {
		Map<String, String> shown = figures.works().isEmpty() ? figures.cards() : figures.works();
		return shown.size() == 1 ? Optional.of(shown.values().iterator().next()) : Optional.empty();
	}

	private void changed(IFile file) {
		List<Object> elements = new ArrayList<>();
		elements.add(file);
		// They stay noted: the platform does not ask again for one whose label it has just made, and one that is gone is nowhere to be drawn.
		elements.addAll(shown.getOrDefault(file, new ShownParts()).all());
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
