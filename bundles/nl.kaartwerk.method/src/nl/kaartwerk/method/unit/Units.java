package nl.kaartwerk.method.unit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import javax.measure.IncommensurableException;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Names;
import tech.units.indriya.unit.BaseUnit;

/**
 * The units that amounts may be written in, and quotients of them such as kg/m3. Symbols and factors are data; conversion is the units
 * library's (indriya). Within a dimension units convert; across dimensions nothing converts here.
 */
public final class Units {
	/** Reference unit by dimension. Pieces and shares are no numbers: the library would convert the one into the other. */
	private static final Map<String, javax.measure.Unit<?>> REFERENCES = Map.of("mass", tech.units.indriya.unit.Units.KILOGRAM, "length",
			tech.units.indriya.unit.Units.METRE, "area", tech.units.indriya.unit.Units.SQUARE_METRE, "volume",
			tech.units.indriya.unit.Units.CUBIC_METRE, "energy", tech.units.indriya.unit.Units.JOULE.multiply(1_000_000), "power",
			tech.units.indriya.unit.Units.WATT, "time", tech.units.indriya.unit.Units.YEAR, "transport",
			tech.units.indriya.unit.Units.KILOGRAM.multiply(1_000).multiply(tech.units.indriya.unit.Units.METRE.multiply(1_000)), "number",
			new BaseUnit<>("piece"), "share", new BaseUnit<>("share"));

	private record Pair(Unit from, Unit to) {
	}

	private final Map<String, Unit> bySymbol = new LinkedHashMap<>();
	private final List<Unit> units;
	private final Map<String, Optional<Unit>> quotients = new ConcurrentHashMap<>();
	private final Map<Pair, OptionalDouble> factors = new ConcurrentHashMap<>();

	private Units(List<DataFile.Row> rows) {
		for (DataFile.Row row : rows) {
			String dimension = row.text("dimension");
			javax.measure.Unit<?> reference = REFERENCES.get(dimension);
			if (reference == null) {
				throw new IllegalStateException(row.place() + ": there is no dimension " + dimension);
			}
			Unit unit = new Unit(row.text("symbol"), dimension, row.number("factor"), new Names(row.text("name_en"), row.text("name_nl")),
					reference.multiply(new BigDecimal(row.text("factor"))));
			bySymbol.put(unit.symbol(), unit);
			row.list("aliases").forEach(alias -> bySymbol.putIfAbsent(alias, unit));
		}
		units = bySymbol.values().stream().distinct().toList();
	}

	public static Units shipped() {
		return new Units(DataFile.shipped("units.csv"));
	}

	/** A unit by its symbol or one of its other spellings, or the quotient of two. */
	public Optional<Unit> find(String symbol) {
		if (symbol == null) {
			return Optional.empty();
		}
		Unit unit = bySymbol.get(symbol);
		if (unit != null || symbol.indexOf('/') < 0) {
			return Optional.ofNullable(unit);
		}
		return quotients.computeIfAbsent(symbol, this::quotient);
	}

	private Optional<Unit> quotient(String symbol) {
		String[] parts = symbol.split("/", -1);
		Unit over = parts.length == 2 ? bySymbol.get(parts[0].strip()) : null;
		Unit under = over == null ? null : bySymbol.get(parts[1].strip());
		if (under == null) {
			return Optional.empty();
		}
		String text = over.symbol() + '/' + under.symbol();
		return Optional.of(new Unit(text, over.dimension() + '/' + under.dimension(), over.factor() / under.factor(),
				new Names(over.names().english() + " per " + under.names().english(), over.names().dutch() + " per " + under.names().dutch()),
				over.measure().divide(under.measure())));
	}

	/** The units that have a symbol of their own. */
	public List<Unit> all() {
		return units;
	}

	/** What a number in the one unit must be multiplied by to be in the other; empty across dimensions or for unknown units. */
	public OptionalDouble factor(String from, String to) {
		Optional<Unit> source = find(from);
		Optional<Unit> target = find(to);
		return source.isEmpty() || target.isEmpty() ? OptionalDouble.empty() : factor(source.get(), target.get());
	}

	/** What a number in the one unit must be multiplied by to be in the other; empty across dimensions. */
	public OptionalDouble factor(Unit from, Unit to) {
		return from == to ? OptionalDouble.of(1) : factors.computeIfAbsent(new Pair(from, to), Units::convert);
	}

	private static OptionalDouble convert(Pair pair) {
		javax.measure.Unit<?> from = pair.from.measure();
		javax.measure.Unit<?> to = pair.to.measure();
		if (!from.isCompatible(to)) {
			return OptionalDouble.empty();
		}
		try {
			return OptionalDouble.of(from.getConverterToAny(to).convert(1d));
		} catch (IncommensurableException e) {
			throw new IllegalStateException("The units library calls " + pair + " compatible and does not convert them", e);
		}
	}
}
