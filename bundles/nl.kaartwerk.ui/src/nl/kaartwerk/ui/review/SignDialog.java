package nl.kaartwerk.ui.review;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.model.Decision;

/** Ends a review: says what stands against approving the card, or shows over what it is approved. A card can be rejected whatever stands open. */
final class SignDialog extends TitleAreaDialog {
	private static final int LINES = 9;
	private static final int CHARACTERS = 80;

	private final ReviewHead head;
	private Button approve;
	private Decision decision;

	SignDialog(Shell parent, ReviewHead head) {
		super(parent);
		this.head = head;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** Opens it; empty when nothing was decided. */
	Optional<Decision> ask() {
		return open() == OK ? Optional.of(decision) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Step.SIGN.heading());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		boolean may = head.obstacles().isEmpty();
		setTitle(Texts.get("sign.title", head.cardLabel()));
		setMessage(may ? Texts.get("sign.may", head.reviewer()) : Texts.get("sign.mayNot", Integer.toString(head.obstacles().size())));
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		new Label(fields, SWT.NONE).setText(Texts.get(may ? "sign.fingerprint" : "sign.obstacles"));
		Text text = new Text(fields, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
		text.setText(may ? head.fingerprint() : String.join("\n", head.obstacles()));
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(CHARACTERS), convertHeightInCharsToPixels(may ? 2 : LINES)).applyTo(text);
		approve = new Button(fields, SWT.RADIO);
		approve.setText(Texts.get("sign.approve"));
		approve.setEnabled(may);
		approve.setSelection(may);
		Button reject = new Button(fields, SWT.RADIO);
		reject.setText(Texts.get("sign.reject"));
		reject.setSelection(false);
		reject.addListener(SWT.Selection, event -> validate(approve.getSelection() || reject.getSelection()));
		approve.addListener(SWT.Selection, event -> validate(approve.getSelection() || reject.getSelection()));
		(may ? approve : reject).setFocus();
		return area;
	}

	private void validate(boolean decided) {
		getButton(IDialogConstants.OK_ID).setEnabled(decided);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.get("sign.sign"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate(approve.getSelection());
	}

	@Override
	protected void okPressed() {
		decision = approve.getSelection() ? Decision.APPROVED : Decision.REJECTED;
		super.okPressed();
	}
}
