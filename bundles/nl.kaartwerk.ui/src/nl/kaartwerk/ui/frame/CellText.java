package nl.kaartwerk.ui.frame;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Text for the clipboard, such as the cells of a table as spreadsheets take them: a line each row, tabs between cells. */
public final class CellText {
	private CellText() {
	}

	/** Rows below a header, each as long as the header. What would break a cell up, such as a line end, becomes a space. */
	public static String of(List<String> header, List<List<String>> rows) {
		StringBuilder text = new StringBuilder(row(header));
		rows.forEach(row -> text.append(row(row)));
		return text.toString();
	}

	private static String row(List<String> cells) {
		return cells.stream().map(CellText::cell).collect(Collectors.joining("\t", "", "\n"));
	}

	/** What would break a cell up becomes a space. */
	public static String cell(String text) {
		return text.replaceAll("[\t\r\n]+", " ");
	}

	/** Puts a text into the clipboard. From the UI thread. */
	public static void copy(String text) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
