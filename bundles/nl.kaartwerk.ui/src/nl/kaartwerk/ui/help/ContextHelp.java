package nl.kaartwerk.ui.help;

import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.fix.ExplainRule;
import nl.kaartwerk.editor.marker.MarkedRules;

/** What the help has about views, wizards and pages. */
final class ContextHelp {
	/** Under which the platform keeps the id of the context at a control. */
	private static final String KEY = "org.eclipse.ui.help";

	private ContextHelp() {
	}

	/** The first topic of a context: the section that is about it. */
	static Optional<Address> of(IContext context) {
		return context == null || context.getRelatedTopics().length == 0 ? Optional.empty()
				: Optional.of(Address.of(context.getRelatedTopics()[0].getHref()));
	}

	static Optional<Address> of(String id) {
		return of(HelpSystem.getContext(id));
	}

	/** What the control that has the focus, or the nearest one around it, is about. */
	static Optional<Address> ofFocus() {
		for (Control control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
			Optional<Address> found = control.getData(TextHelp.KEY) instanceof TextHelp text ? Optional.of(text.address())
					: control.getData(KEY) instanceof String id ? of(id) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return ofPage().or(ContextHelp::ofProblem);
	}

	/** The rule that found the problem that is chosen, in the view of problems. */
	private static Optional<Address> ofProblem() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection chosen
				? Optional.ofNullable(Adapters.adapt(chosen.getFirstElement(), IMarker.class)).flatMap(MarkedRules::rule).map(ExplainRule::page).map(Address::of)
				: Optional.empty();
	}

	/** What the page of the active dialog is about, when the focus is in what surrounds it, such as the tree of the preferences. */
	private static Optional<Address> ofPage() {
		Shell active = Display.getCurrent().getActiveShell();
		return active != null && active.getData() instanceof IPageChangeProvider dialog && dialog.getSelectedPage() instanceof IDialogPage page
				&& page.getControl() != null && page.getControl().getData(KEY) instanceof String id ? of(id) : Optional.empty();
	}
}
