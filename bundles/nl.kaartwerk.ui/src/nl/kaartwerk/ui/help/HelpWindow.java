package nl.kaartwerk.ui.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;

/** The help over a dialog that has no room beside it. */
final class HelpWindow {
	private static final int WIDTH = 480;
	private static final int HEIGHT = 560;

	private HelpWindow() {
	}

	static void open(Shell dialog, Address address) {
		Shell window = new Shell(dialog, SWT.SHELL_TRIM);
		window.setText(Texts.get("page"));
		window.setLayout(new FillLayout());
		new LinkedPages(window).show(address);
		window.setSize(WIDTH, HEIGHT);
		window.open();
	}
}
