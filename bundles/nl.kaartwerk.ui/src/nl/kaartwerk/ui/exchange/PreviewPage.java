package nl.kaartwerk.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.exchange.CardFiles;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Sidecar;

/** Shows what was read: the cards with their findings, what the language cannot hold, and the texts, before anything is written. */
final class PreviewPage extends WizardPage {
	private static final int ROWS = 9;

	private final Formats formats;
	private final SourcePage source;
	private final MappingPage mapping;
	private List<Object> asked = List.of();
	private List<ReadCard> cards = List.of();
	private CheckboxTableViewer table;
	private Text findings;
	private Text losses;
	private Text text;
	private Button replace;

	PreviewPage(Formats formats, SourcePage source, MappingPage mapping) {
		super("preview", Texts.get("preview.title"), null);
		setDescription(Texts.get("preview.message"));
		this.formats = formats;
		this.source = source;
		this.mapping = mapping;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table(sash);
		TabFolder tabs = new TabFolder(sash, SWT.NONE);
		findings = tab(tabs, "tab.findings", SWT.WRAP);
		losses = tab(tabs, "tab.losses", SWT.WRAP);
		text = tab(tabs, "tab.text", SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		sash.setWeights(1, 1);
		replace = new Button(area, SWT.CHECK);
		replace.setText(Texts.get("replace"));
		replace.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "nl.kaartwerk.ui.exchange");
		setPageComplete(false);
	}

	private void table(Composite parent) {
		Composite box = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		box.setLayout(layout);
		table = CheckboxTableViewer.newCheckList(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		column(layout, "column.card", 3, read -> read.isRefused() ? Texts.get("refused") : read.card().name());
		column(layout, "column.file", 3, ReadCard::source);
		column(layout, "column.findings", 2, read -> read.isRefused() ? "" : Integer.toString(read.card().sidecar().findings().size()));
		column(layout, "column.losses", 3, read -> read.isRefused() ? "" : Integer.toString(read.card().sidecar().losses().size()));
		column(layout, "column.note", 3, this::note);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addSelectionChangedListener(event -> show((ReadCard) event.getStructuredSelection().getFirstElement()));
		table.addCheckStateListener(event -> {
			if (((ReadCard) event.getElement()).isRefused()) {
				table.setChecked(event.getElement(), false);
			}
			validate();
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(ROWS)).applyTo(box);
	}

	private void column(TableColumnLayout layout, String key, int weight, Function<ReadCard, String> words) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(Texts.get(key));
		boolean first = key.equals("column.card");
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return words.apply((ReadCard) element);
			}

			@Override
			public Image getImage(Object element) {
				return first ? icon((ReadCard) element) : null;
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private static Image icon(ReadCard read) {
		String key = read.isRefused() ? ISharedImages.IMG_OBJS_ERROR_TSK : read.card().sidecar().findings().isEmpty() ? null : ISharedImages.IMG_OBJS_WARN_TSK;
		return key == null ? null : PlatformUI.getWorkbench().getSharedImages().getImage(key);
	}

	private String note(ReadCard read) {
		return !read.isRefused() && file(read).exists() ? Texts.get("exists") : "";
	}

	private static Text tab(TabFolder tabs, String key, int style) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(Texts.get(key));
		Text text = new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | style);
		item.setControl(text);
		return text;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			read();
		}
	}

	/** Reads again only when something else was asked for. */
	private void read() {
		List<Object> now = Arrays.asList(source.files(), source.importer(), source.packageName(), mapping.mappings());
		if (now.equals(asked)) {
			table.refresh();
			validate();
			return;
		}
		ReadCards reading = new ReadCards(formats, source.importer(), source.files(), mapping.mappings(), source.packageName());
		asked = List.of();
		try {
			getContainer().run(true, true, reading);
			asked = now;
		} catch (InterruptedException e) {
			setErrorMessage(Texts.get("cancelled"));
		} catch (InvocationTargetException e) {
			ILog.get().error("The files could not be read.", e.getCause());
			setErrorMessage(Texts.get("unreadable", String.valueOf(source.files().size()), String.valueOf(e.getCause().getMessage())));
		}
		cards = asked.isEmpty() ? List.of() : reading.cards();
		table.setInput(cards);
		cards.stream().filter(c -> !c.isRefused()).forEach(c -> table.setChecked(c, true));
		if (!cards.isEmpty()) {
			table.setSelection(new StructuredSelection(cards.getFirst()), true);
		} else {
			show(null);
		}
		if (!asked.isEmpty()) {
			validate();
		}
	}

	private void show(ReadCard read) {
		findings.setText(read == null ? "" : read.isRefused() ? read.refusal() : findings(read.card().sidecar()));
		losses.setText(read == null || read.isRefused() ? "" : losses(read.card().sidecar()));
		text.setText(read == null || read.isRefused() ? "" : read.card().text());
	}

	private static String findings(Sidecar sidecar) {
		return sidecar.findings().isEmpty() ? Texts.get("findings.none")
				: String.join("\n", sidecar.findings().stream().map(f -> f.message() + "  [" + f.code() + (f.path().isEmpty() ? "]" : ", " + f.path() + ']')).toList());
	}

	private static String losses(Sidecar sidecar) {
		return sidecar.losses().isEmpty() ? Texts.get("losses.none")
				: String.join("\n", sidecar.losses().stream().map(l -> l.path() + ": " + l.value()).toList());
	}

	private void validate() {
		List<ReadCard> chosen = chosen();
		long existing = chosen.stream().filter(read -> file(read).exists()).count();
		replace.setEnabled(cards.stream().anyMatch(read -> !read.isRefused() && file(read).exists()));
		Optional<String> problem = Optional.empty();
		if (chosen.isEmpty()) {
			problem = Optional.of(cards.stream().allMatch(ReadCard::isRefused) ? Texts.get("problem.nothing") : Texts.get("problem.none"));
		} else if (existing > 0 && !replace.getSelection()) {
			problem = Optional.of(Texts.get("problem.exists", Long.toString(existing)));
		}
		setErrorMessage(problem.orElse(null));
		long refused = cards.stream().filter(ReadCard::isRefused).count();
		setMessage(refused == 0 ? null : Texts.get("some.refused", Long.toString(refused)), WARNING);
		setPageComplete(problem.isEmpty());
	}

	private List<ReadCard> chosen() {
		return cards.stream().filter(read -> !read.isRefused() && table.getChecked(read)).toList();
	}

	private IFile file(ReadCard read) {
		return source.target().getFile(IPath.fromPortableString(read.card().name() + CardFiles.ENDING));
	}

	/** The files to write, each card before its sidecar. */
	Map<IFile, byte[]> files() {
		Map<IFile, byte[]> files = new LinkedHashMap<>();
		IContainer target = source.target();
		for (ReadCard read : chosen()) {
			files.put(file(read), read.card().text().getBytes(StandardCharsets.UTF_8));
			files.put(target.getFile(IPath.fromPortableString(read.card().name() + Sidecar.ENDING)),
					read.card().sidecar().text().getBytes(StandardCharsets.UTF_8));
		}
		return files;
	}
}
