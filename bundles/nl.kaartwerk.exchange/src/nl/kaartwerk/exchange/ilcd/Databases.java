package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.ilcd.References.Reference;
import nl.kaartwerk.exchange.reading.Node;

/**
 * Finds the background databases among the data sources of a data set, which also name literature and the EPD itself. What is no database
 * remains unread. "All versions" is left out where a version is named as well.
 */
final class Databases {
	/** @param version null when not said */
	record Database(String name, String version) {
	}

	private static final int LONGEST = 300;
	private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(pdf|docx?|xlsx?)$");
	private static final Pattern FAMILY = Pattern.compile("(?i)^(?:the |sphera )?(gabi|sphera mlc(?: \\(fka gabi\\))?|ecoinvent)\\b");
	private static final Pattern DATABASE = Pattern.compile("(?i)database|datenbank|databank");
	private static final Pattern NO_VERSION = Pattern.compile("(?i)\\b(databases?|datenbank|databank|all versions|general|version)\\b");

	private Databases() {
	}

	static List<Database> read(Node sources) {
		Set<Database> found = new LinkedHashSet<>();
		for (Node source : sources.itemsOrSelf()) {
			Optional<Reference> known = References.find(source.referenceId(), "database");
			Optional<String> name = source.peekReference();
			Optional<Database> database = name.isPresent() ? named(name.get())
					: known.map(k -> new Database(k.name(), k.detail().isEmpty() ? null : k.detail()));
			if (database.isPresent()) {
				source.reference();
				found.add(database.get());
			} else {
				known.ifPresent(k -> source.finding("database-contradiction", name.get(), k.name()));
			}
		}
		Set<String> versioned = found.stream().filter(d -> d.version() != null).map(Database::name).collect(Collectors.toSet());
		return found.stream().filter(d -> d.version() != null || !versioned.contains(d.name())).toList();
	}

	private static Optional<Database> named(String text) {
		if (text.length() > LONGEST || DOCUMENT.matcher(text).matches()) {
			return Optional.empty();
		}
		Matcher family = FAMILY.matcher(text);
		if (!family.find()) {
			return DATABASE.matcher(text).find() ? Optional.of(new Database(text, null)) : Optional.empty();
		}
		String rest = NO_VERSION.matcher(text.substring(family.end())).replaceAll(" ").replaceAll("[()]", " ").replaceAll("\\s+", " ")
				.replaceAll("^[\\s,;:.-]+|[\\s,;:.-]+$", "");
		String name = canonical(family.group(1));
		if (rest.isEmpty()) {
			return Optional.of(new Database(name, null));
		}
		return Optional.of(rest.matches(".*\\d.*") ? new Database(name, rest) : new Database(text, null));
	}

	private static String canonical(String family) {
		return switch (Character.toLowerCase(family.charAt(0))) {
		case 'g' -> "GaBi";
		case 's' -> "Sphera MLC";
		default -> "ecoinvent";
		};
	}
}
