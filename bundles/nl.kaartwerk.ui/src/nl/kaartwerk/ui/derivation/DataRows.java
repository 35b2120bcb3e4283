package nl.kaartwerk.ui.derivation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.lang.project.SourceText;
import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;

/** Rows of method data: quoted, and opened in an editor. */
final class DataRows {
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static final String FOLDER = ".kaartwerk/";

	private DataRows() {
	}

	/**
	 * Where a row stands and what it says, a line for each column. Reads files: not for the UI thread.
	 *
	 * @param text of the project that the row belongs to, if it belongs to one
	 */
	static String quote(DataPlace place, Optional<IFile> text) {
		String head = Texts.get(place.ofProject() ? "row.project" : "row.shipped", place.file(), Integer.toString(place.line()));
		try {
			List<DataFile.Row> rows = place.ofProject() ? projectRows(place, text) : DataFile.shipped(place.file());
			return rows.stream().filter(row -> row.place().line() == place.line()).findFirst().map(row -> head + '\n' + fields(row))
					.orElseGet(() -> Texts.get("row.gone", place.file(), Integer.toString(place.line())));
		} catch (DataFault | SourceText.Unreadable e) {
			return head + '\n' + e.getMessage();
		}
	}

	private static List<DataFile.Row> projectRows(DataPlace place, Optional<IFile> text) throws SourceText.Unreadable {
		Optional<Path> file = text.flatMap(found -> dataFile(place, found)).map(found -> found.getLocation().toPath()).filter(Files::exists);
		return file.isEmpty() ? List.of() : DataFile.ofProject(place.file(), SourceText.read(file.get()));
	}

	private static String fields(DataFile.Row row) {
		return row.fields().entrySet().stream().filter(field -> !field.getValue().isBlank()).map(field -> field.getKey() + ": " + field.getValue())
				.collect(Collectors.joining("\n"));
	}

	private static Optional<IFile> dataFile(DataPlace place, IFile text) {
		return Optional.of(text.getProject().getFile(FOLDER + place.file())).filter(file -> file.getLocation() != null);
	}

	/** Opens the file of a row with the row selected; what ships with Kaartwerk can only be read. On the UI thread. */
	static void open(DataPlace place, Optional<IFile> text, IWorkbenchPage page) {
		Optional<IFile> file = place.ofProject() ? text.flatMap(found -> dataFile(place, found)) : Optional.empty();
		if (place.ofProject() && file.filter(IFile::exists).isEmpty()) {
			return;
		}
		try {
			IEditorInput input = place.ofProject() ? new FileEditorInput(file.get()) : new ShippedData(place.file());
			select(page.openEditor(input, TEXT_EDITOR), place.line());
		} catch (PartInitException | BadLocationException e) {
			ILog.get().error("The row could not be opened: " + place, e);
		}
	}

	private static void select(IEditorPart editor, int line) throws BadLocationException {
		if (editor instanceof ITextEditor text) {
			IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
			IRegion row = document.getLineInformation(Math.min(line, document.getNumberOfLines()) - 1);
			text.selectAndReveal(row.getOffset(), row.getLength());
		}
	}
}
