package nl.kaartwerk.ui.grant;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.ui.active.UiThread;

/** Shows what the application comes to, as it is now. */
final class GrantResultPage extends WizardPage {
	private static final int HEIGHT = 300;

	private final GrantWizard wizard;
	private Label summary;
	private GrantTree tree;

	GrantResultPage(GrantWizard wizard) {
		super("result");
		this.wizard = wizard;
		setTitle(Texts.get("result.title"));
		setDescription(Texts.get("result.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		summary = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		tree = new GrantTree(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, HEIGHT).applyTo(tree.control());
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, GrantView.ID);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			summary.setText(Texts.get("reading"));
			judge();
		}
	}

	private void judge() {
		wizard.tried().whenComplete((found, failure) -> UiThread.later(() -> {
			if (tree.control().isDisposed() || !isCurrentPage()) {
				return;
			}
			if (failure != null) {
				ILog.get().error("The application could not be judged.", failure);
			} else {
				found.ifPresentOrElse(this::show, () -> summary.setText(Texts.get("result.none")));
			}
		}));
	}

	private void show(ApplicationResult result) {
		summary.setText(GrantView.summary(result));
		tree.show(result, false);
		summary.getParent().layout();
	}
}
