package nl.kaartwerk.exchange.iso22057;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Dates;
import nl.kaartwerk.exchange.reading.NewCard;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.Standards;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;

/** Makes a card of a filled-in template: properties in groups, then indicators in groups with a value per module. */
final class TemplateReader {
	private static final Statements STATEMENTS = new Statements(Set.of("guid", "name"), Set.of(), Set.of(), Set.of("subIndicatorItems"));
	private static final List<String> UNITS = List.of("m2", "piece", "m", "kg", "m3");

	private final JsonElement root;
	private final Identifiers identifiers;
	private final Method method;
	private final Reading reading = new Reading(Texts.SENTENCES, STATEMENTS);
	private final Node source;
	private final Map<String, Node> properties = new LinkedHashMap<>();

	TemplateReader(JsonElement root, Identifiers identifiers, Method method) {
		this.root = root;
		this.identifiers = identifiers;
		this.method = method;
		source = new Node(root, "", reading);
		for (Node group : source.get("subScenarios").items()) {
			for (Node item : group.get("subScenarioItems").items()) {
				item.get("guid").peek().flatMap(identifiers::property).ifPresent(property -> properties.putIfAbsent(property, item.get("value")));
			}
		}
	}

	/** What a property says; a node that is not there where it says nothing. */
	private Node property(String name) {
		return properties.getOrDefault(name, source.get(name));
	}

	Imported read() {
		NewCard made = new NewCard(property("product name"));
		Declaration card = made.card();
		property("registration").text().ifPresent(card::setRegistration);
		property("original").text().or(() -> Optional.ofNullable(card.getRegistration())).ifPresent(card::setSource);
		made.owner(property("owner"));
		Dates.validity(card, property("publication"), property("valid until"));
		functionalUnit(made);
		amount("mass").ifPresent(mass -> card.setMass(NewCard.quantity(mass, "kg")));
		packaging(card);
		amount("service life").ifPresent(years -> card.setServiceLife(NewCard.quantity(years, "year")));
		made.biogenicCarbon(stated("carbon product").orElse(null), stated("carbon packaging").orElse(null));
		property("core PCR").peek().flatMap(Standards::named).ifPresent(standard -> {
			property("core PCR").use();
			card.setMethod(standard);
		});
		List<String> rules = Stream.of("product PCR", "programme PCR", "horizontal PCR").map(this::property).map(Node::text)
				.flatMap(Optional::stream).toList();
		card.setProductCategoryRules(rules.isEmpty() ? null : String.join("; ", rules));
		property("background").text().ifPresent(made::background);
		List<String> verifiers = Stream.of("verifier", "organisation of the verifier").map(this::property).map(Node::text)
				.flatMap(Optional::stream).toList();
		card.setReviewerName(verifiers.isEmpty() ? null : String.join(", ", verifiers));
		card.getProfiles().add(new IndicatorReader(source, identifiers, method).read(card.getTitle()));
		return new Imported(card.getName(), made.document(), reading.findings(), reading.losses(root));
	}

	/** Files of different products are known that state one and the same packaging, many times heavier than the product. */
	private void packaging(Declaration card) {
		Optional<BigDecimal> packaging = Amount.peek(property("packaging mass")).filter(a -> a.signum() > 0);
		Optional<BigDecimal> product = Amount.peek(property("mass"));
		if (packaging.isPresent() && product.filter(p -> p.compareTo(packaging.get()) < 0).isPresent()) {
			property("packaging mass").finding("packaging-odd", Amount.decimal(packaging.get()).text(), Amount.decimal(product.get()).text());
		} else {
			amount("packaging mass").ifPresent(mass -> card.setPackagingMass(NewCard.quantity(mass, "kg")));
		}
	}

	private Optional<BigDecimal> stated(String property) {
		Optional<BigDecimal> amount = Amount.peek(property(property));
		amount.ifPresent(a -> property(property).use());
		return amount;
	}

	private Optional<BigDecimal> amount(String property) {
		Optional<BigDecimal> amount = Amount.peek(property(property)).filter(a -> a.signum() > 0);
		amount.ifPresent(a -> property(property).use());
		return amount;
	}

	/** The template has a quantity per kind of unit; more than one leaves open what the scores are per. */
	private void functionalUnit(NewCard made) {
		List<String> stated = UNITS.stream().filter(u -> Amount.peek(property("quantity " + u)).filter(a -> a.signum() > 0).isPresent()).toList();
		if (stated.isEmpty()) {
			source.get("subScenarios").finding("unit-missing");
		} else if (stated.size() > 1) {
			source.get("subScenarios").finding("units-several", String.join(", ",
					stated.stream().map(u -> Amount.peek(property("quantity " + u)).orElseThrow().toPlainString() + ' ' + u).toList()));
		} else {
			made.functionalUnit(amount("quantity " + stated.get(0)).orElseThrow(), stated.get(0));
		}
	}
}
