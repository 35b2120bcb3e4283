package nl.kaartwerk.editor.naming;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** The found references in the Search view: files, and under each its lines in the order of the text. */
public class ReferencePage extends AbstractTextSearchViewPage {
	private static final Object[] NONE = {};

	public ReferencePage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new FilesAndLines());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setComparator(new InOrder());
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new IllegalStateException("there is only the tree");
	}

	@Override
	protected void elementsChanged(Object[] lines) {
		getViewer().refresh();
		if (getViewer() instanceof TreeViewer tree) {
			tree.expandAll();
		}
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), ((ReferenceLine) match.getElement()).file(), offset, length, activate);
	}

	/** A file opens and closes in the tree; a line opens in the editor. */
	@Override
	protected void handleOpen(OpenEvent event) {
		Object chosen = ((IStructuredSelection) event.getSelection()).getFirstElement();
		if (chosen instanceof IFile && getViewer() instanceof TreeViewer tree) {
			tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
		} else {
			super.handleOpen(event);
		}
	}

	private final class FilesAndLines implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return Arrays.stream(lines()).map(line -> ((ReferenceLine) line).file()).distinct().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IFile file ? Arrays.stream(lines()).filter(line -> ((ReferenceLine) line).file().equals(file)).toArray() : NONE;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof ReferenceLine line ? line.file() : null;
		}

		private Object[] lines() {
			return getInput() == null ? NONE : getInput().getElements();
		}
	}

	private static final class InOrder extends ViewerComparator {
		private static final Comparator<Object> ORDER = Comparator.comparing(InOrder::path).thenComparing(element -> element instanceof ReferenceLine line ? line.number() : 0);

		@Override
		public int compare(Viewer viewer, Object one, Object other) {
			return ORDER.compare(one, other);
		}

		private static String path(Object element) {
			return (element instanceof ReferenceLine line ? line.file() : (IFile) element).getFullPath().toString();
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {
		private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof ReferenceLine line) {
				return new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER).append(line.text());
			}
			IFile file = (IFile) element;
			int found = getInput().getFileMatchAdapter().computeContainedMatches(getInput(), file).length;
			return new StyledString(file.getName()).append(" - " + file.getParent().getFullPath().makeRelative(), StyledString.QUALIFIER_STYLER)
					.append(" (" + found + ")", StyledString.COUNTER_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof ReferenceLine ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT) : files.getImage(element);
		}

		@Override
		public void dispose() {
			files.dispose();
			super.dispose();
		}
	}
}
