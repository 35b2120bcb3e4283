package nl.kaartwerk.method;

import java.util.List;

/**
 * An environmental indicator of a set.
 *
 * @param set id of the set: A1, A2 or inventory
 * @param code as the language writes it
 * @param unit the unit its scores are in, as text
 * @param unitAliases other spellings of the same unit
 * @param aliases other codes in use for it
 */
public record Indicator(String set, String code, String unit, List<String> unitAliases, List<String> aliases, Names names) {
	static Indicator of(DataFile.Row row) {
		return new Indicator(row.text("group"), row.text("code"), row.text("unit"), row.list("unit_aliases"), row.list("aliases"),
				Names.of(row));
	}
}
