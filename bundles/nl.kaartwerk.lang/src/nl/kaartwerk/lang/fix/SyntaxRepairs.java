package nl.kaartwerk.lang.fix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Inject;

import nl.kaartwerk.lang.validation.KaartSyntaxMessages;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.fix.Fix;

/** Repairs of what the parser could not read, where it is known what was meant. There is no model of such a place, only its text. */
class SyntaxRepairs {
	private static final Pattern NUMBER_WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
	/** 1,234 may be a grouped integer as well as a decimal. */
	private static final Pattern PERHAPS_GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

	@Inject
	private Language language;

	/** The fixes for a node that the parser could not read. */
	List<QuickFix> of(INode error, String text) {
		String[] data = error.getSyntaxErrorMessage().getIssueData();
		if (data == null || data.length == 0) {
			return List.of();
		}
		if (data[0].equals(KaartSyntaxMessages.SIMILAR)) {
			return List.of(fix(error, new Fix("similar", "similar", List.of(data[1]), Fix.Sureness.CHOICE, List.of()),
					new TextChange(error.getOffset(), error.getLength(), data[1])));
		}
		return comma(error, text);
	}

	private List<QuickFix> comma(INode error, String text) {
		Matcher number = NUMBER_WITH_COMMA.matcher(text);
		int start = error.getOffset();
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		int end = error.getOffset();
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		if (!number.region(start, end).matches()) {
			return List.of();
		}
		boolean certain = !PERHAPS_GROUPED.matcher(number.group()).matches();
		return List.of(fix(error, new Fix("comma", "comma", List.of(), certain ? Fix.Sureness.CERTAIN : Fix.Sureness.CHOICE, List.of()), new TextChange(error.getOffset(), error.getLength(), ".")));
	}

	private QuickFix fix(INode error, Fix fix, TextChange change) {
		return new QuickFix(TextRules.SYNTAX.id(), fix.kind(), fix.title(language.locale()), fix.sureness(), error.getOffset(),
				Math.max(1, error.getLength()), List.of(change));
	}
}
