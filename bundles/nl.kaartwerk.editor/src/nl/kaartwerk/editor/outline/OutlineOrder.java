package nl.kaartwerk.editor.outline;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.lsp4j.SymbolKind;

/** By name, with the package first; or as in the text. */
final class OutlineOrder extends ViewerComparator {
	@Override
	public void sort(Viewer viewer, Object[] elements) {
		if (OutlineSetting.SORT.isOn()) {
			super.sort(viewer, elements);
		}
	}

	@Override
	public int category(Object element) {
		return ((OutlineNode) element).symbol().getKind() == SymbolKind.Namespace ? 0 : 1;
	}

	@Override
	public int compare(Viewer viewer, Object one, Object other) {
		int categories = Integer.compare(category(one), category(other));
		return categories != 0 ? categories : getComparator().compare(name(one), name(other));
	}

	private static String name(Object element) {
		return ((OutlineNode) element).symbol().getName();
	}
}
