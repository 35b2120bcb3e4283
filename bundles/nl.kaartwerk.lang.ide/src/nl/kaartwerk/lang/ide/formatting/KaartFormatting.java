package nl.kaartwerk.lang.ide.formatting;

import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.formatting.TableFormatter;

/** Formatting aligns tables, whatever tab size an editor wishes for. */
public class KaartFormatting extends FormattingService {
	@Override
	public List<TextEdit> format(XtextResource resource, Document document, int offset, int length, FormattingOptions options) {
		return TableFormatter.format(resource, offset, length).stream()
				.map(change -> new TextEdit(
						new Range(document.getPosition(change.offset()), document.getPosition(change.offset() + change.length())), change.text()))
				.toList();
	}
}
