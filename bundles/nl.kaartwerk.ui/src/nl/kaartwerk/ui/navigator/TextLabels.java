package nl.kaartwerk.ui.navigator;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;

/** Icon and name of a definition or an element, and in grey its title. */
public class TextLabels extends LabelProvider implements ICommonLabelProvider, IStyledLabelProvider {
	private static final String BUNDLE = "nl.kaartwerk.editor";

	private final Map<String, Image> images = new HashMap<>();

	@Override
	public void init(ICommonContentExtensionSite site) {
		// nothing of the site is needed
	}

	@Override
	public StyledString getStyledText(Object element) {
		if (!(element instanceof TextPart part)) {
			return null;
		}
		StyledString label = new StyledString(part.name());
		if (!part.title().isEmpty()) {
			label.append("  " + part.title(), StyledString.QUALIFIER_STYLER);
		}
		return label;
	}

	@Override
	public String getText(Object element) {
		return element instanceof TextPart ? getStyledText(element).getString() : null;
	}

	@Override
	public Image getImage(Object element) {
		return element instanceof TextPart part ? images.computeIfAbsent(part.icon(), TextLabels::image) : null;
	}

	private static Image image(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").map(ImageDescriptor::createImage)
				.orElseThrow(() -> new IllegalStateException("no icon " + name));
	}

	@Override
	public String getDescription(Object element) {
		return element instanceof TextDefinition definition ? definition.sort() + ' ' + getText(definition) : getText(element);
	}

	@Override
	public void restoreState(IMemento memento) {
		// it has none
	}

	@Override
	public void saveState(IMemento memento) {
		// it has none
	}

	@Override
	public void dispose() {
		images.values().forEach(Image::dispose);
		super.dispose();
	}
}
