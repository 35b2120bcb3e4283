package nl.kaartwerk.lang.ide.store;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.rules.library.TextFacts;

/**
 * What is known of a text, so that it need not be read again as long as it is the same.
 *
 * @param content {@link Digest} of the text
 * @param checked the day that it was checked at
 * @param until the last day on which the checks find the same
 * @param description its entry in the index
 * @param issues what was published about it
 * @param mark of the findings of the library among them
 * @param cards its declarations, compiled, as bytes
 */
public record StoredText(URI file, String content, LocalDate checked, LocalDate until, SerializableResourceDescription description, List<Issue> issues,
		TextFacts facts, String mark, byte[] cards) {
	public StoredText {
		issues = List.copyOf(issues);
	}

	/** Whether what is known still holds for a text of this content on a day. */
	public boolean holds(String current, LocalDate day) {
		return content.equals(current) && !day.isBefore(checked) && !day.isAfter(until);
	}
}
