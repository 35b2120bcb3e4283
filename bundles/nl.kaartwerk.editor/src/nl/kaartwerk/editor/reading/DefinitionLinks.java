package nl.kaartwerk.editor.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;

/** F3 and Ctrl+click on a name: to where it is defined. */
public class DefinitionLinks extends AbstractHyperlinkDetector {
	/** Asked on the UI thread while the pointer moves; an answer takes some milliseconds, and a late one is none. */
	private static final Duration PATIENCE = Duration.ofMillis(200);

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
		IDocument document = viewer.getDocument();
		Optional<String> address = WorkspaceFiles.address(document);
		if (address.isEmpty()) {
			return null; // the platform's way to say that there is none
		}
		try {
			IRegion word = word(document, region.getOffset());
			Position position = Positions.position(document, region.getOffset());
			List<? extends Location> found = LanguageServices
					.ask(PATIENCE, server -> server.definition(new DefinitionParams(new TextDocumentIdentifier(address.get()), position)))
					.filter(answer -> answer.isLeft()).<List<? extends Location>>map(answer -> answer.getLeft()).orElse(List.of());
			return found.isEmpty() ? null : found.stream().map(location -> new DefinitionLink(word, location)).toArray(IHyperlink[]::new);
		} catch (BadLocationException e) {
			return null; // typed away meanwhile
		}
	}

	private static IRegion word(IDocument document, int offset) throws BadLocationException {
		int start = offset;
		while (start > 0 && isPart(document.getChar(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < document.getLength() && isPart(document.getChar(end))) {
			end++;
		}
		return new Region(start, Math.max(1, end - start));
	}

	private static boolean isPart(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '^';
	}
}
