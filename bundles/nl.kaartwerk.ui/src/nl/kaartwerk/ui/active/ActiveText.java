package nl.kaartwerk.ui.active;

import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

import nl.kaartwerk.editor.server.WorkspaceFiles;

/** The Kaartwerk text that is edited in a window. For the UI thread. */
public final class ActiveText {
	/**
	 * An editor with a text.
	 *
	 * @param address as the language server knows it
	 */
	record Editor(String address, ITextViewer viewer) {
	}

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			changed.run();
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			changed.run();
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference part) {
			changed.run();
		}
	};
	private final IWorkbenchWindow window;
	private final Runnable changed;

	/** @param changed told when the editor may be another one */
	ActiveText(IWorkbenchWindow window, Runnable changed) {
		this.window = window;
		this.changed = changed;
	}

	void follow() {
		window.getPartService().addPartListener(parts);
	}

	void leave() {
		window.getPartService().removePartListener(parts);
	}

	/** The editor that was active last, while it is open. */
	Optional<Editor> editor() {
		return editor(window);
	}

	/** The address of the text in the editor that was active last, as the language server knows it; empty when none is open. */
	public static Optional<String> address(IWorkbenchWindow window) {
		return editor(window).map(Editor::address);
	}

	private static Optional<Editor> editor(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		return viewer == null || viewer.getDocument() == null ? Optional.empty()
				: WorkspaceFiles.address(viewer.getDocument()).filter(file -> file.endsWith(".kaart")).map(file -> new Editor(file, viewer));
	}
}
