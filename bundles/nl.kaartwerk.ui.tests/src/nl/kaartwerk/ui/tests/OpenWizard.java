package nl.kaartwerk.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;

/** A wizard in its dialog, and its fields by their labels. All in the UI thread. */
final class OpenWizard<W extends Wizard & IWorkbenchWizard> {
	private final W wizard;
	private final WizardDialog dialog;

	OpenWizard(W wizard, IStructuredSelection selection, IWorkbenchWindow window) {
		this.wizard = wizard;
		wizard.init(window.getWorkbench(), selection);
		dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	IWizardPage page() {
		return dialog.getCurrentPage();
	}

	String error() {
		return page().getErrorMessage();
	}

	boolean canFinish() {
		return wizard.canFinish();
	}

	/** The control that follows a label. */
	<T extends Control> T field(String label, Class<T> type) {
		List<Control> all = all(dialog.getShell());
		for (int i = 0; i + 1 < all.size(); i++) {
			if (all.get(i) instanceof Label each && each.getText().equals(label)) {
				for (Control next : all.subList(i + 1, all.size())) {
					if (type.isInstance(next)) {
						return type.cast(next);
					}
				}
			}
		}
		throw new AssertionError("no field " + label);
	}

	void type(String label, String text) {
		field(label, Text.class).setText(text);
	}

	<T extends Control> List<T> controls(Class<T> type) {
		return all(dialog.getShell()).stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** Those of the page that is shown. */
	<T extends Control> List<T> onPage(Class<T> type) {
		return all((Composite) page().getControl()).stream().filter(type::isInstance).map(type::cast).toList();
	}

	String preview() {
		return controls(StyledText.class).getFirst().getText();
	}

	Shell shell() {
		return dialog.getShell();
	}

	/** Presses Next. */
	void next() {
		dialog.showPage(page().getNextPage());
	}

	/** Presses Finish; whether the wizard could. */
	boolean finish() {
		boolean done = wizard.performFinish();
		if (done) {
			dialog.close();
		}
		return done;
	}

	void cancel() {
		dialog.close();
	}

	private static List<Control> all(Composite parent) {
		List<Control> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			found.add(child);
			if (child instanceof Composite inner) {
				found.addAll(all(inner));
			}
		}
		return found;
	}
}
