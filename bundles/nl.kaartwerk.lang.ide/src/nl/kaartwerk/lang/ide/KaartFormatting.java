package nl.kaartwerk.lang.ide;

import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.formatting.KaartFormatter;

/** Formatting of whole texts and ranges as edits. The options of the client play no part: there is one layout. */
public class KaartFormatting extends FormattingService {
	@Override
	public List<TextEdit> format(XtextResource resource, Document document, int offset, int length, FormattingOptions options) {
		return KaartFormatter.format(resource, offset, length).replacements().stream()
				.map(r -> toTextEdit(document, r.getText(), r.getOffset(), r.getLength())).toList();
	}
}
