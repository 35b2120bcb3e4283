package nl.kaartwerk.ui.guide;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** What a screen reader calls the button of a step: they all have the same text. */
final class StepName extends AccessibleAdapter {
	private final String step;

	StepName(String step) {
		this.step = step;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = step;
	}
}
