package nl.kaartwerk.editor.reading;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Markdown;
import nl.kaartwerk.editor.text.Positions;

/** Shows what the language server says of the word under the pointer. The platform asks for it in the background. */
public class KaartHover implements ITextHover {
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return hover(viewer.getDocument(), region.getOffset()).filter(hover -> hover.getContents().isRight())
				.map(hover -> Markdown.plain(hover.getContents().getRight().getValue())).orElse(null);
	}

	private static Optional<Hover> hover(IDocument document, int offset) {
		try {
			Optional<String> address = WorkspaceFiles.address(document);
			Position position = Positions.position(document, offset);
			return address.flatMap(file -> LanguageServices.ask(PATIENCE,
					server -> server.hover(new HoverParams(new TextDocumentIdentifier(file), position))));
		} catch (BadLocationException e) {
			return Optional.empty(); // typed away meanwhile
		}
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}
}
