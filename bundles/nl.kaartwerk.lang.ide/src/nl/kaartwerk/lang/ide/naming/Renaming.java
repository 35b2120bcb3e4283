package nl.kaartwerk.lang.ide.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.model.messages.Messages;

/**
 * What a new name changes.
 *
 * @param changes by the text that they are for, each list in the order of the text
 * @param refusal why nothing is changed, as a sentence for who asked; null when the name can be given
 * @param unread texts in which the old name occurs but that have syntax errors: what of it is not read there keeps the old name
 */
public record Renaming(Map<URI, List<TextChange>> changes, String refusal, List<URI> unread) {
	private static final Messages MESSAGES = new Messages(Renaming.class, "naming");

	public Renaming {
		unread = List.copyOf(unread);
	}

	static Renaming to(Map<URI, List<TextChange>> changes, List<URI> unread) {
		return new Renaming(changes, null, unread);
	}

	static Renaming refused(String sentence) {
		return new Renaming(Map.of(), sentence, List.of());
	}

	public boolean isRefused() {
		return refusal != null;
	}

	/** What could not be seen; empty when all could. */
	public Optional<String> warning(Locale language) {
		String files = unread.stream().map(URI::lastSegment).collect(Collectors.joining(", "));
		return unread.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.text("unread", language, files));
	}
}
