package nl.kaartwerk.editor.text;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;

/** The text of a file as the language server knows it: that of its editor, or else that on the disk. */
public final class CurrentText {
	private CurrentText() {
	}

	/** For reading only: a change of the document of a closed file changes nothing. */
	public static IDocument of(IFile file) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		return buffer == null ? new Document(file.readString()) : buffer.getDocument();
	}
}
