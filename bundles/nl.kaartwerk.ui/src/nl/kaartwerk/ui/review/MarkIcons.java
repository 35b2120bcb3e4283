package nl.kaartwerk.ui.review;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The icons of the marks, as long as a control lives. */
final class MarkIcons {
	private final LocalResourceManager resources;
	private final Map<Mark, Image> images = new EnumMap<>(Mark.class);

	MarkIcons(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	/** Null for no mark. */
	Image of(Mark mark) {
		return mark == Mark.NONE ? null
				: images.computeIfAbsent(mark, each -> ResourceLocator.imageDescriptorFromBundle(MarkIcons.class, each.icon()).map(resources::create).orElse(null));
	}
}
