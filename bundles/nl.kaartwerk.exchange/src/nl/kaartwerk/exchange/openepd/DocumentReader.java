package nl.kaartwerk.exchange.openepd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Dates;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.NewCard;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Origin;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.exchange.reading.Standards;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/** Makes a card of one openEPD document. */
final class DocumentReader {
	private static final Statements STATEMENTS = new Statements(Set.of("openepd_version", "doctype", "ext_version", "language", "private"),
			Set.of(), Set.of("plants", "compliance", "includes"),
			Set.of("ext", "ec3", "specs", "attachments", "program_operator", "third_party_verifier", "hq_location", "C_scenarios"));
	/** "12.5 kg", as older documents wrote amounts. */
	private static final Pattern AMOUNT = Pattern.compile("([-+0-9.eE]+)\\s*(\\S.*)");

	private final JsonObject root;
	private final Words words;
	private final Method method;
	private final Reading reading;
	private final Node source;

	DocumentReader(JsonObject root, String path, Words words, Method method) {
		this.root = root;
		this.words = words;
		this.method = method;
		reading = new Reading(Texts.SENTENCES, STATEMENTS);
		source = new Node(root, path, reading);
	}

	Imported read() {
		NewCard made = new NewCard(Stream.of("product_name", "name").map(source::get).filter(n -> n.peek().isPresent()).findFirst()
				.orElse(source.get("product_name")));
		Declaration card = made.card();
		source.get("doctype").peek().filter("openEPD"::equalsIgnoreCase).ifPresent(type -> source.get("doctype").use());
		source.get("program_operator_doc_id").text().ifPresent(card::setRegistration);
		source.get("declaration_url").text().or(() -> source.get("id").text()).ifPresent(card::setSource);
		made.owner(source.get("manufacturer", "name"));
		Node programme = source.get("program_operator", "name");
		if (Origin.mark(card, programme.peek(), Optional.empty())) {
			programme.use();
		}
		Dates.validity(card, source.get("date_of_issue"), source.get("valid_until"));
		unit(made);
		mass("kg_per_declared_unit").ifPresent(mass -> card.setMass(NewCard.quantity(mass, "kg")));
		made.biogenicCarbon(mass("kg_C_biogenic_per_declared_unit").orElse(null), null);
		Amount.peek(source.get("product_service_life_years")).filter(years -> years.signum() > 0).ifPresent(years -> {
			source.get("product_service_life_years").use();
			card.setServiceLife(NewCard.quantity(years, "year"));
		});
		classification(made);
		source.get("pcr", "name").text().ifPresent(card::setProductCategoryRules);
		source.get("epd_developer", "name").text().ifPresent(card::setPractitionerName);
		card.setReviewerName(reviewer().orElse(null));
		standard().ifPresent(card::setMethod);
		ImpactReader impacts = new ImpactReader(source, words, method);
		card.getProfiles().add(impacts.read(card.getTitle(), Standards.set(card.getMethod()).orElse(null)));
		List<Kept.Part> kept = new ArrayList<>(reading.kept(root));
		kept.addAll(impacts.assessments());
		return new Imported(card.getName(), made.document(), reading.findings(), reading.losses(root), new Kept(Words.FORMAT, kept));
	}

	/** A person and an organisation; the organisation is kept as well, for beside a person it has a place of its own. */
	private Optional<String> reviewer() {
		Optional<String> person = source.get("third_party_verifier_name").text();
		Node organisation = source.get("third_party_verifier", "name");
		if (person.isEmpty()) {
			return organisation.text();
		}
		return person.map(p -> organisation.peek().filter(o -> !p.contains(o)).map(o -> p + ", " + o).orElse(p));
	}

	private void unit(NewCard made) {
		Node declared = source.get("declared_unit");
		Optional<Quantity> quantity = quantity(declared);
		if (quantity.isEmpty()) {
			declared.finding(declared.exists() ? "unit-unreadable" : "unit-missing");
			return;
		}
		String unit = quantity.get().getUnit();
		Optional<String> known = words.knownUnit(unit);
		if (known.isEmpty()) {
			declared.finding("unit-unknown", unit);
		}
		declared.get("qty").use();
		declared.get("unit").use();
		declared.peek().ifPresent(text -> declared.use());
		made.functionalUnit(new BigDecimal(quantity.get().getNumber().text()), known.orElse(unit));
	}

	/** An object with qty and unit, or the two in one text. */
	private static Optional<Quantity> quantity(Node node) {
		Optional<BigDecimal> amount = Amount.peek(node.get("qty")).filter(q -> q.signum() > 0);
		Optional<String> unit = node.get("unit").peek().map(ScoreText::shortened);
		if (amount.isPresent() && unit.isPresent()) {
			return Optional.of(NewCard.quantity(amount.get(), unit.get()));
		}
		Matcher text = AMOUNT.matcher(node.peek().orElse(""));
		return text.matches() ? Amount.of(text.group(1)).filter(q -> q.signum() > 0)
				.map(q -> NewCard.quantity(q, ScoreText.shortened(text.group(2)))) : Optional.empty();
	}

	/** In kg; an amount in another unit of mass is converted, for that is what the property asks. */
	private Optional<BigDecimal> mass(String key) {
		Node node = source.get(key);
		Optional<Quantity> quantity = quantity(node);
		if (quantity.isEmpty() || !quantity.get().getUnit().equals("kg")) {
			if (node.exists() && Amount.peek(node.get("qty")).filter(q -> q.signum() == 0).isEmpty()) {
				node.finding("mass-unreadable", key);
			}
			return Optional.empty();
		}
		node.use();
		return quantity.map(q -> new BigDecimal(q.getNumber().text()));
	}

	/** Only systems whose names the language can write; the others are kept. */
	private void classification(NewCard made) {
		Node classes = source.get("product_classes");
		for (String system : classes.keys()) {
			if (Identifier.system(system).equals(system)) {
				Node codes = classes.get(system);
				Stream.concat(Stream.of(codes), codes.items().stream()).map(Node::text).flatMap(Optional::stream)
						.forEach(code -> made.classified(system, ScoreText.shortened(code)));
			}
		}
	}

	private Optional<String> standard() {
		Node newest = null;
		String standard = null;
		for (Node compliance : source.get("compliance").items()) {
			for (String key : List.of("short_name", "name")) {
				Optional<String> named = compliance.get(key).peek().flatMap(Standards::named);
				if (named.isPresent() && (standard == null || named.get().compareTo(standard) > 0)) {
					standard = named.get();
					newest = compliance.get(key);
				}
			}
		}
		if (newest != null) {
			newest.use();
		}
		return Optional.ofNullable(standard);
	}
}
