package nl.kaartwerk.ui.dashboard;

import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is chosen in the pictures, for views that follow it. */
final class PictureSelection extends EventManager implements ISelectionProvider {
	private ISelection chosen = StructuredSelection.EMPTY;

	void set(ISelection selection) {
		chosen = selection;
		SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
		for (Object listener : getListeners()) {
			((ISelectionChangedListener) listener).selectionChanged(event);
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		addListenerObject(listener);
	}

	@Override
	public ISelection getSelection() {
		return chosen;
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		removeListenerObject(listener);
	}

	@Override
	public void setSelection(ISelection selection) {
		// parts are chosen by mouse and keys
	}
}
