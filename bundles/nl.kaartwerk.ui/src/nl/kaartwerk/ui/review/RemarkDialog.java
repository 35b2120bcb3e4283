package nl.kaartwerk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
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
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.rules.review.ReviewPlace;

/** Asks for what somebody says in a review: a finding, a question, an answer. Made to be filled in with keys: the text has the focus, Ctrl+Enter is OK. */
final class RemarkDialog extends TitleAreaDialog {
	/**
	 * What was answered.
	 *
	 * @param severity null unless it was asked for
	 * @param text empty when none was given and none is needed
	 */
	record Answer(String subject, RemarkSeverity severity, ReviewPlace place, String by, String text) {
	}

	private static final List<RemarkSeverity> SEVERITIES = List.of(RemarkSeverity.MAJOR, RemarkSeverity.MINOR);
	private static final int TEXT_LINES = 5;
	private static final int TEXT_CHARACTERS = 70;

	private final Step step;
	private final Line line;
	private final List<Line> items;
	private Combo item;
	private Combo severity;
	private Combo place;
	private Combo by;
	private Text text;
	private Answer answer;

	/** @param items of the review; one of them is chosen when the line belongs to none, as one that changed after the review was signed */
	RemarkDialog(Shell parent, Step step, Line line, List<Line> items) {
		super(parent);
		this.step = step;
		this.line = line;
		this.items = List.copyOf(items);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** Opens it; empty when it was left without an answer. */
	Optional<Answer> ask() {
		return open() == OK ? Optional.of(answer) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(step.heading());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(step.heading());
		setMessage(line.shown().text());
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		if (line.subject().isEmpty()) {
			item = combo(fields, "dialog.item", items.stream().map(each -> each.shown().text()).toArray(String[]::new));
		}
		if (step == Step.FINDING) {
			severity = combo(fields, "dialog.severity", SEVERITIES.stream().map(each -> Texts.get("severity." + each.getLiteral())).toArray(String[]::new));
		}
		if (step == Step.FINDING || step == Step.QUESTION) {
			place = combo(fields, "dialog.place", places().stream().map(each -> each.isCard() ? Texts.get("dialog.card") : each.label()).toArray(String[]::new));
		}
		by = combo(fields, "dialog.by", line.head().people().toArray(String[]::new));
		by.select(step == Step.REPLY ? by.getItemCount() - 1 : 0);
		new Label(fields, SWT.NONE).setText(Texts.get("dialog.text"));
		text = new Text(fields, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(TEXT_CHARACTERS), convertHeightInCharsToPixels(TEXT_LINES)).applyTo(text);
		text.addModifyListener(event -> validate());
		text.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR && (event.stateMask & SWT.MOD1) != 0 && getButton(IDialogConstants.OK_ID).isEnabled()) {
				event.doit = false;
				okPressed();
			}
		});
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		Dialog.applyDialogFont(area);
		text.setFocus();
		return area;
	}

	/** The place of the line first, then the card as a whole, its properties and the rows of its tables. */
	private List<ReviewPlace> places() {
		return Stream.concat(Stream.of(line.place(), ReviewPlace.CARD), line.head().places().stream()).distinct().toList();
	}

	private static Combo combo(Composite parent, String key, String... items) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** What settles a matter or judges a waiver needs no words. */
	private boolean needsText() {
		return step == Step.FINDING || step == Step.QUESTION || step == Step.REPLY || step == Step.REFUSE;
	}

	private void validate() {
		getButton(IDialogConstants.OK_ID).setEnabled(!needsText() || !text.getText().isBlank());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		validate();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void okPressed() {
		ReviewPlace chosen = place == null ? line.place() : places().get(place.getSelectionIndex());
		answer = new Answer(line.subject().or(() -> items.get(item.getSelectionIndex()).subject()).orElseThrow(), severity == null ? null : SEVERITIES.get(severity.getSelectionIndex()), chosen, by.getText(),
				text.getText().strip().replaceAll("\\s*\\R\\s*", " "));
		super.okPressed();
	}
}
