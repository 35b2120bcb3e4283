package nl.kaartwerk.editor.typing;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPartitioningException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

import nl.kaartwerk.editor.KaartPartitions;

/** Small help while typing: indentation of new lines, closing signs, and typing over those that are there. */
public class KaartTyping implements IAutoEditStrategy {
	private static final String INDENT = "  ";

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.text == null || command.text.isEmpty()) {
			return;
		}
		try {
			if (TextUtilities.endsWith(document.getLegalLineDelimiters(), command.text) >= 0 && command.text.isBlank()
					&& command.text.length() <= 2) {
				newLine(document, command);
			} else if (command.text.length() == 1 && command.length == 0) {
				sign(document, command, command.text.charAt(0));
			}
		} catch (BadLocationException | BadPartitioningException e) {
			ILog.get().error("Typing could not be helped with.", e);
		}
	}

	private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException, BadPartitioningException {
		IRegion line = document.getLineInformationOfOffset(command.offset);
		String before = document.get(line.getOffset(), command.offset - line.getOffset());
		String indent = before.substring(0, before.length() - before.stripLeading().length());
		if (!isCode(document, command.offset) || !before.stripTrailing().endsWith("{")) {
			command.text += indent;
			return;
		}
		int end = line.getOffset() + line.getLength();
		String after = document.get(command.offset, end - command.offset).strip();
		String delimiter = command.text;
		command.text += indent + (indent.contains("\t") ? "\t" : INDENT);
		if (after.startsWith("}")) {
			command.caretOffset = command.offset + command.text.length();
			command.shiftsCaret = false;
			command.text += delimiter + indent;
		} else if (after.isEmpty() && isOpen(document)) {
			command.caretOffset = command.offset + command.text.length();
			command.shiftsCaret = false;
			command.text += delimiter + indent + "}";
		}
	}

	/** Whether the text has more opening than closing braces. */
	private static boolean isOpen(IDocument document) throws BadLocationException, BadPartitioningException {
		int depth = 0;
		String text = document.get();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c == '{' || c == '}') && isCode(document, i)) {
				depth += c == '{' ? 1 : -1;
			}
		}
		return depth > 0;
	}

	private static void sign(IDocument document, DocumentCommand command, char typed) throws BadLocationException, BadPartitioningException {
		char next = command.offset < document.getLength() ? document.getChar(command.offset) : ' ';
		boolean inText = partition(document, command.offset).equals(KaartPartitions.TEXT);
		if (next == typed && (typed == ']' || typed == '"' && inText && !isEscaped(document, command.offset))) {
			command.text = "";
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		} else if (isCode(document, command.offset) && (typed == '[' || typed == '"') && (Character.isWhitespace(next) || next == '}')) {
			command.text = typed == '[' ? "[]" : "\"\"";
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		} else if (typed == '}' && isCode(document, command.offset)) {
			outdent(document, command);
		}
	}

	private static boolean isEscaped(IDocument document, int offset) throws BadLocationException {
		return offset > 0 && document.getChar(offset - 1) == '\\';
	}

	/** A closing brace that begins its line stands one level further out than the line before would have it. */
	private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(command.offset);
		String before = document.get(line.getOffset(), command.offset - line.getOffset());
		if (!before.isBlank() || before.isEmpty()) {
			return;
		}
		int level = before.endsWith("\t") ? 1 : Math.min(INDENT.length(), before.length());
		command.offset -= level;
		command.length = level;
	}

	private static boolean isCode(IDocument document, int offset) throws BadLocationException, BadPartitioningException {
		return partition(document, offset).equals(IDocument.DEFAULT_CONTENT_TYPE) && !endsLineComment(document, offset);
	}

	/** Behind its last character a line comment goes on, though its partition does not. */
	private static boolean endsLineComment(IDocument document, int offset) throws BadLocationException, BadPartitioningException {
		if (offset == 0 || !partition(document, offset - 1).equals(KaartPartitions.COMMENT)) {
			return false;
		}
		IRegion line = document.getLineInformationOfOffset(offset);
		return offset > line.getOffset() && !document.get(line.getOffset(), offset - line.getOffset()).endsWith("*/");
	}

	private static String partition(IDocument document, int offset) throws BadLocationException, BadPartitioningException {
		return document instanceof IDocumentExtension3 partitioned
				? partitioned.getContentType(KaartPartitions.PARTITIONING, offset, true)
				: IDocument.DEFAULT_CONTENT_TYPE;
	}
}
