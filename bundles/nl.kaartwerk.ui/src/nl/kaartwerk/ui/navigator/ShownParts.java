package nl.kaartwerk.ui.navigator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definitions and elements of a text that labels were asked for. Of one name the last two are kept: while a title changes, the platform
 * still asks for the part as it was, and asks for the new one only when that is announced.
 */
final class ShownParts {
	private static final int OF_ONE_NAME = 2;
	/** Names that are gone make room only here; nobody renames that often in one session. */
	private static final int MOST_NAMES = 2_000;

	private final Map<Object, List<TextPart>> parts = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, List<TextPart>> eldest) {
			return size() > MOST_NAMES;
		}
	};

	synchronized void note(TextPart part) {
		List<TextPart> ofName = parts.computeIfAbsent(part instanceof TextElement element ? element.source() : part.name(), name -> new ArrayList<>());
		ofName.remove(part);
		ofName.add(part);
		if (ofName.size() > OF_ONE_NAME) {
			ofName.removeFirst();
		}
	}

	synchronized List<TextPart> all() {
		return parts.values().stream().flatMap(List::stream).toList();
	}
}
