package nl.kaartwerk.exchange.ilcd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.value.PartialDate;

/** Makes a card of one ILCD+EPD data set. */
final class CardReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Pattern DATABASE_VERSION = Pattern.compile("(?i)(ecoinvent|gabi)\\b.*?\\b(v?\\d+\\.\\d+(?:\\.\\d+)?|SP ?\\d+ \\d{4}|\\d{4}\\.\\d+)");

	private final Node source;
	private final IndicatorIds indicators;
	private final Method method;
	private final Node information;
	private final String title;

	CardReader(Node source, IndicatorIds indicators, Method method) {
		this.source = source;
		this.indicators = indicators;
		this.method = method;
		this.information = source.get("processInformation", "dataSetInformation");
		this.title = information.get("name", "baseName").inBestLanguage().orElse(null);
	}

	/** A name for card and file. */
	String name() {
		return Identifier.of(title == null ? "Unnamed" : title);
	}

	Document read() {
		Document document = MODEL.createDocument();
		Declaration card = MODEL.createDeclaration();
		card.setName(name());
		card.setTitle(title);
		if (title == null) {
			information.get("name").finding("name-missing", "The data set has no name.");
		}
		information.get("UUID").text().ifPresent(card::setUuid);
		source.get("source").text().ifPresent(card::setSource);
		owner(card, document);
		publication(card);
		validity(card);
		modelling(card);
		classification(card);
		new UnitReader(source, method).read(card);
		card.getProfiles().add(new ProfileReader(source, information, indicators, method).read(title, set()));
		document.getDefinitions().add(card);
		return document;
	}

	private void owner(Declaration card, Document document) {
		Optional<String> name = source.get("administrativeInformation", "publicationAndOwnership", "referenceToOwnershipOfDataSet").reference();
		if (name.isEmpty()) {
			source.get("administrativeInformation", "publicationAndOwnership").finding("owner-missing", "The data set names no owner.");
			return;
		}
		Owner owner = MODEL.createOwner();
		String identifier = Identifier.of(name.get());
		owner.setName(identifier.equals(card.getName()) ? identifier + "_owner" : identifier);
		owner.setTitle(name.get());
		document.getDefinitions().add(owner);
		card.setOwner(owner);
	}

	private void publication(Declaration card) {
		source.get("administrativeInformation", "publicationAndOwnership", "registrationNumber").text().ifPresent(card::setRegistration);
		source.get("processInformation", "time").extension("publicationDateOfEPD").ifPresent(published -> {
			Optional<LocalDate> day = published.text().flatMap(CardReader::day);
			day.map(PartialDate::of).ifPresent(card::setPublished);
			if (day.isEmpty()) {
				published.finding("date-unreadable", "The date of publication cannot be read.");
			} else if (day.get().getYear() < 2000 || day.get().isAfter(LocalDate.now())) {
				published.finding("date-odd", "The date of publication is " + day.get() + ".");
			}
		});
	}

	/** A time stamp in milliseconds, or a date with or without a time. */
	private static Optional<LocalDate> day(String text) {
		try {
			if (text.matches("-?\\d{1,15}")) {
				return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate());
			}
			return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
		} catch (java.time.DateTimeException e) {
			return Optional.empty();
		}
	}

	private void validity(Declaration card) {
		Node time = source.get("processInformation", "time");
		year(time.get("referenceYear")).ifPresent(card::setDataFrom);
		year(time.get("dataSetValidUntil")).ifPresent(card::setValidTo);
		card.setValidFrom(card.getPublished() != null ? card.getPublished() : card.getDataFrom());
		if (card.getValidTo() == null) {
			time.finding("validity-missing", "The data set does not say until when it is valid.");
		}
	}

	private static Optional<PartialDate> year(Node node) {
		Optional<String> text = node.text();
		if (text.isPresent() && !text.get().matches("\\d{4}")) {
			node.finding("year-unreadable", "\"" + text.get() + "\" is not a year.");
			return Optional.empty();
		}
		return text.map(PartialDate::valueOf);
	}

	private void modelling(Declaration card) {
		Node modelling = source.get("modellingAndValidation");
		List<String> systems = names(modelling.get("complianceDeclarations", "compliance"), "referenceToComplianceSystem");
		systems.stream().filter(s -> s.contains("15804")).findFirst().ifPresent(card::setMethod);
		List<String> rules = references(modelling.get("LCIMethodAndAllocation", "referenceToLCAMethodDetails"));
		if (!rules.isEmpty()) {
			card.setProductCategoryRules(String.join("; ", rules));
		}
		for (String database : references(modelling.get("dataSourcesTreatmentAndRepresentativeness", "referenceToDataSource"))) {
			Background background = MODEL.createBackground();
			background.setName(database);
			Matcher version = DATABASE_VERSION.matcher(database);
			if (version.find()) {
				background.setVersion(version.group(2));
			}
			card.getBackgrounds().add(background);
		}
		List<String> reviewers = names(modelling.get("validation", "review"), "referenceToNameOfReviewerAndInstitution");
		if (!reviewers.isEmpty()) {
			card.setReviewerName(String.join(", ", reviewers));
		}
		List<String> practitioners = references(
				source.get("administrativeInformation", "dataGenerator", "referenceToPersonOrEntityGeneratingTheDataSet"));
		if (!practitioners.isEmpty()) {
			card.setPractitionerName(String.join(", ", practitioners));
		}
	}

	private static List<String> references(Node list) {
		Set<String> names = new LinkedHashSet<>();
		list.itemsOrSelf().forEach(item -> item.reference().ifPresent(names::add));
		return new ArrayList<>(names);
	}

	private static List<String> names(Node list, String reference) {
		Set<String> names = new LinkedHashSet<>();
		list.itemsOrSelf().forEach(item -> names.addAll(references(item.get(reference))));
		return new ArrayList<>(names);
	}

	/** The set by what the data set complies with; when it does not say, by its indicators. */
	private String set() {
		for (Node compliance : source.get("modellingAndValidation", "complianceDeclarations", "compliance").items()) {
			if (compliance.get("referenceToComplianceSystem").reference().filter(n -> n.contains("15804") && n.contains("A2")).isPresent()) {
				return "A2";
			}
		}
		return "A1";
	}

	/** The deepest class of each system that has a code; classes above it and systems without codes remain as losses. */
	private void classification(Declaration card) {
		for (Node system : information.get("classificationInformation", "classification").items()) {
			List<Node> classes = system.get("class").items();
			for (int i = classes.size() - 1; i >= 0; i--) {
				Optional<String> code = classes.get(i).get("classId").text();
				if (code.isPresent()) {
					Classification classification = MODEL.createClassification();
					classification.setSystem(Identifier.of(system.get("name").text().orElse("Unnamed")));
					classification.setCode(code.get());
					card.getClassifications().add(classification);
					break;
				}
			}
		}
	}
}
