package nl.kaartwerk.editor.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.lang.fix.TextChange;

/** Changes of several files as one that is shown before it is made, and that one undo takes back. */
public final class FileChanges {
	private FileChanges() {
	}

	/**
	 * Files on the disk are saved; what is open and not saved stays so.
	 *
	 * @param changes by file; of those outside the workspace nothing is changed
	 * @param label of each change in the preview, by the text that it is a change of
	 * @throws CoreException when a file cannot be read
	 */
	public static Change of(String name, Map<URI, List<TextChange>> changes, BiFunction<IDocument, TextChange, String> label) throws CoreException {
		CompositeChange all = new CompositeChange(name);
		all.markAsSynthetic();
		for (Map.Entry<URI, List<TextChange>> edits : changes.entrySet()) {
			Optional<IFile> file = WorkspaceFiles.file(edits.getKey().toString());
			if (file.isPresent()) {
				all.add(change(file.get(), edits.getValue(), label));
			}
		}
		return all;
	}

	private static TextFileChange change(IFile file, List<TextChange> edits, BiFunction<IDocument, TextChange, String> label) throws CoreException {
		IDocument text = CurrentText.of(file);
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
		change.setTextType("kaart");
		change.setEdit(new MultiTextEdit());
		for (TextChange each : edits) {
			ReplaceEdit edit = new ReplaceEdit(each.offset(), each.length(), each.text());
			change.addEdit(edit);
			change.addTextEditGroup(new TextEditGroup(label.apply(text, each), edit));
		}
		return change;
	}
}
