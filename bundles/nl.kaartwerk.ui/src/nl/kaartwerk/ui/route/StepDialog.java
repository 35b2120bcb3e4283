package nl.kaartwerk.ui.route;

import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.ui.route.RouteLine.Choice;

/** Asks which step a declaration takes, when, by whom and, where it leads back or out, why. A step that is blocked cannot be taken. */
final class StepDialog extends TitleAreaDialog {
	private final RouteLine line;
	private Combo state;
	private Text date;
	private Text by;
	private Text reason;
	private RouteStep step;

	StepDialog(Shell shell, RouteLine line) {
		super(shell);
		this.line = line;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Texts.get("step.title"));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "nl.kaartwerk.ui.route");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		state = new Combo(labelled(fields, "step.state"), SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
		line.choices().forEach(choice -> state.add(Standing.name(choice.state(), Locale.getDefault())));
		state.select(0);
		date = text(fields, "step.date");
		by = text(fields, "step.by");
		reason = text(fields, "step.reason");
		state.addListener(SWT.Selection, event -> prefill());
		for (Text field : new Text[] { date, by, reason }) {
			field.addListener(SWT.Modify, event -> validate());
		}
		setTitle(line.title());
		return area;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		prefill();
		date.setFocus();
		date.selectAll();
		return contents;
	}

	private static Composite labelled(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		return parent;
	}

	private static Text text(Composite parent, String key) {
		Text text = new Text(labelled(parent, key), SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Choice choice() {
		return line.choices().get(Math.max(0, state.getSelectionIndex()));
	}

	private void prefill() {
		Choice choice = choice();
		date.setText(choice.date().isEmpty() ? LocalDate.now().toString() : choice.date());
		by.setText(choice.by());
		by.setEnabled(choice.state() != RouteState.ACTIVE_UNTIL);
		reason.setEnabled(!choice.forward());
		reason.setText("");
		validate();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(problem);
		if (problem == null) {
			long toSee = choice().forward() ? line.count(Hindrance.Kind.TO_SEE) : 0;
			setMessage(toSee == 0 ? Texts.get("step.message") : Texts.get("step.toSee", Long.toString(toSee)), toSee == 0 ? IMessageProvider.NONE : IMessageProvider.WARNING);
		}
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
		}
	}

	private String problem() {
		Choice choice = choice();
		if (choice.forward() && line.isBlocked()) {
			return Texts.get("step.blocked", line.hindrances().getFirst().sentence());
		}
		PartialDate day = PartialDate.valueOf(date.getText().strip());
		if (!day.isDate()) {
			return Texts.get("step.noDate");
		}
		if (choice.state() != RouteState.ACTIVE_UNTIL && day.first().isAfter(LocalDate.now())) {
			return Texts.get("step.future");
		}
		PartialDate earliest = PartialDate.valueOf(choice.earliest().isEmpty() ? "0001" : choice.earliest());
		if (earliest.isDate() && day.last().isBefore(earliest.first())) {
			return Texts.get("step.early", choice.earliest());
		}
		return !choice.forward() && reason.getText().isBlank() ? Texts.get("step.noReason") : null;
	}

	@Override
	protected void okPressed() {
		step = KaartFactory.eINSTANCE.createRouteStep();
		step.setState(choice().state());
		step.setDate(PartialDate.valueOf(date.getText().strip()));
		step.setBy(by.getText().isBlank() || !by.isEnabled() ? null : by.getText().strip());
		step.setReason(reason.getText().isBlank() || !reason.isEnabled() ? null : reason.getText().strip());
		super.okPressed();
	}

	/** What was chosen; null when the dialog was left. */
	RouteStep step() {
		return step;
	}
}
