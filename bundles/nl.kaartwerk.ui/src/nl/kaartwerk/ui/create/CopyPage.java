package nl.kaartwerk.ui.create;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.CardCopy;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols;
import nl.kaartwerk.ui.create.KnownNames.Known;

/** Asks which card of the open projects is the template. */
final class CopyPage extends DefinitionPage {
	private static final int HEIGHT = 110;

	private final IFile selected;
	private TableViewer cards;
	private Text filter;
	private Known chosen;
	/** The template as it is written; null while it is read, empty when it cannot be copied. */
	private Optional<CardCopy> template;

	CopyPage(IStructuredSelection selection) {
		super("copy", selection);
		selected = selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IFile.class);
	}

	@Override
	void createFields(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Texts.get("template"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		Composite choice = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(choice);
		wide(choice);
		filter = new Text(choice, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Texts.get("template.filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		Composite table = new Composite(choice, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
		TableColumnLayout layout = new TableColumnLayout();
		table.setLayout(layout);
		cards = new TableViewer(table, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
		cards.setUseHashlookup(true);
		layout.setColumnData(new TableColumn(cards.getTable(), SWT.NONE), new ColumnWeightData(1));
		cards.setContentProvider(ArrayContentProvider.getInstance());
		cards.setLabelProvider(new CardLabels());
		cards.addFilter(new Filter());
		cards.addSelectionChangedListener(event -> choose((Known) event.getStructuredSelection().getFirstElement()));
		filter.addModifyListener(event -> cards.refresh());
	}

	private static final class CardLabels extends LabelProvider {
		@Override
		public String getText(Object element) {
			Known card = (Known) element;
			return card.name() + (card.title().isEmpty() ? "" : "  \"" + card.title() + '"') + "  - " + card.file().getFullPath();
		}
	}

	private final class Filter extends ViewerFilter {
		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			Known card = (Known) element;
			return DefinitionSymbols.pattern(filter.getText()).matcher(card.name() + ' ' + card.title()).find();
		}
	}

	@Override
	void namesKnown(KnownNames names) {
		List<Known> all = names.cards();
		cards.setInput(all);
		all.stream().filter(card -> card.file().equals(selected)).findFirst().ifPresent(card -> cards.setSelection(new StructuredSelection(card), true));
	}

	/** Reads the template in the background: its text may be long. */
	private void choose(Known card) {
		chosen = card;
		template = null;
		changed();
		if (card == null) {
			return;
		}
		Display display = getShell().getDisplay();
		try {
			String text = CurrentText.of(card.file()).get();
			CompletableFuture.supplyAsync(() -> CardCopy.of(text, card.name())).whenComplete((found, failure) -> {
				if (failure != null) {
					ILog.get().error("The template could not be read: " + card.file(), failure);
				}
				if (!display.isDisposed()) {
					display.asyncExec(() -> read(card, found == null ? Optional.empty() : found));
				}
			});
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
			read(card, Optional.empty());
		}
	}

	private void read(Known card, Optional<CardCopy> found) {
		if (card.equals(chosen) && getControl() != null && !getControl().isDisposed()) {
			template = found;
			changed();
		}
	}

	@Override
	Optional<String> problem() {
		if (chosen == null) {
			return Optional.of(Texts.get("problem.template"));
		}
		if (template == null) {
			return Optional.of(Texts.get("template.reading"));
		}
		return template.isPresent() ? Optional.empty() : Optional.of(Texts.get("problem.template.broken", chosen.name()));
	}

	@Override
	List<String> imports(String ofPackage) {
		return template.map(copied -> copied.imports(ofPackage)).orElse(List.of());
	}

	@Override
	Skeleton.Filled definition(String name, String title) {
		return template.orElseThrow().as(name, title);
	}
}
