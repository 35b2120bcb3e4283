package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.Decimal;

/**
 * Reads what the scores are per, and the mass of that. The mean amount of the reference exchange counts flows; the resulting amount, and
 * the mean value of the reference property, count units: where these disagree the resulting amount is the one that the EPD prints.
 */
final class UnitReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final String MASS = "93a60a56-a3c8-11da-a746-0800200b9a66";
	private static final String CARBON_PRODUCT = "62e503ce-544a-4599-b2ad-bcea15a7bf20";
	private static final String CARBON_PACKAGING = "262a541b-209e-44cc-a426-33bce30de7b1";
	/** Two statements of a mass agree when they differ by less than this part. */
	private static final double AGREEMENT = 0.01;

	private final Node source;
	private final Method method;

	UnitReader(Node source, Method method) {
		this.source = source;
		this.method = method;
	}

	void read(Declaration card) {
		List<Node> references = source.get("exchanges", "exchange").items().stream().filter(e -> e.get("referenceFlow").isTrue()).toList();
		if (references.size() != 1) {
			source.get("exchanges").finding("reference-flow", "The data set has " + references.size() + " reference flows; one is expected.");
		}
		if (references.isEmpty()) {
			return;
		}
		Node flow = references.get(0);
		Optional<Node> property = flow.get("flowProperties").items().stream().filter(p -> p.get("referenceFlowProperty").isTrue()).findFirst();
		Optional<Unit> unit = property.flatMap(p -> p.get("referenceUnit").text()).flatMap(method.units()::find);
		property.ifPresent(p -> p.get("name").consume());
		if (unit.isEmpty()) {
			flow.finding("unit-unknown", "The unit of the reference flow is missing or unknown.");
		} else {
			functionalUnit(card, flow, property.get(), unit.get());
		}
		biogenicCarbon(card, flow);
	}

	private void functionalUnit(Declaration card, Node flow, Node property, Unit unit) {
		Optional<Decimal> resulting = number(flow.get("resultingflowAmount")).or(() -> number(flow.get("resultingAmount")));
		Optional<Decimal> mean = number(flow.get("meanAmount"));
		number(flow.get("resultingAmount"));
		Optional<Decimal> perFlow = number(property.get("meanValue"));
		Optional<Decimal> amount = resulting.or(() -> perFlow).or(() -> mean);
		if (amount.isEmpty() || amount.get().value() <= 0) {
			flow.finding("amount-missing", "The amount of the reference flow is missing.");
			return;
		}
		if (mean.isPresent() && perFlow.isPresent() && differs(mean.get().value() * perFlow.get().value(), amount.get().value())) {
			flow.finding("amount-contradiction", "The amounts of the reference flow contradict each other: " + amount.get().value()
					+ " was taken, mean amount x property is " + mean.get().value() * perFlow.get().value() + ".");
		} else if (mean.isPresent() && differs(mean.get().value(), amount.get().value())) {
			flow.finding("amount-by-property", "The scores are per " + plain(amount.get()) + " " + unit.symbol() + " (resulting amount), not per "
					+ plain(mean.get()) + " (mean amount).");
		}
		FunctionalUnit functionalUnit = MODEL.createFunctionalUnit();
		functionalUnit.setQuantity(quantity(amount.get(), unit.symbol()));
		functionalUnit.setText(flow.get("referenceToFlowDataSet").reference().orElse(null));
		card.setFunctionalUnit(functionalUnit);
		mass(card, flow, unit, amount.get().value());
	}

	/** The mass per functional unit, when everything that is said of it agrees. */
	private void mass(Declaration card, Node flow, Unit unit, double amount) {
		if (unit.dimension().equals("mass")) {
			return;
		}
		Map<String, Double> candidates = new LinkedHashMap<>();
		for (Node property : flow.get("flowProperties").items()) {
			if (property.get("uuid").text().filter(MASS::equals).isPresent()) {
				number(property.get("meanValue")).ifPresent(m -> candidates.put("mass", m.value()));
				property.get("name").consume();
			}
		}
		List<Node> used = new ArrayList<>();
		for (Node property : flow.get("materialProperties").items()) {
			String name = property.get("name").text().orElse("");
			String per = property.get("unit").text().orElse("");
			boolean fits = name.equals("gross density") && per.equals("kg/m^3") && unit.symbol().equals("m3")
					|| name.equals("grammage") && per.equals("kg/m^2") && unit.symbol().equals("m2")
					|| name.equals("weight per unit") && unit.symbol().equals("piece");
			if (fits) {
				number(property.get("value")).ifPresent(m -> candidates.put(name, m.value() * amount));
				used.add(property);
			}
		}
		List<Double> masses = candidates.values().stream().filter(m -> m > 0).toList();
		if (masses.isEmpty()) {
			return;
		}
		if (masses.stream().anyMatch(m -> Math.abs(m - masses.get(0)) > AGREEMENT * masses.get(0))) {
			flow.finding("mass-contradiction", "The masses per functional unit contradict each other, so none was taken: " + candidates + ".");
			return;
		}
		card.setMass(quantity(Decimal.of(masses.get(0)), "kg"));
	}

	private void biogenicCarbon(Declaration card, Node flow) {
		BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
		for (Node property : flow.get("flowProperties").items()) {
			String id = property.get("uuid").text().orElse("");
			Optional<Decimal> value = number(property.get("meanValue"));
			if (id.equals(CARBON_PRODUCT)) {
				value.ifPresent(v -> carbon.setProduct(quantity(v, "kg")));
				property.get("name").consume();
			} else if (id.equals(CARBON_PACKAGING)) {
				value.ifPresent(v -> carbon.setPackaging(quantity(v, "kg")));
				property.get("name").consume();
			}
		}
		if (carbon.getProduct() != null || carbon.getPackaging() != null) {
			card.setBiogenicCarbon(carbon);
		}
	}

	private static boolean differs(double a, double b) {
		return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
	}

	private static Optional<Decimal> number(Node node) {
		return node.text().filter(Decimal::isDecimal).map(Double::parseDouble).filter(Double::isFinite).map(Decimal::of);
	}

	private static String plain(Decimal number) {
		return number.text();
	}

	private static Quantity quantity(Decimal number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(number);
		quantity.setUnit(unit);
		return quantity;
	}
}
