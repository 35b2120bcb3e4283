package nl.kaartwerk.ui.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.publication.grant.ApplicationResult;
import nl.kaartwerk.publication.grant.ClaimResult;
import nl.kaartwerk.publication.grant.Outcome;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.grant.GrantLibrary.Card;

/** Asks which cards of the applicant a grant is asked for, and says of each what it lacks. */
final class GrantCardsPage extends WizardPage {
	private static final int HEIGHT = 180;
	private static final int DETAILS = 66;

	private final GrantWizard wizard;
	private Table table;
	private Combo list;
	private Label details;
	private List<Card> cards = List.of();
	private final Map<String, String> lacks = new HashMap<>();
	private String shownFor = "";

	GrantCardsPage(GrantWizard wizard) {
		super("cards");
		this.wizard = wizard;
		setTitle(Texts.get("cards.title"));
		setDescription(Texts.get("cards.message"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		table = new Table(page, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(700, HEIGHT).applyTo(table);
		column("cards.card", 240);
		column("cards.category", 95);
		column("cards.published", 120);
		column("cards.list", 110);
		column("cards.lacks", 480);
		new Label(page, SWT.NONE).setText(Texts.get("cards.ofChosen"));
		list = new Combo(page, SWT.READ_ONLY);
		list.setEnabled(false);
		GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(list);
		details = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(500, DETAILS).applyTo(details);
		table.addListener(SWT.Selection, event -> changed());
		list.addListener(SWT.Selection, event -> listed());
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, GrantView.ID);
	}

	private void column(String key, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(Texts.get(key));
		column.setWidth(width);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && wizard.library() != null) {
			fill();
			judge();
		}
	}

	/** The cards of another applicant are others; of the same one the choice stays. */
	private void fill() {
		GrantDraft draft = wizard.draft();
		String wanted = draft.applicant + ' ' + draft.scheme.id();
		if (wanted.equals(shownFor)) {
			return;
		}
		shownFor = wanted;
		draft.claims.clear();
		cards = wizard.library().of(draft.applicant);
		list.removeAll();
		list.add(Texts.get("cards.noList"));
		draft.scheme.lists().forEach(list::add);
		table.removeAll();
		Optional<String> selected = wizard.selectedText().map(file -> file.getFullPath().removeFileExtension().lastSegment());
		for (Card card : cards) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setChecked(selected.filter(name -> card.name().endsWith(name)).isPresent());
		}
		setMessage(cards.isEmpty() ? Texts.get("cards.none") : null, IMessageProvider.INFORMATION);
		changed();
	}

	private void changed() {
		Map<String, String> before = Map.copyOf(wizard.draft().claims);
		wizard.draft().claims.clear();
		String usual = wizard.draft().scheme.lists().isEmpty() ? "" : wizard.draft().scheme.lists().getFirst();
		for (int i = 0; i < cards.size(); i++) {
			if (table.getItem(i).getChecked()) {
				wizard.draft().claims.put(cards.get(i).name(), before.getOrDefault(cards.get(i).name(), usual));
			}
		}
		show();
		setPageComplete(!wizard.draft().claims.isEmpty());
		judge();
	}

	private void listed() {
		chosen().ifPresent(card -> wizard.draft().claims.replace(card.name(), list.getSelectionIndex() <= 0 ? "" : list.getText()));
		show();
		judge();
	}

	private Optional<Card> chosen() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(cards.get(table.getSelectionIndex()));
	}

	private void show() {
		for (int i = 0; i < cards.size(); i++) {
			Card card = cards.get(i);
			String of = wizard.draft().claims.getOrDefault(card.name(), "");
			table.getItem(i).setText(new String[] { card.title(), card.category(), card.published(), of, lacks.getOrDefault(card.name(), "") });
		}
		Optional<String> of = chosen().map(card -> wizard.draft().claims.get(card.name()));
		list.setEnabled(of.isPresent());
		details.setText(chosen().map(card -> lacks.getOrDefault(card.name(), "")).filter(text -> !text.isEmpty()).map(text -> Texts.get("cards.lacks") + ": " + text).orElse(""));
		list.select(of.map(name -> Math.max(0, list.indexOf(name))).orElse(-1));
	}

	/** What each of the chosen cards lacks, without what the next pages ask. */
	private void judge() {
		if (wizard.draft().claims.isEmpty()) {
			return;
		}
		wizard.tried().whenComplete((found, failure) -> {
			if (failure != null) {
				ILog.get().error("The cards could not be judged.", failure);
			}
			if (failure == null && found.isPresent()) {
				UiThread.later(() -> told(found.get()));
			}
		});
	}

	private void told(ApplicationResult result) {
		if (table.isDisposed()) {
			return;
		}
		for (ClaimResult claim : result.claims()) {
			List<String> sentences = new ArrayList<>(claim.lines().stream().filter(line -> line.outcome() == Outcome.NOT_MET).map(l -> l.text(Locale.getDefault())).toList());
			claim.lines().stream().filter(line -> line.outcome() == Outcome.HUMAN && wizard.draft().scheme.questions().stream()
					.noneMatch(q -> line.sentence().values().contains(q.key()))).map(l -> l.text(Locale.getDefault())).forEach(sentences::add);
			lacks.put(claim.card(), sentences.stream().distinct().collect(Collectors.joining(" ")));
		}
		show();
	}
}
