package nl.kaartwerk.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of the method, and the fixed order of the columns that are counted. */
public final class Modules {
	private final Map<String, Module> byCode = new LinkedHashMap<>();
	private final List<Module> all;
	private final List<Module> columns;
	private final Map<String, List<Module>> parts = new HashMap<>();
	private final int mandatory;

	Modules(List<DataFile.Row> rows) {
		List<Module> counting = new ArrayList<>();
		int mask = 0;
		for (DataFile.Row row : rows) {
			boolean counted = row.flag("counted");
			Module module = new Module(row.text("code"), counted, row.optional("part_of").orElse(null), row.flag("mandatory"), row.text("phase"),
					counted ? counting.size() : -1, Names.of(row));
			byCode.put(module.code(), module);
			if (counted) {
				counting.add(module);
				mask |= module.mandatory() ? 1 << module.column() : 0;
			}
		}
		all = List.copyOf(byCode.values());
		for (Module module : all) {
			if (module.partOf() != null) {
				parts.computeIfAbsent(module.partOf(), code -> new ArrayList<>()).add(module);
			}
		}
		parts.replaceAll((code, list) -> List.copyOf(list));
		columns = List.copyOf(counting);
		mandatory = mask;
	}

	public Optional<Module> find(String code) {
		return Optional.ofNullable(byCode.get(code));
	}

	/** A module that the method is known to have. */
	public Module get(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("No module " + code));
	}

	/** All modules in the order of the life cycle. */
	public List<Module> all() {
		return all;
	}

	/** The counted modules; their place in the list is {@link Module#column()}. */
	public List<Module> columns() {
		return columns;
	}

	/** The modules that sum up to a counted module. */
	public List<Module> partsOf(Module module) {
		return parts.getOrDefault(module.code(), List.of());
	}

	/** The mandatory counted modules: bit c for that of column c. */
	public int mandatory() {
		return mandatory;
	}
}
