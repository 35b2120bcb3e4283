package nl.kaartwerk.publication.whitespots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.Methods;

/** The codes of all classification systems that the projects know. */
final class Codes {
	private final Map<GroupKey, ClassificationCode> codes = new HashMap<>();
	/** By kind of work and code. */
	private final Map<String, List<GroupKey>> elements = new HashMap<>();

	Codes(List<Methods> projects) {
		for (Methods methods : projects) {
			for (ClassificationCode code : methods.classifications()) {
				GroupKey key = GroupKey.code(code.system(), code.code());
				if (codes.putIfAbsent(key, code) == null && !code.works().isEmpty()) {
					elements.computeIfAbsent(code.works() + ' ' + code.code(), k -> new ArrayList<>()).add(key);
				}
			}
		}
	}

	/** null when nobody knows it, and for components, of which only the code is known. */
	ClassificationCode get(GroupKey key) {
		return key.component().isEmpty() ? codes.get(key) : null;
	}

	/** What an element of a work is in the systems that works of its kind are divided by. */
	List<GroupKey> elements(String code, boolean building) {
		return elements.getOrDefault((building ? "building " : "civil ") + Objects.toString(code, ""), List.of());
	}

	/** The codes that a code begins with, up to a dot, the longest first. */
	static List<GroupKey> prefixes(GroupKey key) {
		List<GroupKey> prefixes = new ArrayList<>();
		for (int dot = key.code().lastIndexOf('.'); dot > 0; dot = key.code().lastIndexOf('.', dot - 1)) {
			prefixes.add(GroupKey.code(key.system(), key.code().substring(0, dot)));
		}
		return prefixes;
	}
}
