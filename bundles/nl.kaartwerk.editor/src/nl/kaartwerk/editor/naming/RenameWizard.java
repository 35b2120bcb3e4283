package nl.kaartwerk.editor.naming;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.server.Questions;

/** Asks for the new name, says while it is typed whether it can be given, and shows every change before it is made. */
final class RenameWizard extends RefactoringWizard {
	private RenameWizard(Rename rename) {
		super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		setDefaultPageTitle(Texts.get("rename.title"));
		setWindowTitle(Texts.get("rename.title"));
	}

	static void open(Rename rename, Shell shell) {
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(shell, Texts.get("rename.title"));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage());
	}

	private static final class NamePage extends UserInputWizardPage {
		private static final int WIDTH = 320;

		private Text name;

		NamePage() {
			super("name");
		}

		@Override
		public void createControl(Composite parent) {
			Composite page = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
			new Label(page, SWT.NONE).setText(Texts.get("rename.new"));
			name = new Text(page, SWT.BORDER);
			name.setText(rename().oldName());
			name.selectAll();
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(name);
			name.addModifyListener(e -> check());
			setControl(page);
			PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.editor.rename");
			setPageComplete(false); // the same name changes nothing
			name.setFocus();
		}

		@Override
		public void setVisible(boolean visible) {
			super.setVisible(visible);
			if (visible) {
				name.setFocus();
			}
		}

		private Rename rename() {
			return (Rename) getRefactoring();
		}

		/** The answer comes while one types on: it counts only for the name that it was asked for. */
		private void check() {
			String typed = name.getText();
			rename().setNewName(typed);
			setPageComplete(false);
			if (typed.equals(rename().oldName())) {
				setErrorMessage(null);
				setMessage(null);
				return;
			}
			RenameParams question = rename().question();
			Questions.ask(server -> server.renaming(question), renaming -> {
				if (!name.isDisposed() && name.getText().equals(typed)) {
					RefactoringStatus status = Rename.status(renaming);
					setPageComplete(status);
				}
			});
		}
	}
}
