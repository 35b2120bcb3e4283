package nl.kaartwerk.editor.fix;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;

/** Asks how far to go, and shows every change before it is made. */
final class FixAllWizard extends RefactoringWizard {
	private FixAllWizard(FixAll fixes) {
		super(fixes, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		setDefaultPageTitle(Texts.get("fix-all.title"));
		setWindowTitle(Texts.get("fix-all.title"));
	}

	static void open(FixAll fixes, Shell shell) {
		try {
			new RefactoringWizardOpenOperation(new FixAllWizard(fixes)).run(shell, Texts.get("fix-all.title"));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	protected void addUserInputPages() {
		addPage(new ScopePage());
	}

	private static final class ScopePage extends UserInputWizardPage {
		ScopePage() {
			super("scope");
		}

		@Override
		public void createControl(Composite parent) {
			FixAll fixes = (FixAll) getRefactoring();
			Composite page = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().applyTo(page);
			new Label(page, SWT.WRAP).setText(fixes.getName());
			for (Scope scope : Scope.values()) {
				Button choice = new Button(page, SWT.RADIO);
				choice.setText(Texts.get("fix-all." + scope));
				choice.setSelection(scope == fixes.scope());
				choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
					if (choice.getSelection()) {
						fixes.setScope(scope);
					}
				}));
			}
			setControl(page);
			PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.editor.fixAll");
		}
	}
}
