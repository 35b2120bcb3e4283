package nl.kaartwerk.ui.help;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The help beside a dialog. */
final class HelpTray extends DialogTray {
	private static final int WIDTH = 380;

	private final Address first;
	private LinkedPages pages;

	private HelpTray(Address first) {
		this.first = first;
	}

	/** Opens it, or shows another page in it where it is open. */
	static void open(TrayDialog dialog, Address address) {
		if (dialog.getTray() instanceof HelpTray open) {
			open.pages.show(address);
			return;
		}
		if (dialog.getTray() != null) {
			dialog.closeTray();
		}
		dialog.openTray(new HelpTray(address));
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite tray = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(tray);
		pages = new LinkedPages(tray);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, WIDTH).applyTo(pages.control());
		pages.show(first);
		return tray;
	}
}
