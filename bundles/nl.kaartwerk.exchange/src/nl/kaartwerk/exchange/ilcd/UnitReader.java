package nl.kaartwerk.exchange.ilcd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Quantity;

/**
 * Reads what the scores are per. The mean amount of the reference exchange counts flows; the resulting amount, and the mean value of the
 * reference property, count units: where these disagree the resulting amount is the one that the EPD prints.
 */
final class UnitReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final String CARBON_PRODUCT = "62e503ce-544a-4599-b2ad-bcea15a7bf20";
	private static final String CARBON_PACKAGING = "262a541b-209e-44cc-a426-33bce30de7b1";
	/** Spellings that this format has beside those of the method. */
	private static final Map<String, String> UNITS = Map.of("item(s)", "piece", "items", "piece", "item", "piece", "stk", "piece", "stck", "piece",
			"stück", "piece", "t*km", "tkm");

	private final Node source;
	private final Method method;

	UnitReader(Node source, Method method) {
		this.source = source;
		this.method = method;
	}

	void read(Declaration card) {
		List<Node> references = referenceFlows();
		if (references.size() != 1) {
			source.get("exchanges").finding("reference-flow", Integer.toString(references.size()));
		}
		if (references.isEmpty()) {
			return;
		}
		Node flow = references.get(0);
		flow.mark(KeptParts.REFERENCE_FLOW);
		BigDecimal flows = Amount.peek(flow.get("resultingAmount")).or(() -> Amount.peek(flow.get("meanAmount"))).filter(n -> n.signum() > 0)
				.orElse(BigDecimal.ONE);
		Optional<Node> property = flow.get("flowProperties").items().stream().filter(p -> p.get("referenceFlowProperty").isTrue()).findFirst();
		if (property.isEmpty()) {
			flow.finding(flow.get("flowProperties").exists() ? "unit-missing" : "flow-apart");
		} else {
			functionalUnit(card, flow, property.get(), flows);
		}
		biogenicCarbon(card, flow, flows);
	}

	/** The exchanges that are flagged as reference flow; without a flag, those that the quantitative reference points at. */
	private List<Node> referenceFlows() {
		List<Node> exchanges = source.get("exchanges", "exchange").itemsOrSelf();
		List<Node> flagged = exchanges.stream().filter(UnitReader::isReference).toList();
		if (!flagged.isEmpty()) {
			return flagged;
		}
		List<String> ids = source.get("processInformation", "quantitativeReference", "referenceToReferenceFlow").items().stream()
				.map(Node::peek).flatMap(Optional::stream).toList();
		return exchanges.stream().filter(e -> e.get("dataSetInternalID").peek().filter(ids::contains).isPresent()).toList();
	}

	static boolean isReference(Node exchange) {
		return exchange.get("referenceFlow").peek().filter("true"::equals).isPresent();
	}

	private void functionalUnit(Declaration card, Node flow, Node property, BigDecimal flows) {
		Optional<BigDecimal> resulting = Amount.peek(flow.get("resultingflowAmount"));
		Optional<BigDecimal> computed = Amount.peek(property.get("meanValue")).map(flows::multiply);
		BigDecimal amount = resulting.or(() -> computed).filter(a -> a.signum() > 0).orElse(null);
		if (amount == null) {
			flow.finding("amount-missing");
			return;
		}
		Optional<String> symbol = symbol(property);
		if (symbol.isEmpty()) {
			flow.finding("unit-missing");
			return;
		}
		Optional<Unit> unit = method.units().find(symbol.get());
		if (unit.isEmpty()) {
			property.get("referenceUnit").finding("unit-unknown", symbol.get());
		}
		if (computed.isPresent() && computed.get().compareTo(amount) != 0) {
			flow.finding("amount-contradiction", Amount.decimal(amount).text(), Amount.decimal(computed.get()).text());
		} else {
			property.get("meanValue").use();
			property.get("name").use();
			if (flows.compareTo(amount) != 0) {
				flow.finding("amount-by-property", Amount.decimal(amount).text(), symbol.get(), Amount.decimal(flows).text());
			}
		}
		List.of("meanAmount", "resultingAmount", "resultingflowAmount").stream().map(flow::get)
				.filter(n -> Amount.peek(n).filter(a -> a.compareTo(amount) == 0 || a.compareTo(flows) == 0).isPresent()).forEach(Node::use);
		FunctionalUnit functionalUnit = MODEL.createFunctionalUnit();
		functionalUnit.setQuantity(quantity(amount, symbol.get()));
		functionalUnit.setText(flow.get("referenceToFlowDataSet").reference().orElse(card.getTitle()));
		card.setFunctionalUnit(functionalUnit);
		unit.ifPresent(u -> new MassReader(flow, u, amount, flows).read().ifPresent(mass -> card.setMass(quantity(mass, "kg"))));
	}

	/** The unit as the method spells it; one that the method does not know as written; without a unit, that of the flow property. */
	private Optional<String> symbol(Node property) {
		Optional<String> written = property.get("referenceUnit").text();
		if (written.isEmpty()) {
			return References.find(property.get("uuid").peek().orElse(""), "property").map(References.Reference::detail);
		}
		String plain = written.get().replace("^", "").replaceAll("\\.$", "");
		return Optional.of(List.of(written.get(), plain, UNITS.getOrDefault(plain.toLowerCase(Locale.ROOT), plain)).stream()
				.map(method.units()::find).flatMap(Optional::stream).map(Unit::symbol).findFirst().orElse(written.get()));
	}

	private void biogenicCarbon(Declaration card, Node flow, BigDecimal flows) {
		Map<String, Node> properties = flow.get("flowProperties").items().stream()
				.filter(p -> Amount.peek(p.get("meanValue")).isPresent())
				.collect(Collectors.toMap(p -> p.get("uuid").peek().orElse(""), p -> p, (first, second) -> first));
		BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
		carbon.setProduct(carbon(properties.get(CARBON_PRODUCT), flows));
		carbon.setPackaging(carbon(properties.get(CARBON_PACKAGING), flows));
		if (carbon.getProduct() != null || carbon.getPackaging() != null) {
			card.setBiogenicCarbon(carbon);
		}
	}

	private static Quantity carbon(Node property, BigDecimal flows) {
		if (property == null) {
			return null;
		}
		property.use();
		return quantity(Amount.peek(property.get("meanValue")).orElseThrow().multiply(flows), "kg");
	}

	private static Quantity quantity(BigDecimal number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Amount.decimal(number));
		quantity.setUnit(unit);
		return quantity;
	}
}
