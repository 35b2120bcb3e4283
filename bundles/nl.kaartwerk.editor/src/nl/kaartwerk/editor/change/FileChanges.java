package nl.kaartwerk.editor.change;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.fix.TextChange;

/** Changes of several files as one that is shown before it is made, and that one undo takes back. */
public final class FileChanges {
	private FileChanges() {
	}

	/**
	 * Files on the disk are saved; what is open and not saved stays so.
	 *
	 * @param changes by file; of those outside the workspace nothing is changed
	 * @param label of each change in the preview
	 */
	public static Change of(String name, Map<URI, List<TextChange>> changes, Function<TextChange, String> label) {
		CompositeChange all = new CompositeChange(name);
		all.markAsSynthetic();
		changes.forEach((address, edits) -> WorkspaceFiles.file(address.toString()).ifPresent(file -> all.add(change(file, edits, label))));
		return all;
	}

	private static TextFileChange change(IFile file, List<TextChange> edits, Function<TextChange, String> label) {
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
		change.setTextType("kaart");
		change.setEdit(new MultiTextEdit());
		for (TextChange each : edits) {
			ReplaceEdit edit = new ReplaceEdit(each.offset(), each.length(), each.text());
			change.addEdit(edit);
			change.addTextEditGroup(new TextEditGroup(label.apply(each), edit));
		}
		return change;
	}
}
