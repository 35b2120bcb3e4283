package nl.kaartwerk.lang.ide.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.text.Words;

/**
 * A new definition at the end of a text: what changes in the text, and what of it is to be filled in next. Nothing of the text is lost, whatever
 * stands in it.
 *
 * @param changes in terms of the text before any of them
 * @param offset in the changed text, where the first thing to fill in begins
 * @param length of what stands there for now
 */
public record Placement(List<TextChange> changes, int offset, int length) {
	public Placement {
		changes = List.copyOf(changes);
	}

	/** In a file that does not exist yet. */
	public static Placement inNewFile(String packageName, List<String> imports, Skeleton.Filled definition) {
		StringBuilder head = new StringBuilder();
		if (!packageName.isEmpty()) {
			head.append("package ").append(Words.name(packageName)).append("\n\n");
		}
		if (!imports.isEmpty()) {
			imports.forEach(imported -> head.append("import ").append(imported).append('\n'));
			head.append('\n');
		}
		return new Placement(List.of(new TextChange(0, 0, head + definition.text())), head.length() + definition.offset(), definition.length());
	}

	/**
	 * At the end of a text that is there.
	 *
	 * @param imports what the definition needs; those that the text has already are not repeated
	 */
	public static Placement atEnd(String text, List<String> imports, Skeleton.Filled definition) {
		String newLine = text.contains("\r\n") ? "\r\n" : "\n";
		String gap = text.isBlank() ? "" : text.endsWith("\n" + newLine) ? "" : text.endsWith("\n") ? newLine : newLine + newLine;
		List<TextChange> changes = new ArrayList<>();
		TextHead head = TextHead.of(text);
		String imported = new TreeSet<>(imports).stream().filter(each -> !head.imports().contains(each)).reduce("", (all, each) -> all + newLine + "import " + each);
		if (!imported.isEmpty()) {
			changes.add(head.end() == 0 ? new TextChange(0, 0, imported.substring(newLine.length()) + newLine + newLine)
					: new TextChange(head.end(), 0, (head.imports().isEmpty() ? newLine : "") + imported));
		}
		String before = definition.text().substring(0, definition.offset()).replace("\n", newLine);
		String filled = definition.text().substring(definition.offset(), definition.offset() + definition.length());
		changes.add(new TextChange(text.length(), 0, gap + definition.text().replace("\n", newLine)));
		int shift = changes.size() == 1 ? 0 : changes.getFirst().text().length();
		return new Placement(changes, text.length() + shift + gap.length() + before.length(), filled.length());
	}
}
