package nl.kaartwerk.editor.outline;

import java.util.Locale;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** Leaves lines out of the outline: by their kind as the settings say, and those whose words were not looked for. */
final class OutlineFilter extends ViewerFilter {
	private String words = "";

	/** What is looked for: in the name or behind it, of a line or of what is below it or above it. */
	void lookFor(String text) {
		words = text.strip().toLowerCase(Locale.ROOT);
	}

	boolean isLooking() {
		return !words.isEmpty();
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return shows((OutlineNode) element);
	}

	/** Whether a line is shown where those above it are. */
	private boolean shows(OutlineNode node) {
		return isKindShown(node) && (words.isEmpty() || hasWordsAbove(node) || hasWordsBelow(node));
	}

	/** The line itself, or else the nearest above it that is shown; null when none is. */
	OutlineNode nearestShown(OutlineNode node) {
		OutlineNode nearest = null;
		boolean shown = true;
		for (OutlineNode each : node.path()) {
			shown = shown && shows(each);
			nearest = shown ? each : nearest;
		}
		return nearest;
	}

	private static boolean isKindShown(OutlineNode node) {
		if (OutlineSetting.DEFINITIONS.isOn()) {
			return node.parent() == null;
		}
		return !OutlineSetting.HIDE_USES.isOn() || node.symbol().getKind() != SymbolKind.Field;
	}

	private boolean hasWordsAbove(OutlineNode node) {
		return node.path().stream().anyMatch(this::hasWords);
	}

	private boolean hasWordsBelow(OutlineNode node) {
		return node.children().stream().anyMatch(child -> isKindShown(child) && (hasWords(child) || hasWordsBelow(child)));
	}

	private boolean hasWords(OutlineNode node) {
		DocumentSymbol symbol = node.symbol();
		String text = symbol.getDetail() == null ? symbol.getName() : symbol.getName() + ' ' + symbol.getDetail();
		return text.toLowerCase(Locale.ROOT).contains(words);
	}
}
