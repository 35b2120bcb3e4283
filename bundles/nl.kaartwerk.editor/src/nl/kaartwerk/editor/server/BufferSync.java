package nl.kaartwerk.editor.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;

/** Tells the language server about the texts in editors, saved or not. */
final class BufferSync implements IFileBufferListener {
	private final KaartLanguageServer server;
	private final Map<IDocument, OpenText> open = new ConcurrentHashMap<>();

	BufferSync(KaartLanguageServer server) {
		this.server = server;
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			bufferCreated(buffer);
		}
	}

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		if (buffer instanceof ITextFileBuffer text && buffer.getLocation() != null
				&& WorkspaceFiles.isText(buffer.getLocation().getFileExtension()) && buffer.getFileStore() != null) {
			OpenText opened = new OpenText(WorkspaceFiles.address(buffer.getFileStore().toURI()));
			if (open.putIfAbsent(text.getDocument(), opened) == null) {
				server.didOpen(new DidOpenTextDocumentParams(
						new TextDocumentItem(opened.address, "kaart", opened.version, text.getDocument().get())));
				text.getDocument().addDocumentListener(opened);
			}
		}
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		OpenText closed = buffer instanceof ITextFileBuffer text ? open.remove(text.getDocument()) : null;
		if (closed != null) {
			((ITextFileBuffer) buffer).getDocument().removeDocumentListener(closed);
			server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(closed.address)));
		}
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// the document tells
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// the document tells
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// saving changes no text
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
		// saving changes no text
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
		// saving changes no text
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// the workspace tells
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// the workspace tells
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// saving changes no text
	}

	private final class OpenText implements IDocumentListener {
		private final String address;
		private int version = 1;
		private Range replaced;

		OpenText(String address) {
			this.address = address;
		}

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Where the change lies must be said in lines of the text before it.
			replaced = new Range(position(event.getDocument(), event.getOffset()),
					position(event.getDocument(), event.getOffset() + event.getLength()));
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(address, ++version),
					List.of(new TextDocumentContentChangeEvent(replaced, event.getText() == null ? "" : event.getText()))));
		}

		private static Position position(IDocument document, int offset) {
			try {
				int line = document.getLineOfOffset(offset);
				return new Position(line, offset - document.getLineOffset(line));
			} catch (BadLocationException e) {
				ILog.get().error("A change lies outside its text.", e);
				return new Position(0, 0);
			}
		}
	}
}
