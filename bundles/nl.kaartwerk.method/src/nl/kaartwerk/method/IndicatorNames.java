package nl.kaartwerk.method;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which indicator of a set is meant by a code or a name as people and programs write it. Blanks, signs and case make no difference. */
public final class IndicatorNames {
	/** A name and what stands behind it in brackets: its code, or its unit. */
	private static final Pattern BRACKETS = Pattern.compile("(.*?)[(\\[]([^()\\[\\]]+)[)\\]]\\s*");
	private static final Pattern CODE_FIRST = Pattern.compile("(\\S+?)\\s*(?::|;|\\||=|\\s[-\\u2013\\u2014])\\s+(\\S.*)");
	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final Map<String, Map<String, Indicator>> codes = new HashMap<>();
	private final Map<String, Map<String, Indicator>> names = new HashMap<>();

	/** @param rows names beside those that the sets give */
	IndicatorNames(Map<String, IndicatorSet> sets, List<DataFile.Row> rows) {
		sets.forEach((id, set) -> {
			Map<String, Indicator> byCode = codes.computeIfAbsent(id, key -> new HashMap<>());
			set.indicators().forEach(indicator -> byCode.put(plain(indicator.code()), indicator));
			set.indicators().forEach(indicator -> indicator.aliases().forEach(alias -> byCode.putIfAbsent(plain(alias), indicator)));
			Map<String, Indicator> byName = names.computeIfAbsent(id, key -> new HashMap<>());
			byName.putAll(byCode);
			for (Indicator indicator : set.indicators()) {
				byName.putIfAbsent(plain(indicator.names().english()), indicator);
				byName.putIfAbsent(plain(indicator.names().dutch()), indicator);
			}
		});
		for (DataFile.Row row : rows) {
			String set = row.text("group");
			Indicator indicator = sets.get(set).indicators().get(sets.get(set).position(row.text("indicator")).orElseThrow());
			names.get(set).putIfAbsent(plain(row.text("name")), indicator);
		}
	}

	/** The indicator of a set that has a code or another code in use for it. */
	public Optional<Indicator> code(String set, String code) {
		return Optional.ofNullable(codes.getOrDefault(set, Map.of()).get(plain(code)));
	}

	/**
	 * The indicator of a set that a text names: by its code, by a name, by a name with the code in brackets behind it or with its unit, or by
	 * its code and then a colon or a dash.
	 */
	public Optional<Indicator> find(String set, String text) {
		Optional<Indicator> whole = name(set, text);
		if (whole.isPresent()) {
			return whole;
		}
		Matcher brackets = BRACKETS.matcher(text);
		if (brackets.matches()) {
			return name(set, brackets.group(2)).or(() -> name(set, brackets.group(1)));
		}
		Matcher first = CODE_FIRST.matcher(text);
		return first.matches() ? name(set, first.group(1)) : Optional.empty();
	}

	private Optional<Indicator> name(String set, String text) {
		String plain = plain(text);
		return plain.isEmpty() ? Optional.empty() : Optional.ofNullable(names.getOrDefault(set, Map.of()).get(plain));
	}

	private static String plain(String text) {
		String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return SIGNS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
	}
}
