package nl.kaartwerk.ui.help;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page whose links lead to other pages in the same place. */
final class LinkedPages {
	private final PageView page;
	private Address shown = Address.HOME;

	LinkedPages(Composite parent) {
		page = new PageView(parent, this::follow);
	}

	Control control() {
		return page.widget();
	}

	void show(Address address) {
		try {
			page.show(address.read(), address.anchor());
			shown = address;
		} catch (IOException e) {
			ILog.get().warn("The help has no page " + address.page(), e);
		}
	}

	private void follow(String link) {
		if (Address.isElsewhere(link)) {
			PageView.browse(link);
		} else {
			show(shown.to(link));
		}
	}
}
