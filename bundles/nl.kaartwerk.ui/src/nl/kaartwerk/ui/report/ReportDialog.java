package nl.kaartwerk.ui.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.report.ReportFormat;

/** Asks what reports to make of texts, and where to. */
public final class ReportDialog extends TitleAreaDialog {
	private static final List<Locale> LANGUAGES = List.of(Locale.of("en"), Locale.of("nl"));

	private final List<Path> texts;
	private final Path proposed;
	private Combo what;
	private Combo language;
	private Combo format;
	private Text folder;
	private Button overwrite;
	private Button open;
	private ReportRequest request;
	private boolean opensWhenDone;

	/** @param proposed folder to write to */
	public ReportDialog(Shell parent, List<Path> texts, Path proposed) {
		super(parent);
		this.texts = List.copyOf(texts);
		this.proposed = proposed;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Texts.get("title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Texts.get("title"));
		setMessage(texts.size() == 1 ? Texts.get("message", texts.getFirst().getFileName().toString()) : Texts.get("message.several", Integer.toString(texts.size())));
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		what = combo(fields, "what", Texts.get("what.works"), Texts.get("what.all"));
		language = combo(fields, "language", "English", "Nederlands");
		language.select(Locale.getDefault().getLanguage().equals("nl") ? 1 : 0);
		format = combo(fields, "format", Texts.get("format.html"), Texts.get("format.pdf"), Texts.get("format.xlsx"), Texts.get("format.json"));
		format.select(ReportFormat.PDF.ordinal());
		folder(fields);
		overwrite = check(fields, "overwrite", false);
		open = check(fields, "open", true);
		return area;
	}

	private static Combo combo(Composite parent, String key, String... items) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		return combo;
	}

	private void folder(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("folder"));
		folder = new Text(parent, SWT.BORDER);
		folder.setText(proposed.toString());
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(folder);
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(Texts.get("browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setFilterPath(folder.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				folder.setText(chosen);
			}
		}));
	}

	private static Button check(Composite parent, String key, boolean selected) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(Texts.get(key));
		button.setSelection(selected);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
		return button;
	}

	private void validate() {
		String message = null;
		try {
			Path path = Path.of(folder.getText().strip());
			if (folder.getText().isBlank() || !path.isAbsolute() || Files.exists(path) && !Files.isDirectory(path)) {
				message = Texts.get("folder.wrong");
			}
		} catch (InvalidPathException e) {
			message = Texts.get("folder.wrong");
		}
		setErrorMessage(message);
		getButton(IDialogConstants.OK_ID).setEnabled(message == null);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.get("create"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		request = new ReportRequest(texts, what.getSelectionIndex() == 1, LANGUAGES.get(language.getSelectionIndex()), ReportFormat.values()[format.getSelectionIndex()],
				Path.of(folder.getText().strip()), overwrite.getSelection());
		opensWhenDone = open.getSelection();
		super.okPressed();
	}

	/** What was asked for; null unless OK was pressed. */
	public ReportRequest request() {
		return request;
	}

	/** Whether the reports are to be opened when they are written. */
	public boolean opensWhenDone() {
		return opensWhenDone;
	}
}
