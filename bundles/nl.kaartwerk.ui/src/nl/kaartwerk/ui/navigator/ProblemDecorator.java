package nl.kaartwerk.ui.navigator;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.jface.viewers.BaseLabelProvider;

import nl.kaartwerk.ui.navigator.ProblemCounts.Count;

/** Says behind files, folders and projects how many errors and warnings they have. */
public class ProblemDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
	private final Relabelling relabelling = new Relabelling(elements -> fireLabelProviderChanged(new LabelProviderChangedEvent(this, elements)));
	private final ProblemCounts counts = new ProblemCounts(changed -> relabelling.of(changed));

	public ProblemDecorator() {
		counts.start();
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		IResource resource = Adapters.adapt(element, IResource.class);
		String text = resource == null ? "" : text(counts.of(resource));
		if (!text.isEmpty()) {
			decoration.addSuffix("  " + text);
		}
	}

	/** Errors and warnings in words; empty when there are none. */
	static String text(Count count) {
		List<String> parts = new ArrayList<>();
		add(parts, "error", count.errors());
		add(parts, "warning", count.warnings());
		return String.join(", ", parts);
	}

	private static void add(List<String> parts, String what, int count) {
		if (count > 0) {
			parts.add(count == 1 ? Texts.get(what) : Texts.get(what + "s", Integer.toString(count)));
		}
	}

	@Override
	public void dispose() {
		counts.stop();
		relabelling.stop();
		super.dispose();
	}
}
