package nl.kaartwerk.lang.ide.creation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.completion.TableSkeleton;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.text.Words;

/**
 * What is known of a card before it is written. Its text is the skeleton that content assist offers, with these values in it.
 *
 * @param name of the declaration
 * @param title empty to leave it open
 * @param category 1, 2 or 3
 * @param unit of the functional unit
 * @param code in NL/SfB; empty for none
 * @param sets of its tables, in their order
 * @param modules columns of its tables
 */
public record CardDraft(String name, String title, String category, String unit, String code, List<IndicatorSet> sets, List<Module> modules) {
	public CardDraft {
		sets = List.copyOf(sets);
		modules = List.copyOf(modules);
	}

	/** The text of the card. */
	public Skeleton.Filled text() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("Name", Words.name(name));
		values.put("category", category);
		values.put("unit", Words.unit(unit));
		values.put("code", code.isEmpty() ? "" : Words.code(code));
		if (!title.isEmpty()) {
			values.put("title", Skeletons.inQuotes(title));
			values.put("part", Skeletons.inQuotes(title));
		}
		if (!sets.isEmpty()) {
			values.put("cursor", sets.stream().map(set -> TableSkeleton.of(set, modules)).collect(Collectors.joining("\n")));
		}
		return Skeletons.of("card").filled(values);
	}
}
