package nl.kaartwerk.exchange.ilcd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.ilcd.References.Reference;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.method.unit.Unit;

/**
 * Reads the mass per functional unit: from the flow property Mass and from the material property that fits the unit. When two of them
 * disagree none is taken. The "conversion factor to 1 kg" is written both ways round in real data sets, so it only confirms or contradicts.
 */
final class MassReader {
	/** Two statements of a mass agree when they differ by less than this part. */
	private static final double AGREEMENT = 0.01;
	/** A layer's own density may differ from its bulk density (hollow tiles), but not by this factor. */
	private static final double ODD = 10;

	private record Statement(String name, BigDecimal mass, Node node) {
		@Override
		public String toString() {
			return name + ' ' + Amount.decimal(mass) + " kg";
		}
	}

	private final Node flow;
	private final Unit unit;
	private final BigDecimal amount;
	private final BigDecimal flows;

	/**
	 * @param amount of units in the functional unit
	 * @param flows number of reference flows in it
	 */
	MassReader(Node flow, Unit unit, BigDecimal amount, BigDecimal flows) {
		this.flow = flow;
		this.unit = unit;
		this.amount = amount;
		this.flows = flows;
	}

	/** In kg; empty when nothing or nothing clear is said, and when the unit is one of mass itself. */
	Optional<BigDecimal> read() {
		if (unit.dimension().equals("mass")) {
			return Optional.empty();
		}
		List<Statement> statements = statements();
		Optional<BigDecimal> factor = property("conversion factor to 1 kg").flatMap(p -> Amount.peek(p.get("value"))).map(amount::multiply)
				.filter(f -> f.signum() > 0);
		if (statements.isEmpty()) {
			factor.ifPresent(f -> flow.finding("mass-ambiguous", Amount.decimal(f).text()));
			return Optional.empty();
		}
		BigDecimal mass = statements.get(0).mass();
		boolean confirmed = factor.isEmpty() || agree(factor.get().doubleValue(), mass.doubleValue());
		boolean inverse = !confirmed && agree(factor.get().doubleValue() * mass.doubleValue(), amount.doubleValue() * amount.doubleValue());
		if (statements.stream().anyMatch(s -> !agree(s.mass().doubleValue(), mass.doubleValue())) || !confirmed && !inverse) {
			String all = statements.stream().map(Statement::toString).collect(Collectors.joining(", "));
			flow.finding("mass-contradiction", confirmed || inverse ? all : all + ", conversion factor " + Amount.decimal(factor.get()));
			return Optional.empty();
		}
		if (inverse) {
			flow.finding("factor-inverse", Amount.decimal(factor.get()).text(), Amount.decimal(mass).text());
		} else {
			property("conversion factor to 1 kg").ifPresent(Node::use);
		}
		layer(mass);
		statements.forEach(s -> s.node().use());
		return Optional.of(mass);
	}

	private List<Statement> statements() {
		List<Statement> statements = new ArrayList<>();
		for (Node property : flow.get("flowProperties").items()) {
			boolean isMass = References.find(property.get("uuid").peek().orElse(""), "property").map(Reference::name).filter("Mass"::equals)
					.isPresent();
			if (isMass) {
				add(statements, "Mass", property, "meanValue", flows);
			}
		}
		for (Node property : flow.get("materialProperties").items()) {
			String name = property.get("name").peek().orElse("");
			if (fits(name, property.get("unit").peek().orElse("").replace("^", "").replace('²', '2').replace('³', '3'))) {
				add(statements, name, property, "value", amount);
			}
		}
		return statements;
	}

	private static void add(List<Statement> statements, String name, Node property, String value, BigDecimal times) {
		Amount.peek(property.get(value)).map(times::multiply).filter(m -> m.signum() > 0)
				.ifPresent(m -> statements.add(new Statement(name, m, property)));
	}

	private boolean fits(String name, String per) {
		return switch (name.toLowerCase(Locale.ROOT)) {
		case "gross density" -> unit.symbol().equals("m3") && per.equals("kg/m3");
		case "grammage" -> unit.symbol().equals("m2") && per.equals("kg/m2");
		case "linear density" -> unit.symbol().equals("m") && per.equals("kg/m");
		case "weight per unit", "weight per piece" -> unit.symbol().equals("piece") && per.startsWith("kg");
		case "conversion factor [mass/declared unit]" -> true;
		default -> false;
		};
	}

	/** Density x thickness tells a density in g/cm3, or another slip, from one in kg/m3. */
	private void layer(BigDecimal mass) {
		Optional<Node> density = property("gross density").filter(d -> unit.symbol().equals("m2"));
		Optional<BigDecimal> product = density.flatMap(d -> Amount.peek(d.get("value"))).flatMap(
				d -> property("layer thickness").flatMap(t -> Amount.peek(t.get("value"))).map(d::multiply).map(amount::multiply));
		if (product.isPresent() && product.get().signum() > 0) {
			double ratio = product.get().doubleValue() / mass.doubleValue();
			if (ratio > ODD || ratio < 1 / ODD) {
				density.get().finding("density-odd", Amount.decimal(product.get()).text(), Amount.decimal(mass).text());
			}
		}
	}

	private Optional<Node> property(String name) {
		return flow.get("materialProperties").items().stream().filter(p -> p.get("name").peek().filter(name::equalsIgnoreCase).isPresent())
				.findFirst();
	}

	private static boolean agree(double a, double b) {
		return Math.abs(a - b) <= AGREEMENT * Math.max(Math.abs(a), Math.abs(b));
	}
}
