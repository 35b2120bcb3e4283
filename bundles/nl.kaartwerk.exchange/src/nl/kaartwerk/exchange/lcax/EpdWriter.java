package nl.kaartwerk.exchange.lcax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.JsonNumber;
import nl.kaartwerk.exchange.reading.Standards;
import nl.kaartwerk.exchange.writing.CardScores;
import nl.kaartwerk.exchange.writing.Days;
import nl.kaartwerk.exchange.writing.LeftOut;
import nl.kaartwerk.exchange.writing.PutBack;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.exchange.writing.Score;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/** Makes an EPD of one card. The format requires some facts that a card may lack; these are absent, and reported. */
final class EpdWriter {
	private static final Set<String> HELD = Set.of("name", "title", "uuid", "source", "functionalUnit", "mass", "serviceLife", "method",
			"published", "validFrom", "validTo", "profiles", "category", "foreign");

	private final Declaration card;
	private final Words words;
	private final Method method;
	private final Remarks remarks;
	private final PutBack kept;
	private final JsonObject epd = new JsonObject();

	EpdWriter(Outgoing outgoing, Words words, Method method, Remarks remarks) {
		this.card = outgoing.card();
		this.words = words;
		this.method = method;
		this.remarks = remarks;
		this.kept = new PutBack(outgoing.kept(), Words.FORMAT);
	}

	JsonObject epd() {
		DeclaredUnit unit = DeclaredUnit.of(card, words, method, remarks);
		List<Score> scores = new CardScores(method, remarks).of(card);
		String set = set(scores);
		epd.addProperty("id", card.getUuid() == null ? card.getName() : card.getUuid());
		epd.addProperty("name", card.getTitle() == null ? card.getName() : card.getTitle());
		epd.addProperty("declaredUnit", wordOfUnit(unit));
		epd.addProperty("version", kept.text("/version").orElse(""));
		dates();
		source();
		epd.add("referenceServiceLife", serviceLife());
		epd.addProperty("standard", Words.wordOfStandard(set));
		epd.addProperty("location", kept.text("/location").flatMap(Words::country).orElse("unknown"));
		epd.addProperty("subtype", kept.text("/subtype").map(s -> s.toLowerCase(Locale.ROOT)).orElseGet(this::subtype));
		epd.add("conversions", conversions(unit));
		epd.add("impacts", new ImpactsWriter(words, method, remarks, card).impacts(scores, set, unit.amount()));
		kept.into(epd);
		LeftOut.tell(card, HELD, remarks);
		if (card.getFunctionalUnit() != null && card.getFunctionalUnit().getText() != null
				&& !card.getFunctionalUnit().getText().equals(card.getTitle())) {
			remarks.finding("left-out", "text of the functional unit");
		}
		return epd;
	}

	/** The set that the card says it follows when it has scores of it, else the newest that it has scores of. */
	private String set(List<Score> scores) {
		List<String> sets = method.impactSets().stream().map(IndicatorSet::id)
				.filter(id -> scores.stream().anyMatch(s -> s.indicator().set().equals(id))).toList();
		Optional<String> stated = Standards.set(card.getMethod() == null ? null : Standards.named(card.getMethod()).orElse(null));
		String chosen = stated.filter(sets::contains).orElse(sets.isEmpty() ? stated.orElse(null) : sets.getLast());
		sets.stream().filter(set -> !set.equals(chosen)).forEach(set -> remarks.finding("set-left-out", set));
		return chosen;
	}

	private String wordOfUnit(DeclaredUnit unit) {
		boolean insulation = "m2".equals(unit.unit()) && kept.text("/declaredUnit").filter("m2r1"::equalsIgnoreCase).isPresent();
		return insulation ? "m2r1" : unit.word();
	}

	private void dates() {
		Days days = new Days(remarks);
		days.first(card.getPublished()).ifPresentOrElse(day -> epd.addProperty("publishedDate", day.toString()),
				() -> remarks.finding("required-missing", "publishedDate"));
		days.last(card.getValidTo()).ifPresentOrElse(day -> epd.addProperty("validUntil", day.toString()),
				() -> remarks.finding("required-missing", "validUntil"));
		if (card.getValidFrom() != null && !card.getValidFrom().equals(card.getPublished())) {
			remarks.finding("left-out", "valid from");
		}
	}

	private void source() {
		if (card.getSource() == null || card.getSource().equals(card.getUuid())) {
			epd.add("source", JsonNull.INSTANCE);
			return;
		}
		boolean address = card.getSource().matches("\\w+://.*");
		JsonObject source = new JsonObject();
		source.addProperty("name", address ? kept.text("/source/name").orElse(card.getSource()) : card.getSource());
		source.add("url", address ? new JsonPrimitive(card.getSource()) : JsonNull.INSTANCE);
		epd.add("source", source);
	}

	/** Whole years; the format has no others. */
	private JsonElement serviceLife() {
		Quantity life = card.getServiceLife();
		if (life == null || life.getNumber() == null) {
			return JsonNull.INSTANCE;
		}
		double years = life.getNumber().value() * method.units().factor(life.getUnit(), "year").orElse(Double.NaN);
		if (years != Math.rint(years) || years < 0 || years == method.replacement().unlimitedLife()) {
			remarks.finding("left-out", "service life " + life.getNumber() + ' ' + life.getUnit());
			return JsonNull.INSTANCE;
		}
		return JsonNumber.of(Long.toString((long) years));
	}

	private String subtype() {
		String category = card.getCategory() == null ? "" : card.getCategory();
		return switch (category) {
		case "1" -> "specific";
		case "2" -> "industry";
		case "3", "3a" -> "generic";
		default -> {
			remarks.finding("subtype-assumed");
			yield "generic";
		}
		};
	}

	private JsonArray conversions(DeclaredUnit unit) {
		JsonArray conversions = new JsonArray();
		Quantity mass = card.getMass();
		if (mass == null || mass.getNumber() == null || method.units().factor(mass.getUnit(), "kg").isEmpty()) {
			return conversions;
		}
		BigDecimal kilograms = new BigDecimal(mass.getNumber().text()).multiply(BigDecimal.valueOf(method.units().factor(mass.getUnit(), "kg").getAsDouble()))
				.divide(unit.amount(), MathContext.DECIMAL64);
		JsonObject conversion = new JsonObject();
		conversion.add("value", JsonNumber.of(Amount.decimal(kilograms).text()));
		conversion.addProperty("to", "kg");
		conversions.add(conversion);
		return conversions;
	}
}
