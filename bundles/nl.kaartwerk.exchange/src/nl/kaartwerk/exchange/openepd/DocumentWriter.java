package nl.kaartwerk.exchange.openepd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.JsonNumber;
import nl.kaartwerk.exchange.reading.Standards;
import nl.kaartwerk.exchange.writing.CardScores;
import nl.kaartwerk.exchange.writing.Days;
import nl.kaartwerk.exchange.writing.JsonText;
import nl.kaartwerk.exchange.writing.LeftOut;
import nl.kaartwerk.exchange.writing.PutBack;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/** Makes an openEPD document of one card. */
final class DocumentWriter {
	private static final Set<String> HELD = Set.of("name", "title", "registration", "source", "owner", "functionalUnit", "mass", "serviceLife",
			"classifications", "method", "productCategoryRules", "practitioner", "practitionerName", "reviewer", "reviewerName", "published",
			"validFrom", "validTo", "biogenicCarbon", "profiles", "foreign", "foreignProgramme");
	private static final int LONGEST_NAME = 200;
	private static final double LIVES_BELOW = 101;

	private final Declaration card;
	private final Words words;
	private final Method method;
	private final Remarks remarks;
	private final PutBack kept;
	private final JsonObject document = new JsonObject();

	DocumentWriter(Outgoing outgoing, Words words, Method method, Remarks remarks) {
		this.card = outgoing.card();
		this.words = words;
		this.method = method;
		this.remarks = remarks;
		this.kept = new PutBack(outgoing.kept(), Words.FORMAT);
	}

	JsonObject document() {
		document.addProperty("doctype", kept.text("/doctype").orElse("openEPD"));
		document.addProperty("openepd_version", kept.text("/openepd_version").orElse("0.1"));
		identity();
		dates();
		declaredUnit();
		put("kg_per_declared_unit", mass(card.getMass()));
		put("kg_C_biogenic_per_declared_unit", card.getBiogenicCarbon() == null ? Optional.empty() : mass(card.getBiogenicCarbon().getProduct()));
		serviceLife();
		classes();
		standard();
		if (card.getProductCategoryRules() != null) {
			document.add("pcr", named(shortened("pcr.name", card.getProductCategoryRules())));
		}
		parties();
		scores();
		kept.into(document);
		leftOut();
		return document;
	}

	private void identity() {
		JsonText.put(document, "program_operator_doc_id", card.getRegistration());
		boolean address = card.getSource() != null && card.getSource().matches("\\w+://.*|\\S+\\.\\S+/\\S*");
		if (address) {
			document.addProperty("declaration_url", card.getSource());
		} else if (card.getSource() != null && card.getSource().matches("[A-Za-z0-9]{8,12}")) {
			document.addProperty("id", card.getSource());
		} else if (card.getSource() != null) {
			remarks.finding("left-out", "source");
		}
		document.addProperty("product_name", shortened("product_name", card.getTitle() == null ? card.getName() : card.getTitle()));
	}

	private String shortened(String key, String text) {
		if (text.length() <= LONGEST_NAME) {
			return text;
		}
		remarks.finding("text-shortened", key, Integer.toString(LONGEST_NAME));
		return text.substring(0, LONGEST_NAME);
	}

	private void dates() {
		Days days = new Days(remarks);
		days.first(card.getPublished()).ifPresent(day -> document.addProperty("date_of_issue", midnight(day)));
		days.last(card.getValidTo()).ifPresent(day -> document.addProperty("valid_until", midnight(day)));
	}

	private static String midnight(LocalDate day) {
		return day + "T00:00:00Z";
	}

	private void declaredUnit() {
		Quantity quantity = card.getFunctionalUnit() == null ? null : card.getFunctionalUnit().getQuantity();
		if (quantity != null && quantity.getNumber() != null) {
			String symbol = method.units().find(quantity.getUnit()).map(Unit::symbol).orElse(quantity.getUnit());
			document.add("declared_unit", amount(quantity.getNumber().text(), Words.wordOfUnit(symbol)));
		}
	}

	private static JsonObject amount(String number, String unit) {
		JsonObject amount = new JsonObject();
		amount.add("qty", JsonNumber.of(number));
		JsonText.put(amount, "unit", unit);
		return amount;
	}

	/** In kg; the digits stay where the card has kg. */
	private Optional<JsonElement> mass(Quantity mass) {
		if (mass == null || mass.getNumber() == null || method.units().factor(mass.getUnit(), "kg").isEmpty()) {
			return Optional.empty();
		}
		double factor = method.units().factor(mass.getUnit(), "kg").getAsDouble();
		return Optional.of(amount(factor == 1 ? mass.getNumber().text()
				: Amount.decimal(new BigDecimal(mass.getNumber().text()).multiply(BigDecimal.valueOf(factor))).text(), "kg"));
	}

	private void put(String key, Optional<? extends JsonElement> value) {
		value.ifPresent(v -> document.add(key, v));
	}

	private void serviceLife() {
		Quantity life = card.getServiceLife();
		if (life == null || life.getNumber() == null) {
			return;
		}
		double years = life.getNumber().value() * method.units().factor(life.getUnit(), "year").orElse(Double.NaN);
		if (years > 0 && years < LIVES_BELOW) {
			document.add("product_service_life_years", JsonNumber.of(life.getUnit().equals("year") ? life.getNumber().text() : Double.toString(years)));
		} else {
			remarks.finding("life-left-out", life.getNumber() + " " + life.getUnit());
		}
	}

	private void classes() {
		JsonObject classes = new JsonObject();
		for (Classification classification : card.getClassifications()) {
			JsonElement code = new JsonPrimitive(classification.getCode());
			JsonElement other = classes.get(classification.getSystem());
			if (other instanceof JsonArray codes) {
				codes.add(code);
			} else if (other != null) {
				JsonArray codes = new JsonArray();
				codes.add(other);
				codes.add(code);
				classes.add(classification.getSystem(), codes);
			} else {
				classes.add(classification.getSystem(), code);
			}
		}
		if (!classes.isEmpty()) {
			document.add("product_classes", classes);
		}
	}

	private void standard() {
		if (card.getMethod() != null) {
			JsonObject standard = new JsonObject();
			standard.addProperty("short_name", Standards.named(card.getMethod()).orElse(card.getMethod()));
			JsonArray compliance = new JsonArray();
			compliance.add(standard);
			document.add("compliance", compliance);
		}
	}

	private void parties() {
		if (card.getOwner() != null) {
			document.add("manufacturer", named(name(card.getOwner().getName(), card.getOwner().getTitle())));
		}
		if (card.getForeignProgramme() != null) {
			document.add("program_operator", named(card.getForeignProgramme()));
		}
		String practitioner = card.getPractitioner() == null ? card.getPractitionerName()
				: name(card.getPractitioner().getName(), card.getPractitioner().getTitle());
		if (practitioner != null) {
			document.add("epd_developer", named(practitioner));
		}
		JsonText.put(document, "third_party_verifier_name",
				card.getReviewer() == null ? card.getReviewerName() : name(card.getReviewer().getName(), card.getReviewer().getTitle()));
	}

	private static String name(String name, String title) {
		return title == null ? name : title;
	}

	private static JsonObject named(String name) {
		JsonObject object = new JsonObject();
		object.addProperty("name", name);
		return object;
	}

	private void scores() {
		ScopeWriter writer = new ScopeWriter(words, method, remarks, card, kept);
		new CardScores(method, remarks).of(card).forEach(score -> writer.add(score, document));
	}

	private void leftOut() {
		LeftOut.tell(card, HELD, remarks);
		if (card.getValidFrom() != null && !card.getValidFrom().equals(card.getPublished())) {
			remarks.finding("left-out", "valid from");
		}
		if (card.getFunctionalUnit() != null && card.getFunctionalUnit().getText() != null
				&& !List.of(String.valueOf(card.getTitle()), "").contains(card.getFunctionalUnit().getText())) {
			remarks.finding("left-out", "text of the functional unit");
		}
		if (card.getBiogenicCarbon() != null && card.getBiogenicCarbon().getPackaging() != null) {
			remarks.finding("left-out", "biogenic carbon of the packaging");
		}
	}
}
