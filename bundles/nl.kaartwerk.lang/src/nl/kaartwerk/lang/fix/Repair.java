package nl.kaartwerk.lang.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

/** Makes many fixes of one text at once. */
public class Repair {
	/** One fix may make room for another (a cell that is added may be followed by a row); no real text needs more. */
	private static final int ROUNDS = 10;

	/**
	 * @param text with the fixes made
	 * @param made in the order they were made; their offsets are those of the text at that time
	 */
	public record Repaired(String text, List<Made> made) {
	}

	/** @param line from 1 */
	public record Made(QuickFix fix, int line, int column) {
	}

	@Inject
	private QuickFixes fixes;

	/** Makes the likeliest of the wanted fixes of each finding, until there is none left. The resource then holds the repaired text. */
	public Repaired all(XtextResource resource, Predicate<QuickFix> wanted) {
		List<Made> made = new ArrayList<>();
		String text = resource.getParseResult().getRootNode().getText();
		for (int round = 0; round < ROUNDS; round++) {
			List<QuickFix> chosen = chosen(fixes.all(resource), wanted);
			if (chosen.isEmpty()) {
				break;
			}
			List<TextChange> changes = new ArrayList<>();
			for (QuickFix fix : chosen) {
				changes.addAll(fix.changes());
				int start = text.lastIndexOf('\n', fix.offset() - 1) + 1;
				made.add(new Made(fix, (int) text.substring(0, fix.offset()).chars().filter(c -> c == '\n').count() + 1, fix.offset() - start + 1));
			}
			text = TextChange.apply(text, changes);
			reparse(resource, text);
		}
		return new Repaired(text, List.copyOf(made));
	}

	/** The changes that make the likeliest of the wanted fixes of each finding of a text as it is, without touching each other. */
	public List<TextChange> once(XtextResource resource, Predicate<QuickFix> wanted) {
		return chosen(fixes.all(resource), wanted).stream().flatMap(fix -> fix.changes().stream()).toList();
	}

	private static void reparse(XtextResource resource, String text) {
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // reading from a string
		}
	}

	/** One fix for each finding, and none that touches what another changes. */
	private static List<QuickFix> chosen(List<QuickFix> fixes, Predicate<QuickFix> wanted) {
		List<QuickFix> chosen = new ArrayList<>();
		Set<List<Object>> findings = new HashSet<>();
		for (QuickFix fix : fixes) {
			boolean first = !fix.isToComplete() && fix.file() == null && wanted.test(fix) && findings.add(List.of(fix.rule(), fix.offset()));
			if (first && chosen.stream().noneMatch(other -> touches(other, fix))) {
				chosen.add(fix);
			}
		}
		return chosen;
	}

	private static boolean touches(QuickFix a, QuickFix b) {
		return a.changes().stream().anyMatch(x -> b.changes().stream()
				.anyMatch(y -> x.offset() <= y.offset() + y.length() && y.offset() <= x.offset() + x.length()));
	}
}
