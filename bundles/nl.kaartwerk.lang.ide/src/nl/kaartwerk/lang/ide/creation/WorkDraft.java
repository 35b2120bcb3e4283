package nl.kaartwerk.lang.ide.creation;

import java.util.LinkedHashMap;
import java.util.Map;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.text.Words;

/** What is known of a building or a civil work before it is written. */
public sealed interface WorkDraft {
	/** The text of the work. */
	Skeleton.Filled text();

	/**
	 * A building.
	 *
	 * @param title empty to leave it open
	 * @param function such as dwelling
	 * @param area gross floor area in m2; empty to leave it open
	 * @param date reference date, as the language writes it
	 */
	record Building(String name, String title, String function, String area, String date) implements WorkDraft {
		@Override
		public Skeleton.Filled text() {
			Map<String, String> values = common(name, title, date);
			values.put("function", Words.name(function));
			if (!area.isEmpty()) {
				values.put("area", area);
			}
			return Skeletons.of("building").filled(values);
		}
	}

	/**
	 * A civil work.
	 *
	 * @param title empty to leave it open
	 * @param years analysis period
	 * @param date reference date, as the language writes it
	 */
	record Civil(String name, String title, String years, String date) implements WorkDraft {
		@Override
		public Skeleton.Filled text() {
			Map<String, String> values = common(name, title, date);
			values.put("years", years);
			return Skeletons.of("civil-work").filled(values);
		}
	}

	private static Map<String, String> common(String name, String title, String date) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("Name", Words.name(name));
		values.put("date", date);
		if (!title.isEmpty()) {
			values.put("title", Skeletons.inQuotes(title));
		}
		return values;
	}
}
