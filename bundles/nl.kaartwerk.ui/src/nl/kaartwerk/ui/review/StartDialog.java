package nl.kaartwerk.ui.review;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which card is reviewed, and by whom: one of the reviewers that the projects know, or another name. */
final class StartDialog extends TitleAreaDialog {
	/** What was chosen. */
	record Answer(Candidates.Card card, Candidates.Person person) {
	}

	private static final int CHARACTERS = 60;

	private final Candidates.All candidates;
	private final int proposed;
	private Combo card;
	private Combo person;
	private Answer answer;

	/** @param proposed position of a card */
	StartDialog(Shell parent, Candidates.All candidates, int proposed) {
		super(parent);
		this.candidates = candidates;
		this.proposed = proposed;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** Opens it; empty when it was left. */
	Optional<Answer> ask() {
		return open() == OK ? Optional.of(answer) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Step.START.heading());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Step.START.heading());
		setMessage(Texts.get("start.message"));
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		new Label(fields, SWT.NONE).setText(Texts.get("start.card"));
		card = new Combo(fields, SWT.READ_ONLY);
		candidates.cards().forEach(each -> card.add(each.label()));
		card.select(proposed);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(card);
		new Label(fields, SWT.NONE).setText(Texts.get("start.reviewer"));
		person = new Combo(fields, SWT.DROP_DOWN);
		candidates.people().forEach(each -> person.add(each.name()));
		if (!candidates.people().isEmpty()) {
			person.select(0);
		}
		person.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(person);
		return area;
	}

	private void validate() {
		getButton(IDialogConstants.OK_ID).setEnabled(card.getSelectionIndex() >= 0 && !person.getText().isBlank());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		validate();
	}

	@Override
	protected void okPressed() {
		String name = person.getText().strip();
		Candidates.Person chosen = candidates.people().stream().filter(each -> each.name().equals(name)).findFirst().orElseGet(() -> new Candidates.Person(Optional.empty(), name));
		answer = new Answer(candidates.cards().get(card.getSelectionIndex()), chosen);
		super.okPressed();
	}
}
