package nl.kaartwerk.editor.outline;

import java.util.List;
import java.util.Optional;

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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;

/** The outline of a text. It follows typing and the caret; choosing a line of it goes to the text. */
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
	private final ISelectionChangedListener caret = this::caretMoved;
	private boolean following;

	KaartOutlinePage(ITextEditor editor) {
		this.editor = editor;
		this.document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
		viewer.setUseHashlookup(true);
		viewer.setAutoExpandLevel(2);
		document.addDocumentListener(typing);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(caret);
		}
		LanguageServices.ready().thenRun(this::refresh);
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
			if (getControl().isDisposed()) {
				return;
			}
			TreeViewer viewer = getTreeViewer();
			boolean first = viewer.getInput() == null;
			Object[] expanded = viewer.getExpandedElements();
			following = true;
			try {
				viewer.getControl().setRedraw(false);
				viewer.setInput(OutlineNode.of(symbols));
				if (!first) {
					viewer.setExpandedElements(expanded);
				}
				follow(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection ? selection.getOffset() : 0);
			} finally {
				viewer.getControl().setRedraw(true);
				following = false;
			}
		});
	}

	private void caretMoved(SelectionChangedEvent event) {
		if (getControl().isDisposed() || getControl().isFocusControl() || !(event.getSelection() instanceof ITextSelection selection)) {
			return;
		}
		following = true;
		try {
			follow(selection.getOffset());
		} finally {
			following = false;
		}
	}

	/** Chooses the innermost thing that the caret is in. */
	private void follow(int offset) {
		if (getTreeViewer().getInput() instanceof List<?> nodes) {
			innermost(nodes, offset).ifPresent(node -> getTreeViewer().setSelection(new StructuredSelection(node), true));
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
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(caret);
		}
		super.dispose();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
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
