package nl.kaartwerk.ui.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.method.grant.GrantScheme;

/** Asks for the scheme, the applicant and the day, and where the text goes. */
final class GrantStartPage extends WizardPage {
	private static final String NAME = "[\\p{L}_][\\p{L}\\p{Nd}_]*";

	private final GrantWizard wizard;
	private Combo scheme;
	private Combo applicant;
	private Text date;
	private Text name;
	private Text title;
	private Text file;
	private boolean fileTyped;
	private boolean filling;

	GrantStartPage(GrantWizard wizard) {
		super("start");
		this.wizard = wizard;
		setTitle(Texts.get("wizard"));
		setDescription(Texts.get("start.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		scheme = combo(page, "start.scheme");
		applicant = combo(page, "start.applicant");
		date = field(page, "start.date");
		date.setText(wizard.draft().date);
		name = field(page, "start.name");
		title = field(page, "start.title");
		file = field(page, "start.file");
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, GrantView.ID);
		scheme.addListener(SWT.Selection, event -> changed());
		applicant.addListener(SWT.Selection, event -> changed());
		date.addModifyListener(event -> changed());
		title.addModifyListener(event -> changed());
		name.addModifyListener(event -> {
			fillFile();
			changed();
		});
		file.addModifyListener(event -> {
			fileTyped |= !filling;
			changed();
		});
		fillFile();
		setPageComplete(false);
		setMessage(wizard.project().isEmpty() ? Texts.get("start.noProject") : Texts.get("start.reading"), IMessageProvider.INFORMATION);
		wizard.read(this::known);
	}

	private static Combo combo(Composite page, String key) {
		new Label(page, SWT.NONE).setText(Texts.get(key));
		Combo combo = new Combo(page, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private static Text field(Composite page, String key) {
		new Label(page, SWT.NONE).setText(Texts.get(key));
		Text text = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void known() {
		if (scheme.isDisposed()) {
			return;
		}
		GrantLibrary library = wizard.library();
		library.schemes().forEach(each -> scheme.add(each.names().in(Locale.getDefault()) + " (" + each.id() + ')'));
		scheme.select(library.schemes().size() - 1);
		library.owners().forEach(owner -> applicant.add(owner.title() + " (" + owner.name() + ')'));
		if (library.owners().size() == 1) {
			applicant.select(0);
		}
		setMessage(library.owners().isEmpty() ? Texts.get("start.noOwner") : null, IMessageProvider.INFORMATION);
		changed();
		setErrorMessage(null); // no errors before there is any input
	}

	private void fillFile() {
		if (!fileTyped) {
			filling = true;
			file.setText(wizard.folder().map(folder -> folder.getFullPath().toString() + '/' + name.getText().strip() + ".kaart").orElse(""));
			filling = false;
		}
	}

	private void changed() {
		GrantLibrary library = wizard.library();
		if (library == null) {
			return;
		}
		GrantDraft draft = wizard.draft();
		draft.scheme = schemes().get(Math.max(0, scheme.getSelectionIndex()));
		draft.applicant = applicant.getSelectionIndex() < 0 ? "" : library.owners().get(applicant.getSelectionIndex()).name();
		draft.date = date.getText();
		draft.name = name.getText().strip();
		draft.title = title.getText();
		Optional<String> problem = problem();
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private List<GrantScheme> schemes() {
		return wizard.library().schemes();
	}

	private Optional<String> problem() {
		if (applicant.getSelectionIndex() < 0) {
			return Optional.of(Texts.get("problem.applicant"));
		}
		if (GrantDraft.day(date.getText()).isEmpty()) {
			return Optional.of(Texts.get("problem.date", date.getText()));
		}
		if (!name.getText().strip().matches(NAME)) {
			return Optional.of(name.getText().isBlank() ? Texts.get("problem.name") : Texts.get("problem.name.form", name.getText().strip()));
		}
		return fileProblem();
	}

	private Optional<String> fileProblem() {
		IPath path = IPath.fromPortableString(file.getText().strip().replace('\\', '/')).makeAbsolute();
		boolean good = path.segmentCount() > 1 && "kaart".equals(path.getFileExtension())
				&& ResourcesPlugin.getWorkspace().validatePath(path.toString(), IResource.FILE).isOK() && file().getProject().isAccessible();
		return !good ? Optional.of(Texts.get("problem.file")) : file().exists() ? Optional.of(Texts.get("problem.file.exists", path.toString())) : Optional.empty();
	}

	/** For a page without problems, or to be sure that something is named. */
	IFile file() {
		IPath path = IPath.fromPortableString(file.getText().strip().replace('\\', '/')).makeAbsolute();
		return ResourcesPlugin.getWorkspace().getRoot().getFile(path.segmentCount() > 1 ? path : IPath.fromPortableString("/none/none.kaart"));
	}

	void failed(String why) {
		setErrorMessage(why);
	}
}
