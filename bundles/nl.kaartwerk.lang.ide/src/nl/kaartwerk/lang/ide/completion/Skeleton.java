package nl.kaartwerk.lang.ide.completion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.model.messages.Messages;

/**
 * A construct to fill in. Workbench and language server offer the same ones; in the workbench the user changes them and adds others.
 *
 * @param id also the key of its name and description
 * @param place between which braces it may stand
 * @param pattern text with variables as the platform's templates write them: {@code ${name}}, {@code ${name:choice('a','b')}},
 *            {@code ${name:date('yyyy-MM-dd')}} and {@code ${cursor}}
 */
public record Skeleton(String id, Surroundings place, String pattern) {
	private static final Messages MESSAGES = new Messages(Skeleton.class, "skeletons");
	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::(\\w+)\\(([^)]*)\\))?}");
	private static final Pattern VALUE = Pattern.compile("'([^']*)'");
	private static final String CURSOR = "cursor";

	/** The shipped ones. */
	public static final List<Skeleton> SHIPPED = List.of(new Skeleton("card", Surroundings.FILE, """
			declaration ${Name} "${title}" {
			  category ${category:choice('1','2','3')}
			  functional unit 1 ${unit:choice('m3','m2','m','kg','piece')} "${description}"
			  mass ${mass:choice('1')} kg
			  service life ${years:choice('75','50','100')} years
			  classified NL/SfB ${code:choice('21')}
			  profile "${part}" {
			    ${cursor}
			  }
			}
			"""), new Skeleton("owner", Surroundings.FILE, """
			owner ${Name} "${title}" { registered ${date:date('yyyy-MM-dd')} }
			"""), new Skeleton("building", Surroundings.FILE, """
			building ${Name} "${title}" {
			  function ${function:choice('dwelling','office','utility')}
			  gross floor area ${area:choice('100')} m2
			  reference date ${date:date('yyyy-MM-dd')}
			  ${cursor}
			}
			"""), new Skeleton("civil-work", Surroundings.FILE, """
			civil work ${Name} "${title}" {
			  analysis period ${years:choice('100','50')} years
			  reference date ${date:date('yyyy-MM-dd')}
			  ${cursor}
			}
			"""), new Skeleton("variant", Surroundings.FILE, """
			building ${Name} "${title}" extends ${Base} {
			  element ${code:choice('21')} {
			    replace ${Old} by ${New} ${amount:choice('1')} ${unit:choice('m3','m2','m','kg','piece')}
			  }${cursor}
			}
			"""), new Skeleton("profile", Surroundings.DECLARATION, """
			profile "${part}" {
			  impacts ${set:choice('A2','A1')} {
			    ${cursor}
			  }
			}
			"""), new Skeleton("waiver", Surroundings.DECLARATION, """
			waive ${rule:choice('score-not-declared')} because "${reason}" by "${name}"
			"""), new Skeleton("element", Surroundings.BUILDING, """
			element ${code:choice('21')} "${title}" {
			  ${cursor}
			}
			"""), new Skeleton("element-civil", Surroundings.CIVIL_WORK, """
			element ${code:choice('1')} "${title}" {
			  ${cursor}
			}
			"""), new Skeleton("use", Surroundings.ELEMENT, """
			${Declaration} ${amount:choice('1')} ${unit:choice('m3','m2','m','kg','piece')}${cursor}
			"""));

	public Skeleton {
		pattern = pattern.stripTrailing();
	}

	/** The word that it is asked for by. */
	public String name() {
		return MESSAGES.plain(id + ".name", Locale.ENGLISH);
	}

	public String description(Locale locale) {
		return MESSAGES.plain(id + ".description", locale);
	}

	/** The text with the first value of each variable, or its name. */
	public String text() {
		return replaced(variable -> variable.group(1).equals(CURSOR) ? "" : value(variable));
	}

	/** The text as a snippet of the language server protocol: variables of one name are one tab stop. */
	public String snippet() {
		Map<String, Integer> stops = new LinkedHashMap<>();
		return replaced(variable -> {
			String name = variable.group(1);
			if (name.equals(CURSOR)) {
				return "$0";
			}
			int stop = stops.computeIfAbsent(name, n -> stops.size() + 1);
			List<String> choices = values(variable);
			return "choice".equals(variable.group(2)) && choices.size() > 1 ? "${" + stop + '|' + String.join(",", choices) + "|}" : "${" + stop + ':' + value(variable) + '}';
		});
	}

	/**
	 * A text with something to fill in.
	 *
	 * @param offset where the first thing to fill in begins
	 * @param length of what stands there for now; 0 when the caret goes there
	 */
	public record Filled(String text, int offset, int length) {
	}

	/**
	 * The text with values for some of its variables; the others keep their first value or name, and the first of them is what is left to fill in.
	 *
	 * @param values as they are written in the text; the line of one that is empty is left out
	 */
	public Filled filled(Map<String, String> values) {
		StringBuilder text = new StringBuilder();
		int offset = -1;
		int length = 0;
		for (String line : pattern.lines().toList()) {
			if (VARIABLE.matcher(line).results().anyMatch(variable -> "".equals(values.get(variable.group(1))) && !variable.group(1).equals(CURSOR))) {
				continue;
			}
			int end = 0;
			for (MatchResult variable : VARIABLE.matcher(line).results().toList()) {
				text.append(line, end, variable.start());
				end = variable.end();
				boolean cursor = variable.group(1).equals(CURSOR);
				String given = values.get(variable.group(1));
				String written = given != null ? given.replace("\n", "\n" + " ".repeat(variable.start())) : cursor ? "" : value(variable);
				if (offset < 0 && given == null) {
					offset = text.length();
					length = written.length();
				}
				text.append(written);
			}
			text.append(line, end, line.length()).append('\n');
		}
		return new Filled(text.toString(), offset < 0 ? text.length() : offset, length);
	}

	private String replaced(Function<MatchResult, String> replacement) {
		return VARIABLE.matcher(pattern).replaceAll(variable -> Matcher.quoteReplacement(replacement.apply(variable)));
	}

	private static String value(MatchResult variable) {
		if ("date".equals(variable.group(2))) {
			return LocalDate.now().format(DateTimeFormatter.ofPattern(values(variable).getFirst(), Locale.ROOT));
		}
		return variable.group(2) == null ? variable.group(1) : values(variable).getFirst();
	}

	private static List<String> values(MatchResult variable) {
		return variable.group(3) == null ? List.of() : VALUE.matcher(variable.group(3)).results().map(value -> value.group(1)).toList();
	}
}
