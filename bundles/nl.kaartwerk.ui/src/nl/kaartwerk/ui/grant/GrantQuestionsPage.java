package nl.kaartwerk.ui.grant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.method.grant.GrantQuestion;

/** Asks some of what the scheme asks; the data say what, and in which form. */
final class GrantQuestionsPage extends WizardPage {
	private static final String[] ANSWERS = { "", "yes", "no" };

	/** A question with its control. */
	private record Field(GrantQuestion question, String key, Label label, Control control) {
		String answer() {
			return control instanceof Combo combo ? ANSWERS[Math.max(0, combo.getSelectionIndex())] : ((Text) control).getText();
		}
	}

	private final GrantWizard wizard;
	private final List<String> clauses;
	private final boolean others;
	private ScrolledComposite scroll;
	private Composite page;
	private final List<Field> fields = new ArrayList<>();
	private String shownFor = "";

	/**
	 * @param clauses whose questions are asked here
	 * @param others whether questions of clauses that no page names are asked here too
	 */
	GrantQuestionsPage(GrantWizard wizard, String key, List<String> clauses, boolean others) {
		super(key);
		this.wizard = wizard;
		this.clauses = clauses;
		this.others = others;
		setTitle(Texts.get(key + ".title"));
		setDescription(Texts.get("questions.message"));
	}

	@Override
	public void createControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		setControl(scroll);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(scroll, GrantView.ID);
	}

	private List<GrantQuestion> questions() {
		return wizard.draft().scheme == null ? List.of() : wizard.draft().scheme.questions().stream()
				.filter(question -> clauses.contains(question.clause()) || others && GrantWizard.isOfNoGroup(question.clause())).toList();
	}

	/** Whether any question can come up here, by the date, the lists and the answers so far, these ones included. */
	boolean asksAnything() {
		return questions().stream().anyMatch(wizard.draft()::asks);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			fill();
		}
		super.setVisible(visible);
	}

	/** The tax years go by the date, so another date makes other fields. */
	private void fill() {
		Map<String, GrantQuestion> wanted = new LinkedHashMap<>();
		questions().forEach(question -> wizard.draft().keys(question).forEach(key -> wanted.put(key, question)));
		if (!wanted.keySet().toString().equals(shownFor)) {
			shownFor = wanted.keySet().toString();
			fields.clear();
			if (page != null) {
				page.dispose();
			}
			page = new Composite(scroll, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).spacing(10, 5).applyTo(page);
			wanted.forEach((key, question) -> fields.add(field(key, question)));
			scroll.setContent(page);
		}
		changed();
	}

	private Field field(String key, GrantQuestion question) {
		Label label = new Label(page, SWT.WRAP);
		String year = key.equals(question.key()) ? "" : " (" + key.substring(key.length() - 4) + ')';
		label.setText(Texts.get("question", question.clause(), question.names().in(Locale.getDefault()) + year));
		label.setToolTipText(key);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
		Control control = question.type() == GrantQuestion.Type.YES_NO ? combo() : text(question.type());
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(220, SWT.DEFAULT).applyTo(control);
		Field field = new Field(question, key, label, control);
		String known = wizard.draft().answers.getOrDefault(key, "");
		if (control instanceof Combo combo) {
			combo.select(List.of(ANSWERS).indexOf(known));
			combo.addListener(SWT.Selection, event -> answered(field));
		} else if (control instanceof Text text) {
			text.setText(known);
			text.addListener(SWT.Modify, event -> answered(field));
		}
		return field;
	}

	private Combo combo() {
		Combo combo = new Combo(page, SWT.READ_ONLY);
		for (String answer : ANSWERS) {
			combo.add(answer.isEmpty() ? Texts.get("answer.none") : Texts.get("answer." + answer));
		}
		return combo;
	}

	private Text text(GrantQuestion.Type type) {
		Text text = new Text(page, SWT.BORDER);
		text.setMessage(Texts.get("form." + type.code()));
		return text;
	}

	private void answered(Field field) {
		wizard.draft().answers.put(field.key, field.answer().strip());
		changed();
	}

	/** What is not asked, by the answers so far, is out of sight. */
	private void changed() {
		boolean moved = false;
		for (Field field : fields) {
			boolean asked = wizard.draft().asks(field.question);
			for (Control control : List.of(field.label, field.control)) {
				GridData place = (GridData) control.getLayoutData();
				moved |= place.exclude == asked;
				place.exclude = !asked;
				control.setVisible(asked);
			}
		}
		if (moved || page.getSize().y == 0) {
			page.layout(true, true);
		}
		scroll.setMinSize(page.computeSize(Math.max(scroll.getClientArea().width, SWT.DEFAULT), SWT.DEFAULT));
		Optional<String> problem = fields.stream().filter(field -> wizard.draft().asks(field.question))
				.map(field -> GrantDraft.problem(field.question, field.answer())).flatMap(Optional::stream).findFirst();
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}
}
