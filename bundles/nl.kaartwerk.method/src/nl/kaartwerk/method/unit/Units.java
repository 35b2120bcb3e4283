package nl.kaartwerk.method.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Names;

/** The units that amounts may be written in. Within a dimension they convert; across dimensions nothing converts here. */
public final class Units {
	private final Map<String, Unit> bySymbol = new LinkedHashMap<>();
	private final List<Unit> units;

	private Units(List<DataFile.Row> rows) {
		for (DataFile.Row row : rows) {
			Unit unit = new Unit(row.text("symbol"), row.text("dimension"), row.number("factor"),
					new Names(row.text("name_en"), row.text("name_nl")));
			bySymbol.put(unit.symbol(), unit);
			row.list("aliases").forEach(alias -> bySymbol.putIfAbsent(alias, unit));
		}
		units = bySymbol.values().stream().distinct().toList();
	}

	public static Units shipped() {
		return new Units(DataFile.shipped("units.csv"));
	}

	/** A unit by its symbol or one of its other spellings. */
	public Optional<Unit> find(String symbol) {
		return symbol == null ? Optional.empty() : Optional.ofNullable(bySymbol.get(symbol));
	}

	public List<Unit> all() {
		return units;
	}

	/** What a number in the one unit must be multiplied by to be in the other; empty across dimensions or for unknown units. */
	public OptionalDouble factor(String from, String to) {
		Optional<Unit> source = find(from);
		Optional<Unit> target = find(to);
		if (source.isEmpty() || target.isEmpty() || !source.get().dimension().equals(target.get().dimension())) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(source.get() == target.get() ? 1 : source.get().factor() / target.get().factor());
	}
}
