package nl.kaartwerk.ui.dashboard;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;

import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.ui.active.ActiveView;
import nl.kaartwerk.ui.active.ResultPath;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.ViewActions;

/** What a work amounts to, at a glance: its figures, the MPG against the limit, and where the euros are. Every bar leads to its text. */
public class DashboardView extends ActiveView<DashboardView.Shown> {
	public static final String ID = "nl.kaartwerk.ui.dashboard";

	private static final String STATE_BY = "by";
	private static final String STATE_WORK = "work";
	private static final List<Grouping> GROUPINGS = List.of(Grouping.ELEMENT, Grouping.DECLARATION, Grouping.CATEGORY, Grouping.MATERIAL);
	/** Figures and scale take the whole width. */
	private static final int WIDE = 2;
	private static final int PICTURES = 6;

	/** What was prepared of a work. */
	record Shown(List<String> works, int chosen, WorkResult work, List<Picture> pictures) {
	}

	/** A part of a picture that other views can follow. The workbench remembers what was selected last, so it does not keep the results alive. */
	private record Choice(WeakReference<WorkResult> of, URI source) implements IAdaptable {
		@Override
		public <T> T getAdapter(Class<T> type) {
			WorkResult work = type == ResultPath.class ? of.get() : null;
			return work == null ? null : type.cast(path(work).map(ResultPath::new).orElse(null));
		}

		private Optional<List<Result>> path(WorkResult work) {
			if (work.source().equals(source)) {
				return Optional.of(List.of(work));
			}
			for (ElementResult element : work.elements()) {
				if (element.source().equals(source)) {
					return Optional.of(List.of(work, element));
				}
				for (UseResult use : element.uses()) {
					if (use.source().equals(source)) {
						return Optional.of(List.of(work, element, use));
					}
				}
			}
			return Optional.empty();
		}
	}

	private volatile Grouping by = Grouping.ELEMENT;
	private volatile String wanted = "";
	private final PictureSelection selection = new PictureSelection();
	private Fonts fonts;
	private ViewActions actions;
	private Composite bar;
	private Label worksLabel;
	private Combo works;
	private Combo groupings;
	private ScrolledComposite scroller;
	private Composite board;
	private final List<PictureCanvas> canvases = new ArrayList<>();
	private WorkResult work;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			String state = memento.getString(STATE_BY);
			by = GROUPINGS.stream().filter(each -> each.name().equals(state)).findFirst().orElse(Grouping.ELEMENT);
			wanted = Optional.ofNullable(memento.getString(STATE_WORK)).orElse("");
		}
	}

	@Override
	protected void save(IMemento memento) {
		memento.putString(STATE_BY, by.name());
		memento.putString(STATE_WORK, wanted);
	}

	@Override
	protected void createContent(Composite parent) {
		fonts = new Fonts(parent);
		actions = new ViewActions(this);
		createBar(parent);
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
		board = new Composite(scroller, SWT.NONE);
		board.setLayout(new Columns(WIDE));
		scroller.setContent(board);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.addListener(SWT.Resize, event -> arrange());
		for (int i = 0; i < PICTURES; i++) {
			PictureCanvas canvas = new PictureCanvas(board, fonts, this::choose, part -> part.source().ifPresent(SourceText::reveal));
			canvas.addListener(SWT.FocusIn, event -> scroller.showControl(canvas));
			createMenu(canvas);
			canvases.add(canvas);
		}
		getSite().setSelectionProvider(selection);
		createActions();
	}

	private void createBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 2).applyTo(bar);
		worksLabel = new Label(bar, SWT.NONE);
		worksLabel.setText(Texts.get("work"));
		worksLabel.setLayoutData(new GridData());
		works = new Combo(bar, SWT.READ_ONLY);
		works.setLayoutData(new GridData());
		works.addListener(SWT.Selection, event -> {
			wanted = works.getText();
			refresh();
		});
		new Label(bar, SWT.NONE).setText(Texts.get("by"));
		groupings = new Combo(bar, SWT.READ_ONLY);
		GROUPINGS.forEach(each -> groupings.add(Texts.get("by." + each.code())));
		groupings.select(GROUPINGS.indexOf(by));
		groupings.addListener(SWT.Selection, event -> {
			by = GROUPINGS.get(groupings.getSelectionIndex());
			refresh();
		});
	}

	private void createActions() {
		IAction copy = actions.of("copy.all", ISharedImages.IMG_TOOL_COPY, () -> copy(shown()));
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		actions.handle(ActionFactory.COPY, actions.of("copy", () -> copy(focused())));
		set().addTo(getViewSite().getActionBars().getToolBarManager());
		actions.toolBar(List.of(copy));
		actions.viewMenu(List.of(copy), exports(this::shown));
	}

	private interface Pictures {
		List<Picture> get();
	}

	private List<IAction> exports(Pictures pictures) {
		return List.of(actions.of("copy.image", () -> copyImage(pictures.get())), actions.of("save.png", () -> save(pictures.get(), "png")),
				actions.of("save.svg", () -> save(pictures.get(), "svg")), actions.of("save.csv", () -> save(pictures.get(), "csv")));
	}

	private void createMenu(PictureCanvas canvas) {
		Pictures pictures = () -> canvas.picture() == null ? List.of() : List.of(canvas.picture());
		IAction open = actions.of("open", () -> Optional.ofNullable(canvas.current()).flatMap(Picture.Part::source).ifPresent(SourceText::reveal));
		actions.contextMenu(canvas, List.of(open), List.of(actions.of("copy", () -> copy(pictures.get()))), exports(pictures));
	}

	/** The pictures that are to be seen. */
	private List<Picture> shown() {
		return canvases.stream().map(PictureCanvas::picture).filter(picture -> picture != null).toList();
	}

	/** The picture that the keys are in, or all. */
	private List<Picture> focused() {
		return canvases.stream().filter(canvas -> canvas.isFocusControl() && canvas.picture() != null).findFirst().map(canvas -> List.of(canvas.picture())).orElseGet(this::shown);
	}

	// What it shows.

	@Override
	protected Optional<Shown> prepare(FileResults active, String chosenSet) {
		if (active.works().isEmpty()) {
			return Optional.empty();
		}
		List<String> labels = active.works().stream().map(WorkResult::label).toList();
		int chosen = Math.max(0, labels.indexOf(wanted));
		WorkResult result = active.works().get(chosen);
		return Optional.of(new Shown(labels, chosen, result, Board.of(result, chosenSet, by)));
	}

	@Override
	protected void show(Shown model, FileResults active, String chosenSet) {
		work = model.work;
		if (!List.of(works.getItems()).equals(model.works)) {
			works.setItems(model.works.toArray(String[]::new));
		}
		works.select(model.chosen);
		boolean several = model.works.size() > 1;
		Stream.of(worksLabel, works).forEach(control -> {
			control.setVisible(several);
			((GridData) control.getLayoutData()).exclude = !several;
		});
		boolean withScale = model.pictures.size() == PICTURES;
		for (int i = 0; i < PICTURES; i++) {
			boolean visible = i != 1 || withScale;
			if (visible) {
				canvases.get(i).show(model.pictures.get(withScale || i == 0 ? i : i - 1));
			} else {
				canvases.get(i).clear();
			}
			canvases.get(i).setVisible(visible);
		}
		bar.layout();
		arrange();
	}

	private void arrange() {
		int width = scroller.getClientArea().width;
		if (width > 0) {
			scroller.setMinHeight(board.computeSize(width, SWT.DEFAULT).y);
			board.layout();
		}
	}

	@Override
	protected String nothing() {
		return Texts.get("nothing");
	}

	@Override
	protected void clear() {
		work = null; // what was chosen stays chosen: another view may explain it in the place of this one
		canvases.forEach(PictureCanvas::clear);
	}

	@Override
	protected void focusContent() {
		canvases.getFirst().setFocus();
	}

	private void choose(Picture.Part part) {
		selection.set(part.source().filter(source -> work != null).map(source -> new StructuredSelection(new Choice(new WeakReference<>(work), source))).orElse(StructuredSelection.EMPTY));
	}

	// What leaves it.

	private void copy(List<Picture> pictures) {
		if (!pictures.isEmpty()) {
			CellText.copy(Export.cells(pictures));
		}
	}

	private void copyImage(List<Picture> pictures) {
		if (!pictures.isEmpty()) {
			Clipboard clipboard = new Clipboard(board.getDisplay());
			try {
				clipboard.setContents(new Object[] { new Export(board, fonts).image(pictures) }, new Transfer[] { ImageTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}
	}

	private void save(List<Picture> pictures, String format) {
		if (pictures.isEmpty()) {
			return;
		}
		FileDialog dialog = new FileDialog(board.getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*." + format });
		dialog.setFileName(pictures.getFirst().title().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.getDefault()) + '.' + format);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(pictures, format, Path.of(chosen));
		}
	}

	/** Writes pictures or their figures into a file: png, svg or csv. */
	private void write(List<Picture> pictures, String format, Path file) {
		try {
			Files.write(file, content(pictures, format));
		} catch (IOException e) {
			MessageDialog.openError(board.getShell(), Texts.get("dashboard"), Texts.get("failed", e.getMessage()));
		}
	}

	/** The first figure, with what it is; empty when none is shown. */
	public String headline() {
		Picture first = canvases.getFirst().picture();
		return first == null ? "" : first.parts().getFirst().text();
	}

	/** All that is shown as a file: png, svg or csv. In the UI thread. */
	public byte[] content(String format) {
		return content(shown(), format);
	}

	private byte[] content(List<Picture> pictures, String format) {
		Export export = new Export(board, fonts);
		return switch (format) {
		case "png" -> export.png(pictures);
		case "svg" -> export.svg(pictures);
		case "csv" -> Export.csv(pictures);
		default -> throw new IllegalArgumentException(format);
		};
	}
}
