package nl.kaartwerk.editor.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives editors of our texts their outline. */
public class OutlineFactory implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (adaptable instanceof ITextEditor editor && editor.getEditorInput() != null && editor.getEditorInput().getName().endsWith(".kaart")) {
			return type.cast(new KaartOutlinePage(editor));
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
