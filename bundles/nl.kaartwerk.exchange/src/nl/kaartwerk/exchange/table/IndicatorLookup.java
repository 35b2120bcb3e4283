package nl.kaartwerk.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;

/** Which indicator a word of a table means. The sets share codes: the set of the table decides, else the unit. */
public final class IndicatorLookup {
	private static final int LONGEST = 200;
	private static final Pattern WITH_SET = Pattern.compile("(.*\\S)\\s*[(\\[]\\s*(?:EN\\s?15804)?\\s*\\+?(A[12])\\s*[)\\]]");

	private final Method method;
	private final List<String> sets;
	private final Map<String, List<Indicator>> known = new HashMap<>();

	public IndicatorLookup(Method method) {
		this.method = method;
		this.sets = Stream.concat(method.impactSets().stream().map(IndicatorSet::id), Stream.of(IndicatorSet.INVENTORY)).toList();
	}

	/** Every indicator that a text can mean, one of a set at most; a text that ends with a set in brackets means that set. */
	public List<Indicator> candidates(String text) {
		if (text.isEmpty() || text.length() > LONGEST || text.chars().noneMatch(Character::isLetter)) {
			return List.of();
		}
		return known.computeIfAbsent(text, t -> {
			Matcher stated = WITH_SET.matcher(t);
			if (stated.matches()) {
				return method.indicatorNames().find(stated.group(2), stated.group(1)).stream().toList();
			}
			return sets.stream().map(set -> method.indicatorNames().find(set, t)).flatMap(Optional::stream).toList();
		});
	}

	/**
	 * The indicator that a text means.
	 *
	 * @param set of the table, or "" when not known
	 * @param unit of the row, or null when not known
	 */
	public Optional<Indicator> find(String text, String set, String unit) {
		List<Indicator> candidates = candidates(text);
		Optional<Indicator> stated = candidates.stream().filter(i -> i.set().equals(set)).findFirst();
		if (stated.isPresent() || candidates.size() < 2) {
			return stated.or(() -> candidates.stream().findFirst());
		}
		List<Indicator> byUnit = candidates.stream().filter(i -> unit != null && method.indicatorUnits().isUnitOf(i, unit)).toList();
		return byUnit.size() == 1 ? Optional.of(byUnit.get(0)) : Optional.empty();
	}
}
