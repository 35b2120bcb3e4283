package nl.kaartwerk.text.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.text.ScoreWords;
import nl.kaartwerk.text.grid.GridTable.Heading;

/** Which module is meant by the head of a column as people write it: by its code, alone or among words, or by its name. */
public final class ModuleNames {
	private static final Pattern SCENARIO = Pattern.compile("([\\p{L}_][\\p{L}\\p{Nd}_]*)\\s*:\\s*(.+)");
	/** "Module A4", "Totaal A1-A3" and "C1 sloop" are about the module; words behind a module are its name. */
	private static final Pattern MODULE = Pattern.compile(
			"(?:(?:module|modul|fase|phase|stage|total|totaal|som|sum)\\s+)?([A-D]\\d?(?:\\s*(?:[-\\u2010-\\u2015\\u2212]|t/m|tot|to)\\s*[A-D]?\\d)?)"
					+ "(?:\\s*[:(].*|\\s+[\\u2013-]\\s+\\p{L}{2,}.*|\\s+(?!t/m|tot\\b|to\\b|through\\b|en\\b|and\\b)\\p{L}{2,}.*)?",
			Pattern.CASE_INSENSITIVE);

	private final Method method;

	public ModuleNames(Method method) {
		this.method = method;
	}

	/** The module of the method that a cell names, with the scenario when it says "scenario: module". */
	public Optional<Heading> find(String cell) {
		Matcher scenario = SCENARIO.matcher(cell);
		if (scenario.matches() && ScoreWords.knownModule(scenario.group(2), method).isPresent()) {
			return ScoreWords.knownModule(scenario.group(2), method).map(module -> new Heading(module, scenario.group(1)));
		}
		return module(cell).map(module -> new Heading(module, null));
	}

	private Optional<String> module(String cell) {
		Optional<String> known = ScoreWords.knownModule(cell, method);
		if (known.isPresent()) {
			return known;
		}
		Matcher named = MODULE.matcher(cell);
		if (named.matches()) {
			return ScoreWords.knownModule(named.group(1).replaceAll("(?i)\\s*(t/m|tot|to)\\s*", "-"), method);
		}
		return method.modules().all().stream().filter(m -> m.names().dutch().equalsIgnoreCase(cell) || m.names().english().equalsIgnoreCase(cell)).map(Module::code)
				.findFirst();
	}
}
