package nl.kaartwerk.exchange.ilcd;

import java.math.BigDecimal;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.Quantity;

/**
 * Writes what the scores are per: one flow, which measures as many units as the functional unit says, weighs what the card says, and holds
 * its biogenic carbon. A unit that the format has no flow property for is written with its symbol alone.
 */
final class ReferenceFlowWriter {
	private final Method method;
	private final ResultsWriter.Findings findings;

	ReferenceFlowWriter(Method method, ResultsWriter.Findings findings) {
		this.method = method;
		this.findings = findings;
	}

	JsonObject write(Declaration card, String process) {
		FunctionalUnit unit = card.getFunctionalUnit();
		String name = unit != null && unit.getText() != null ? unit.getText() : card.getTitle() != null ? card.getTitle() : card.getName();
		JsonObject flow = Json.object("referenceToFlowDataSet",
				Json.reference("flow data set", Uuids.of("flow", process), Json.texts(name, DataSetWriter.LANGUAGE)), "exchange direction", "OUTPUT",
				"meanAmount", "1", "resultingAmount", "1", "referenceFlow", new JsonPrimitive(true));
		JsonArray properties = new JsonArray();
		if (unit != null && unit.getQuantity() != null && unit.getQuantity().getNumber() != null) {
			functionalUnit(unit.getQuantity(), flow, properties);
		} else {
			findings.add("functional-unit-missing");
		}
		boolean weighs = unit != null && unit.getQuantity() != null && method.units().find(String.valueOf(unit.getQuantity().getUnit()))
				.filter(u -> u.dimension().equals("mass")).isPresent();
		if (!weighs) {
			mass(card.getMass(), FlowProperty.MASS, properties);
		}
		BiogenicCarbon carbon = card.getBiogenicCarbon();
		if (carbon != null) {
			mass(carbon.getProduct(), FlowProperty.CARBON, properties);
			mass(carbon.getPackaging(), FlowProperty.CARBON_PACKAGING, properties);
		}
		flow.add("flowProperties", properties);
		flow.addProperty("typeOfFlow", "Product flow");
		return flow;
	}

	private void functionalUnit(Quantity quantity, JsonObject flow, JsonArray properties) {
		Optional<Unit> unit = method.units().find(String.valueOf(quantity.getUnit()));
		Optional<FlowProperty> property = unit.flatMap(u -> FlowProperty.of(u.dimension()));
		BigDecimal number = new BigDecimal(quantity.getNumber().text());
		BigDecimal amount = unit.filter(u -> property.isPresent()).map(u -> number.multiply(BigDecimal.valueOf(u.factor()))).orElse(number);
		String text = Amount.decimal(amount).text();
		if (amount.compareTo(number) != 0) {
			findings.add("unit-converted", quantity.getNumber() + " " + quantity.getUnit(), text + ' ' + property.get().unit());
		}
		flow.addProperty("resultingflowAmount", text);
		String symbol = String.valueOf(quantity.getUnit());
		properties.add(property.map(p -> p.json(text, true))
				.orElseGet(() -> Json.object("name", Json.texts(symbol, "en"), "uuid", Uuids.of("flow property", symbol), "referenceFlowProperty",
						new JsonPrimitive(true), "meanValue", text, "referenceUnit", symbol, "unitGroupUUID", Uuids.of("unit group", symbol))));
	}

	private void mass(Quantity mass, FlowProperty property, JsonArray properties) {
		if (mass == null || mass.getNumber() == null) {
			return;
		}
		Optional<Unit> unit = method.units().find(String.valueOf(mass.getUnit())).filter(u -> u.dimension().equals("mass"));
		if (unit.isEmpty()) {
			findings.add("mass-not-written", mass.getNumber() + " " + mass.getUnit());
			return;
		}
		BigDecimal kilograms = new BigDecimal(mass.getNumber().text()).multiply(BigDecimal.valueOf(unit.get().factor()));
		properties.add(property.json(Amount.decimal(kilograms).text(), false));
	}
}
