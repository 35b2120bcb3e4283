package nl.kaartwerk.ui.help;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/**
 * The help of the workbench, without a web server and a browser: in a view, and beside a dialog while one is open. Contents and contexts are those
 * that bundles contribute to the platform's help.
 */
public class KaartHelp extends AbstractHelpUI {
	private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

	@Override
	public void displayHelp() {
		show(Address.HOME);
	}

	@Override
	public void displaySearch() {
		view().ifPresent(HelpView::askSomething);
	}

	@Override
	public void search(String words) {
		view().ifPresent(view -> view.ask(words));
	}

	/** What has the focus is asked for help, as F1 does. */
	@Override
	public void displayDynamicHelp() {
		show(ContextHelp.ofFocus().orElse(Address.HOME));
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		show(ContextHelp.of(context).orElse(Address.HOME));
	}

	@Override
	public void displayHelpResource(String href) {
		show(Address.of(href));
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	private void show(Address address) {
		Shell active = Display.getCurrent().getActiveShell();
		if (active != null && active.getData() instanceof TrayDialog dialog) {
			HelpTray.open(dialog, address);
		} else if (active != null && (active.getStyle() & MODAL) != 0) {
			HelpWindow.open(active, address);
		} else {
			view().ifPresent(view -> view.show(address));
		}
	}

	private static Optional<HelpView> view() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of((HelpView) window.getActivePage().showView(HelpView.ID));
		} catch (PartInitException e) {
			ILog.get().error("The help view cannot be opened.", e);
			return Optional.empty();
		}
	}
}
