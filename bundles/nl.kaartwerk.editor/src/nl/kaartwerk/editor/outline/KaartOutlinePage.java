package nl.kaartwerk.editor.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;

/**
 * The outline of a text. It follows typing and, when it is linked, the caret; choosing a line of it goes to the text. What it shows and in
 * which order the user chooses.
 */
public final class KaartOutlinePage extends ContentOutlinePage {
	/** Typing is followed when it rests this long. */
	private static final int REST_MILLIS = 150;

	private final ITextEditor editor;
	private final IDocument document;
	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// only what has changed counts
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			getControl().getDisplay().timerExec(REST_MILLIS, refresh);
		}
	};
	private final Runnable refresh = this::refresh;
	private final Consumer<Set<URI>> builds = this::built;
	private final ISelectionChangedListener caret = this::caretMoved;
	private final OutlineFilter filter = new OutlineFilter();
	private final Map<OutlineSetting, IAction> actions = new EnumMap<>(OutlineSetting.class);
	private final IPreferenceChangeListener settings = event -> {
		if (OutlineSetting.isOne(event.getKey())) {
			getTreeViewer().getControl().getDisplay().execute(this::settingChanged);
		}
	};
	private Composite page;
	private Text words;
	private boolean following;
	private List<OutlineNode> nodes = List.of();

	KaartOutlinePage(ITextEditor editor) {
		this.editor = editor;
		this.document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	@Override
	public void createControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		words = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Texts.get("filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		words.addModifyListener(event -> lookFor(words.getText()));
		super.createControl(page);
		TreeViewer viewer = getTreeViewer();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.addFilter(filter);
		viewer.setComparator(new OutlineOrder());
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
		viewer.setUseHashlookup(true);
		viewer.setAutoExpandLevel(2);
		document.addDocumentListener(typing);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(caret);
		}
		addActions(getSite().getActionBars());
		OutlineSetting.addListener(settings);
		LanguageServices.ready().thenAccept(services -> {
			services.results().addListener(builds);
			refresh();
		});
	}

	/** A text may be shown before the server knows it: a project that is just being made. In a thread of the server. */
	private void built(Set<URI> changed) {
		boolean shown = WorkspaceFiles.address(document).filter(address -> changed.contains(URI.createURI(address))).isPresent();
		if (shown && PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> display.timerExec(REST_MILLIS, refresh));
		}
	}

	@Override
	public Control getControl() {
		return page;
	}

	private void addActions(IActionBars bars) {
		ImageDescriptor synced = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED);
		bars.getToolBarManager().add(action(OutlineSetting.SORT, icon("sort")));
		bars.getToolBarManager().add(action(OutlineSetting.DEFINITIONS, icon("definitions")));
		bars.getToolBarManager().add(action(OutlineSetting.HIDE_USES, icon("hideuses")));
		bars.getToolBarManager().add(action(OutlineSetting.LINK, synced));
	}

	private static ImageDescriptor icon(String name) {
		return ResourceLocator.imageDescriptorFromBundle("nl.kaartwerk.editor", "icons/" + name + ".svg")
				.orElseThrow(() -> new IllegalStateException("no icon " + name));
	}

	private IAction action(OutlineSetting setting, ImageDescriptor icon) {
		IAction action = new Action(Texts.get(setting.text()), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				setting.set(isChecked());
			}
		};
		action.setImageDescriptor(icon);
		action.setChecked(setting.isOn());
		actions.put(setting, action);
		return action;
	}

	/** Another outline may have changed it. */
	private void settingChanged() {
		actions.forEach((setting, action) -> action.setChecked(setting.isOn()));
		showAnew();
	}

	private void lookFor(String text) {
		filter.lookFor(text);
		showAnew();
	}

	/** After a change of what is to be shown. */
	private void showAnew() {
		if (page.isDisposed() || editor.getSelectionProvider() == null) {
			return; // the editor is closed
		}
		following = true;
		try {
			getTreeViewer().refresh();
			if (filter.isLooking()) {
				getTreeViewer().expandAll();
			}
			follow();
		} finally {
			following = false;
		}
	}

	private void refresh() {
		WorkspaceFiles.address(document).ifPresent(address -> LanguageServices.ready()
				.thenCompose(services -> services.server().documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(address))))
				.thenAccept(answer -> show(answer.stream().filter(Either::isRight).map(Either::getRight).toList())));
		// an answer that typing has overtaken does not come; the next one does
	}

	private void show(List<DocumentSymbol> symbols) {
		if (getControl() == null || getControl().isDisposed()) {
			return;
		}
		getControl().getDisplay().asyncExec(() -> {
			if (getControl().isDisposed() || editor.getSelectionProvider() == null) {
				return; // the editor is closed
			}
			following = true;
			try {
				getTreeViewer().getControl().setRedraw(false);
				put(OutlineNode.of(symbols));
				if (filter.isLooking()) {
					getTreeViewer().expandAll();
				}
				follow();
			} finally {
				getTreeViewer().getControl().setRedraw(true);
				following = false;
			}
		});
	}

	/** Lines that were there stay, with what is open and chosen: to make a thousand anew takes long. */
	private void put(List<OutlineNode> symbols) {
		List<OutlineNode> before = nodes;
		nodes = symbols;
		if (before.isEmpty()) {
			getTreeViewer().setInput(this);
			return;
		}
		getTreeViewer().refresh(false);
		getTreeViewer().update(OutlineNode.relabelled(before, nodes).toArray(), null);
	}

	private void caretMoved(SelectionChangedEvent event) {
		if (getControl().isDisposed() || getTreeViewer().getControl().isFocusControl() || words.isFocusControl() || !(event.getSelection() instanceof ITextSelection selection)) {
			return;
		}
		following = true;
		try {
			follow(selection.getOffset());
		} finally {
			following = false;
		}
	}

	private void follow() {
		follow(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection ? selection.getOffset() : 0);
	}

	/** Chooses the innermost thing that the caret is in, or the nearest around it that is shown. */
	private void follow(int offset) {
		if (OutlineSetting.LINK.isOn()) {
			innermost(nodes, offset).map(filter::nearestShown).ifPresent(node -> getTreeViewer().setSelection(new StructuredSelection(node), true));
		}
	}

	private Optional<OutlineNode> innermost(List<?> nodes, int offset) {
		for (Object element : nodes) {
			OutlineNode node = (OutlineNode) element;
			try {
				IRegion region = Positions.region(document, node.symbol().getRange());
				if (region.getOffset() <= offset && offset <= region.getOffset() + region.getLength()) {
					return innermost(node.children(), offset).or(() -> Optional.of(node));
				}
			} catch (BadLocationException e) {
				return Optional.empty(); // the text is shorter by now; the next refresh is on its way
			}
		}
		return Optional.empty();
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!following && event.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
			try {
				IRegion region = Positions.region(document, node.symbol().getSelectionRange());
				editor.selectAndReveal(region.getOffset(), region.getLength());
			} catch (BadLocationException e) {
				refresh(); // the text is shorter by now
			}
		}
	}

	@Override
	public void dispose() {
		document.removeDocumentListener(typing);
		OutlineSetting.removeListener(settings);
		LanguageServices.ready().thenAccept(services -> services.results().removeListener(builds));
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(caret);
		}
		super.dispose();
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return nodes.toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return ((OutlineNode) element).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((OutlineNode) element).parent();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}
	}
}
