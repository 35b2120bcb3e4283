package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.PartialDate;

/**
 * Makes a process data set of a card, in the form that JSON and XML share: first what the card says, then what an import kept, then what the
 * format asks of every data set.
 */
final class DataSetWriter {
	/** The language that texts of a card are said to be in, where no import knows better: cards are Dutch declarations. */
	static final String LANGUAGE = "nl";
	private static final String CONTACT = "contact data set";
	private static final String SOURCE = "source data set";
	private static final Pattern STANDARD = Pattern.compile("EN 15804(\\+A[12])?");

	private final Method method;
	private final Outgoing outgoing;
	private final Declaration card;
	private final Map<String, String> facts;
	private final List<ExportFinding> findings = new ArrayList<>();
	private final DataSet dataSet;
	private final ResultsWriter results;

	DataSetWriter(Method method, IndicatorIds indicators, Outgoing outgoing) {
		this.method = method;
		this.outgoing = outgoing;
		this.card = outgoing.card();
		this.facts = Facts.of(card);
		Map<String, String> scenarios = KeptMerge.scenarioNames(outgoing.kept(), scenarioNames(), facts);
		this.results = new ResultsWriter(method, indicators, scenario -> scenarios.getOrDefault(scenario.getName(), sourceName(scenario)), this::finding);
		this.dataSet = new DataSet(results::isUnitOf);
	}

	/** What differs from the card or is missing; complete after {@link #write}. */
	List<ExportFinding> findings() {
		return findings;
	}

	private void finding(String code, Object... values) {
		findings.add(new ExportFinding(card.getName(), code, Texts.SENTENCES.get(code, values)));
	}

	/** The identifier of the data set: that of the card, else one made of the names of card and owner. */
	String id() {
		return card.getUuid() != null ? card.getUuid() : Uuids.of("process", facts.get(Facts.OWNER) + '/' + card.getName());
	}

	JsonObject write() {
		JsonObject tree = dataSet.tree();
		information(Json.in(tree, "processInformation", "dataSetInformation"));
		time(Json.in(tree, "processInformation", "time"));
		modelling(Json.in(tree, "modellingAndValidation"));
		administration(Json.in(tree, "administrativeInformation"));
		dataSet.exchanges().add(new ReferenceFlowWriter(method, this::finding).write(card, id()));
		card.getProfiles().stream().limit(1).forEach(profile -> results.write(profile, dataSet));
		notHeld();
		int dropped = new KeptMerge(dataSet, facts).merge(outgoing.kept());
		if (dropped > 0) {
			finding("kept-dropped", Integer.toString(dropped));
		}
		expiry(tree);
		Defaults.complete(tree);
		return tree;
	}

	private void information(JsonObject information) {
		information.addProperty("UUID", id());
		Json.in(information, "name").add("baseName", Json.texts(card.getTitle() == null ? card.getName() : card.getTitle(), LANGUAGE));
		if (!card.getClassifications().isEmpty()) {
			JsonArray list = Json.listIn(Json.in(information, "classificationInformation"), "classification");
			card.getClassifications().forEach(c -> list.add(classification(c)));
		}
		List<Scenario> scenarios = scenarios();
		if (!scenarios.isEmpty()) {
			JsonArray list = new JsonArray();
			scenarios.forEach(s -> list.add(scenario(s)));
			Json.anies(information).add(Json.object("scenario", list));
		}
	}

	private JsonObject classification(Classification classification) {
		String title = method.classification(classification.getSystem(), classification.getCode()).map(c -> c.names().in(Locale.ENGLISH)).filter(t -> !t.isBlank())
				.orElse(classification.getCode());
		JsonObject type = Json.object("value", title, "level", "0", "classId", classification.getCode());
		return Json.object("class", Json.list(type), "name", classification.getSystem());
	}

	private List<Scenario> scenarios() {
		return card.getProfiles().stream().limit(1).flatMap(p -> p.getScenarios().stream()).toList();
	}

	private List<String> scenarioNames() {
		return scenarios().stream().map(Scenario::getName).toList();
	}

	private JsonObject scenario(Scenario scenario) {
		String source = sourceName(scenario);
		String title = scenario.getTitle();
		String description = title == null || title.equals(source) ? null : title.startsWith(source + ": ") ? title.substring(source.length() + 2) : title;
		return Json.object("name", source, "default", scenario.isCounted() ? new JsonPrimitive(true) : null, "description",
				Json.texts(description == null ? source : description, LANGUAGE));
	}

	/** An import that had to rename a scenario put its name first in the title. */
	private static String sourceName(Scenario scenario) {
		if (scenario.getTitle() == null) {
			return scenario.getName();
		}
		int colon = scenario.getTitle().indexOf(": ");
		String start = colon < 0 ? scenario.getTitle() : scenario.getTitle().substring(0, colon);
		return Identifier.orSelf(start).equals(scenario.getName()) ? start : scenario.getName();
	}

	private void time(JsonObject time) {
		year(card.getDataFrom(), "data from").ifPresent(year -> time.addProperty("referenceYear", year));
		year(card.getValidTo(), hasExpiry() ? null : "valid to").ifPresent(year -> time.addProperty("dataSetValidUntil", year));
		PartialDate published = card.getPublished();
		if (published != null && published.day().isPresent()) {
			Json.anies(time).add(Json.object("name", "publicationDateOfEPD", "value", published.day().get().toString()));
		} else if (published != null) {
			finding("date-no-day", "published", published.text());
		}
		PartialDate from = card.getValidFrom();
		if (from != null && !from.equals(published) && !from.equals(card.getDataFrom())) {
			finding("date-not-held", "valid", from.text());
		}
	}

	/** Format 1.3 has a day on which the EPD expires; we write it back where it stood. */
	private boolean hasExpiry() {
		return outgoing.kept().parts().stream().anyMatch(p -> p.path().endsWith("time.other.anies[+]") && p.content().contains("\"expirationDateOfEPD\""));
	}

	/** A day on which the EPD expires goes back only while the card says the same. */
	private void expiry(JsonObject tree) {
		if (!hasExpiry()) {
			return;
		}
		JsonObject time = Json.in(tree, "processInformation", "time");
		JsonArray anies = Json.anies(time);
		String expires = anies.asList().stream().filter(a -> Json.text(a, "name").filter("expirationDateOfEPD"::equals).isPresent())
				.map(a -> Json.text(a, "value")).flatMap(Optional::stream).findFirst().orElse("");
		boolean same = card.getValidTo() != null && card.getValidTo().day().flatMap(day -> Dates.day(expires).map(day::equals)).orElse(false);
		if (!same) {
			anies.asList().removeIf(a -> Json.text(a, "name").filter("expirationDateOfEPD"::equals).isPresent());
			year(card.getValidTo(), "valid to").ifPresent(year -> time.addProperty("dataSetValidUntil", year));
		}
	}

	/** @param property name of what loses its day, or null when it does not */
	private Optional<String> year(PartialDate date, String property) {
		if (date == null || !date.isDate()) {
			return Optional.empty();
		}
		String year = Integer.toString(date.last().getYear());
		if (property != null && !date.text().equals(year)) {
			finding("date-shortened", property, date.text(), year);
		}
		return Optional.of(year);
	}

	private void modelling(JsonObject modelling) {
		if (card.getProductCategoryRules() != null) {
			Json.in(modelling, "LCIMethodAndAllocation").add("referenceToLCAMethodDetails",
					Json.list(own(SOURCE, card.getProductCategoryRules())));
		}
		if (!card.getBackgrounds().isEmpty()) {
			JsonArray list = Json.listIn(Json.in(modelling, "dataSourcesTreatmentAndRepresentativeness"), "referenceToDataSource");
			card.getBackgrounds().forEach(b -> list.add(background(b)));
		}
		String reviewer = facts.get(Facts.REVIEWS);
		if (!reviewer.isEmpty()) {
			JsonObject review = Json.object("referenceToNameOfReviewerAndInstitution", Json.list(own(CONTACT, reviewer)));
			Json.in(modelling, "validation").add("review", Json.list(review));
		}
		JsonArray compliance = new JsonArray();
		standards().forEach(s -> compliance.add(Json.object("referenceToComplianceSystem", s, "approvalOfOverallCompliance", "Not defined")));
		if (!compliance.isEmpty()) {
			Json.in(modelling, "complianceDeclarations").add("compliance", compliance);
		}
	}

	private static JsonObject own(String type, String name) {
		return Json.reference(type, Uuids.of(type.substring(0, type.indexOf(' ')), name), Json.texts(name, LANGUAGE));
	}

	private static JsonObject background(Background background) {
		String version = background.getVersion() == null ? "" : background.getVersion();
		String name = version.isEmpty() ? background.getName() : background.getName() + ' ' + version;
		String id = References.id("database", background.getName(), version).orElseGet(() -> Uuids.of("source", name));
		return Json.reference(SOURCE, id, Json.texts(name, "en"));
	}

	/** The standard that the card names; a card of another method, such as the Dutch one, complies with that of its scores as well. */
	private List<JsonObject> standards() {
		Set<String> names = new LinkedHashSet<>();
		if (card.getMethod() != null) {
			names.add(card.getMethod());
		}
		if (card.getMethod() == null || !STANDARD.matcher(card.getMethod()).matches()) {
			Set<String> sets = tables().map(ScoreTable::getSet).filter(s -> s != null).collect(Collectors.toSet());
			Stream.of("A2", "A1").filter(sets::contains).findFirst().ifPresent(set -> names.add("EN 15804+" + set));
		}
		return names.stream().map(name -> References.id("standard", name, "").map(id -> Json.reference(SOURCE, id, Json.texts(name, "en")))
				.orElseGet(() -> own(SOURCE, name))).toList();
	}

	private Stream<ScoreTable> tables() {
		return card.getProfiles().stream().limit(1).flatMap(p -> p.getTables().stream());
	}

	private void administration(JsonObject administration) {
		String practitioner = facts.get(Facts.PRACTITIONER);
		if (!practitioner.isEmpty()) {
			Json.in(administration, "dataGenerator").add("referenceToPersonOrEntityGeneratingTheDataSet", Json.list(own(CONTACT, practitioner)));
		}
		JsonObject publication = Json.in(administration, "publicationAndOwnership");
		if (card.getRegistration() != null) {
			publication.addProperty("registrationNumber", card.getRegistration());
		}
		if (card.getForeignProgramme() != null) {
			publication.add("referenceToRegistrationAuthority", own(CONTACT, card.getForeignProgramme()));
		}
		String owner = facts.get(Facts.OWNER);
		if (!owner.isEmpty()) {
			publication.add("referenceToOwnershipOfDataSet", own(CONTACT, owner));
		}
		if (card.getSource() != null && !card.getSource().equals(card.getUuid())) {
			dataSet.tree().addProperty("source", card.getSource());
		}
	}

	/** What the format has no place for, or only a version that we have no schema of. */
	private void notHeld() {
		Map<String, Boolean> held = new LinkedHashMap<>();
		held.put("category", card.getCategory() == null);
		held.put("brand", card.getBrand() == null);
		held.put("participants", card.getParticipants().isEmpty());
		held.put("representativeness", card.getRepresentativeness() == null);
		held.put("packaging mass", card.getPackagingMass() == null);
		held.put("density", card.getDensity() == null);
		held.put("area weight", card.getAreaWeight() == null);
		held.put("service life", card.getServiceLife() == null || keeps("referenceServiceLife"));
		held.put("data to", card.getDataTo() == null);
		held.put("reviewed", card.getReviewed() == null);
		held.put("composition", card.getComposition() == null);
		held.put("end of life", card.getEndOfLife() == null);
		held.put("mki", card.getPublishedMki().isEmpty());
		held.put("waivers", card.getWaivers().isEmpty());
		held.put("scaling", card.getProfiles().stream().allMatch(p -> p.getScaling() == null));
		String names = held.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).collect(Collectors.joining(", "));
		if (!names.isEmpty()) {
			finding("not-held", names);
		}
		if (card.getProfiles().size() > 1) {
			finding("profiles", card.getProfiles().stream().skip(1).map(Profile::getTitle).map(String::valueOf).collect(Collectors.joining(", ")));
		}
	}

	private boolean keeps(String extension) {
		return outgoing.kept().parts().stream().anyMatch(p -> p.content().contains('"' + extension + '"'));
	}
}
