package nl.kaartwerk.editor.format;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.progress.UIJob;

import nl.kaartwerk.editor.preferences.TypingPreferences;

/**
 * Aligns tables when the user saves, if that is preferred. Every save of an editor comes through its document provider, whatever led to it: Save,
 * Save All, Save As, and the save that closing an editor or the workbench asks about. Reverting, files that are written without an editor such
 * as by a fix of many files, and the platform's saving by itself after a while do not.
 */
public class FormatOnSave extends TextFileDocumentProvider {
	@Override
	protected DocumentProviderOperation createSaveOperation(Object element, IDocument document, boolean overwrite) throws CoreException {
		if (TypingPreferences.formatsOnSave() && isUser()) {
			FormatTables.formatNow(document);
		}
		return super.createSaveOperation(element, document, overwrite);
	}

	/** The user saves in the UI thread, and not in one of its jobs. */
	private static boolean isUser() {
		return Display.getCurrent() != null && !(Job.getJobManager().currentJob() instanceof UIJob);
	}
}
