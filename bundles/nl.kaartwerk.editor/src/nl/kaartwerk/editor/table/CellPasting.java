package nl.kaartwerk.editor.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;

import nl.kaartwerk.lang.table.GridPaste;
import nl.kaartwerk.lang.table.TableText;

/**
 * Makes rows of a table of the cells that are pasted into it. It sees the text when the platform is about to insert it, so that it does not
 * matter which key, menu or mouse button pastes; what is typed comes a character at a time and is left alone.
 */
public class CellPasting implements IAutoEditStrategy {
	private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		boolean typed = command.text == null || command.text.isBlank() || command.text.length() < 2;
		if (!command.doit || typed || TableText.at(document.get(), command.offset).isEmpty()) {
			return;
		}
		Optional<GridPaste.Pasted> pasted = GridPaste.paste(document.get(), command.offset, command.length, withTabs(command.text), SpreadsheetNumbers.decimalSeparator());
		pasted.ifPresent(cells -> {
			command.offset = cells.change().offset();
			command.length = cells.change().length();
			command.text = cells.change().text();
			command.caretOffset = cells.caret();
			command.shiftsCaret = false;
			StatusLine.tell(document, cells.message(Locale.getDefault()));
		});
	}

	/** Where the editor is set to insert blanks for tabs it has done so before we are asked; the clipboard still has the tabs. */
	private static String withTabs(String text) {
		if (text.indexOf('\t') >= 0 || !BLANKS.matcher(text).find()) {
			return text;
		}
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return clipboard.getContents(TextTransfer.getInstance()) instanceof String copied && words(copied).equals(words(text)) ? copied : text;
		} finally {
			clipboard.dispose();
		}
	}

	private static String words(String text) {
		return BLANKS.matcher(text).replaceAll("");
	}
}
