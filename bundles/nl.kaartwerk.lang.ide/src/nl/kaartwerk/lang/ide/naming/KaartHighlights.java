package nl.kaartwerk.lang.ide.naming;

import java.util.List;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

/** Marks where the text names what it names at the caret: written where it is defined, read elsewhere. */
public class KaartHighlights implements IDocumentHighlightService {
	@Inject
	private References references;

	@Override
	public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource text, DocumentHighlightParams asked, CancelIndicator cancel) {
		if (text == null) {
			return List.of();
		}
		return references.inText(text, document.getOffSet(asked.getPosition())).stream()
				.map(mention -> new DocumentHighlight(
						new Range(document.getPosition(mention.offset()), document.getPosition(mention.offset() + mention.length())),
						mention.kind() == Mention.Kind.DEFINITION ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
				.toList();
	}
}
